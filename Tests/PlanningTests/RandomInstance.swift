@testable import Planning

extension Instance {
  /// A small instance with everything in it: late joiners, leavers, hosts, capacities, closed tables,
  /// organizations, likes, wishes and sometimes a played round. It can be infeasible.
  static func random(seed: UInt64) -> Instance {
    var random = SeededGenerator(seed: seed)
    let tableCount = Int.random(in: 1...5, using: &random)
    let rounds = Int.random(in: 1...5, using: &random)
    let people = Int.random(in: 0...24, using: &random)
    var instance = Instance(
      participants: (0..<people).map { randomPerson($0, rounds: rounds, using: &random) },
      tables: (0..<tableCount).map { table in
        Table(id: "T\(table)", topic: "Q\(Int.random(in: 0...4, using: &random))")
      },
      rounds: rounds)
    instance.rules = Rules(
      visitsTopicsOnce: Int.random(in: 0...4, using: &random) > 0,
      levelsTables: Int.random(in: 0...4, using: &random) > 0,
      mixesOrganizations: Bool.random(using: &random))
    for table in instance.tables.indices where people > tableCount {
      switch Int.random(in: 0...5, using: &random) {
      case 0: instance.tables[table].host = .fixed(table)
      case 1:
        instance.tables[table].host = .perRound((0..<rounds).map { ($0 % 2 == 0) ? table : nil })
      case 2: instance.tables[table].capacitySeats = Int.random(in: 2...8, using: &random)
      case 3: instance.tables[table].closedRounds = [Int.random(in: 0..<rounds, using: &random)]
      default: break
      }
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) where people > 2 {
      let pair = Pair(0, Int.random(in: 1..<people, using: &random))
      if Bool.random(using: &random) {
        instance.keepApart.append(pair)
      } else {
        instance.keepTogether.append(pair)
      }
    }
    return instance
  }

  private static func randomPerson(
    _ number: Int, rounds: Int, using random: inout SeededGenerator
  ) -> Participant {
    var person = Participant(id: "P\(number)")
    if Bool.random(using: &random) {
      person.organization = "O\(Int.random(in: 0...3, using: &random))"
    }
    if Int.random(in: 0...7, using: &random) == 0 {
      person.absentRounds = [Int.random(in: 0..<rounds, using: &random)]
    }
    if Int.random(in: 0...3, using: &random) == 0 {
      person.likedTopics = ["Q\(Int.random(in: 0...4, using: &random))", "unknown"]
    }
    return person
  }

  /// People and tables without anything special, each table with a topic of its own.
  static func plain(people: Int, tables: Int, rounds: Int, hosts: Bool = false) -> Instance {
    Instance(
      participants: (0..<people).map { Participant(id: "P\($0)") },
      tables: (0..<tables).map {
        Table(id: "T\($0)", topic: "Q\($0)", host: hosts ? .fixed($0) : .none)
      },
      rounds: rounds)
  }
}
