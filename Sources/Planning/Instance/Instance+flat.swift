/// The instance as flat arrays; see ``Setting``.
extension Instance {
  /// Stops on references to people, tables or rounds that do not exist: an error of the caller.
  func assertWellFormed() {
    let people = participants.indices
    precondition((0...Instance.roundsMax).contains(rounds), "number of rounds out of range")
    precondition(history.count <= rounds, "more rounds played than planned")
    for round in [announced, pinned].flatMap(\.keys) {
      precondition((history.count..<rounds).contains(round), "seats of a round that was played")
    }
    for seating in history + announced.values + pinned.values {
      precondition(seating.count == people.count, "a seating needs one entry per participant")
      precondition(seating.allSatisfy { $0.map(tables.indices.contains) ?? true })
    }
    for pair in keepApart + keepTogether {
      precondition(people.contains(pair.first) && people.contains(pair.second))
    }
    for table in tables {
      precondition(table.capacitySeats ?? 0 >= 0, "negative capacity")
      precondition(
        (0..<rounds).allSatisfy { table.host.participant(in: $0).map(people.contains) ?? true })
    }
  }

  /// Organizations numbered in order of first appearance, -1 for people without one.
  var organizationNumbers: [Int] {
    let names = numbered(participants.compactMap(\.organization)).names
    return participants.map { person in person.organization.flatMap { names[$0] } ?? -1 }
  }

  /// Whether each table is open, by round and table.
  var openTables: [Bool] {
    (0..<rounds).flatMap { round in tables.map { !$0.closedRounds.contains(round) } }
  }

  /// Whether each person is there, by round and person; played rounds say so themselves.
  var presence: [Bool] {
    (0..<rounds).flatMap { round in
      participants.indices.map { person in
        round < history.count
          ? history[round][person] != nil
          : !participants[person].absentRounds.contains(round)
      }
    }
  }

  /// Who hosts what: a host counts where the table is open and the person is there (and, in a
  /// played round, sat at that table).
  func hosting(isOpen: [Bool], isPresent: [Bool]) -> (hostedTable: [Int], host: [Int]) {
    var hostedTable = [Int](repeating: -1, count: rounds * participants.count)
    var host = [Int](repeating: -1, count: rounds * tables.count)
    for round in 0..<rounds {
      for table in tables.indices where isOpen[round * tables.count + table] {
        guard let person = tables[table].host.participant(in: round),
          isPresent[round * participants.count + person],
          round >= history.count || history[round][person] == table
        else { continue }
        hostedTable[round * participants.count + person] = table
        host[round * tables.count + table] = person
      }
    }
    return (hostedTable, host)
  }

  /// Seats that are given for some rounds, as tables by round and person.
  func tables(of seatings: [Int: [Int?]]) -> [Int] {
    var result = [Int](repeating: -1, count: rounds * participants.count)
    for (round, seating) in seatings {
      for (person, table) in seating.enumerated() {
        result[round * participants.count + person] = table ?? -1
      }
    }
    return result
  }
}

/// Numbers names in order of first appearance.
func numbered(_ names: [String]) -> (numbers: [Int], names: [String: Int]) {
  var known: [String: Int] = [:]
  let numbers = names.map { name in
    if let number = known[name] { return number }
    known[name] = known.count
    return known.count - 1
  }
  return (numbers, known)
}
