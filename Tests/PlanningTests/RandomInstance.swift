import SeededDice

@testable import Planning

extension Instance {
  /// An instance of 2 to 60 people with everything in it: late joiners, leavers, hosts, capacities,
  /// closed tables, organizations, likes, wishes, often a played round and announced seats. It can be
  /// infeasible.
  static func random(seed: UInt64) -> Instance {
    var random = Dice(seed: seed)
    let people = Int.random(in: 2...60, using: &random)
    let tableCount = Int.random(in: 1...max(2, people / 4), using: &random)
    let rounds = Int.random(in: 1...5, using: &random)
    let topicCount = Int.random(in: 1...tableCount, using: &random)
    var instance = Instance(
      participants: (0..<people).map { randomPerson($0, rounds: rounds, using: &random) },
      tables: (0..<tableCount).map { table in
        // At first one table for each topic, then others that share one.
        let topic =
          table < topicCount ? table : Int.random(in: 0..<topicCount, using: &random)
        return Table(id: "T\(table)", topic: "Q\(topic)")
      },
      rounds: rounds)
    instance.rules = Rules(
      visitsTopicsOnce: Int.random(in: 0...4, using: &random) > 0,
      levelsTables: Int.random(in: 0...4, using: &random) > 0,
      mixesOrganizations: Bool.random(using: &random))
    for table in instance.tables.indices where people > tableCount {
      switch Int.random(in: 0...7, using: &random) {
      case 0: instance.tables[table].host = .fixed(table)
      case 1:
        instance.tables[table].host = .perRound((0..<rounds).map { ($0 % 2 == 0) ? table : nil })
      case 2:
        let level = people / tableCount
        instance.tables[table].capacitySeats = Int.random(in: 1...level + 3, using: &random)
      case 3: instance.tables[table].closedRounds = [Int.random(in: 0..<rounds, using: &random)]
      default: break
      }
    }
    for _ in 0..<Int.random(in: 0...people / 6, using: &random) where people > 2 {
      let one = Int.random(in: 0..<people, using: &random)
      let pair = Pair(one, (one + Int.random(in: 1..<people, using: &random)) % people)
      if Bool.random(using: &random) {
        instance.keepApart.append(pair)
      } else {
        instance.keepTogether.append(pair)
      }
    }
    if rounds > 1, Bool.random(using: &random) { instance.playOneRound(using: &random) }
    if Int.random(in: 0..<3, using: &random) == 0 { instance.pinSomeSeats(using: &random) }
    return instance
  }

  /// Plays the first round with random seats, and announces random seats of the second.
  private mutating func playOneRound(using random: inout Dice) {
    func seats(in round: Int, told share: Int) -> [Int?] {
      let open = tables.indices.filter { !tables[$0].closedRounds.contains(round) }
      var seats = [Int?](repeating: nil, count: participants.count)
      for person in participants.indices
      where !open.isEmpty && !participants[person].absentRounds.contains(round) {
        if Int.random(in: 0..<100, using: &random) < share {
          seats[person] = open.randomElement(using: &random)
        }
      }
      for table in open {
        if let host = tables[table].host.participant(in: round), seats[host] != nil {
          seats[host] = table
        }
      }
      return seats
    }
    history = [seats(in: 0, told: 100)]
    announced = [1: seats(in: 1, told: Bool.random(using: &random) ? 90 : 0)]
  }

  /// Pins a few guests of the last round to open tables.
  private mutating func pinSomeSeats(using random: inout Dice) {
    let round = rounds - 1
    let open = tables.indices.filter { !tables[$0].closedRounds.contains(round) }
    guard round >= history.count, !open.isEmpty else { return }
    let hosts = open.compactMap { tables[$0].host.participant(in: round) }
    var seats = [Int?](repeating: nil, count: participants.count)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let person = Int.random(in: 0..<participants.count, using: &random)
      if !hosts.contains(person) { seats[person] = open.randomElement(using: &random) }
    }
    pinned = [round: seats]
  }

  private static func randomPerson(
    _ number: Int, rounds: Int, using random: inout Dice
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
