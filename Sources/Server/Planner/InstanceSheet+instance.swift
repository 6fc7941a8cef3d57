import Planning

/// What the planner takes on; one line says so when a file asks for more.
private enum InstanceLimits {
  static let participants = 1...20_000
  static let tables = 2...5_000
  static let rounds = 1...Instance.roundsMax
  static let capacitySeats = 0...20_000
  static let allowedRevisits = 0...1_000_000
}

extension InstanceSheet {
  /// Names become positions; everything a name or a number can get wrong is refused.
  ///
  /// - Throws: the first fault, in the order of the format.
  func instance() throws(FileFault) -> Instance {
    try within(InstanceLimits.rounds, rounds.number, "rounds")
    try counted(InstanceLimits.tables, tables.count, "tables")
    try counted(InstanceLimits.participants, participants.count, "participants")
    let names = Names(
      people: try numbered(participants.map(\.id), "participants"),
      tables: try numbered(tables.map(\.id), "tables"))
    var instance = Instance(participants: [], tables: [], rounds: rounds.number)
    for (index, table) in tables.enumerated() {
      instance.tables.append(try read(table, at: "tables[\(index)]", names))
    }
    for (index, person) in participants.enumerated() {
      instance.participants.append(
        Participant(
          id: person.id, organization: person.org,
          absentRounds: try roundSet(
            person.absentRounds, "participants[\(index)].absent_rounds"),
          likedTopics: Set(person.likes ?? [])))
    }
    instance.rules = Rules(
      visitsTopicsOnce: rules?.topicOnce ?? true, levelsTables: rules?.balance ?? true,
      mixesOrganizations: rules?.mixOrgs ?? false)
    instance.keepApart = try pairs(keepApart, "keep_apart", names)
    instance.keepTogether = try pairs(keepTogether, "keep_together", names)
    instance.history = try seatings(history ?? [], names)
    let played = instance.history.count
    instance.announced = try seatings(announced, "announced", from: played, names)
    instance.pinned = try seatings(pinned, "pinned", from: played, names)
    instance.allowedRevisits = allow?.topicRevisits?.number ?? 0
    try within(
      InstanceLimits.allowedRevisits, instance.allowedRevisits, "allow.topic_revisits")
    return instance
  }

  private func read(
    _ table: TableSheet, at path: String, _ names: Names
  ) throws(FileFault) -> Planning.Table {
    var host = Host.none
    switch table.host {
    case nil: break
    case .fixed(let name): host = .fixed(try names.person(name, "\(path).host"))
    case .perRound(let list):
      guard list.count == rounds.number else {
        throw FileFault(
          field: "\(path).host", problem: "has \(list.count) entries for \(rounds.number) rounds")
      }
      var hosts: [Int?] = []
      for (round, name) in list.enumerated() {
        guard let name else {
          hosts.append(nil)
          continue
        }
        hosts.append(try names.person(name, "\(path).host[\(round)]"))
      }
      host = .perRound(hosts)
    }
    if let seats = table.capacity?.number {
      try within(InstanceLimits.capacitySeats, seats, "\(path).capacity")
    }
    return Planning.Table(
      id: table.id, topic: table.topic, host: host, capacitySeats: table.capacity?.number,
      closedRounds: try roundSet(table.closedRounds, "\(path).closed_rounds"))
  }

  private func roundSet(_ list: [Whole]?, _ path: String) throws(FileFault) -> Set<Int> {
    for (index, round) in (list ?? []).enumerated() {
      try within(0...(rounds.number - 1), round.number, "\(path)[\(index)]")
    }
    return Set((list ?? []).map(\.number))
  }

  private func pairs(
    _ list: [[String]]?, _ path: String, _ names: Names
  ) throws(FileFault) -> [Pair] {
    var pairs: [Pair] = []
    for (index, entry) in (list ?? []).enumerated() {
      let place = "\(path)[\(index)]"
      guard entry.count == 2 else {
        throw FileFault(field: place, problem: "does not name two people")
      }
      let one = try names.person(entry[0], place)
      let other = try names.person(entry[1], place)
      guard one != other else {
        throw FileFault(field: place, problem: "names one person twice")
      }
      pairs.append(Pair(one, other))
    }
    return pairs
  }

  private func seatings(
    _ list: [[String: String?]], _ names: Names
  ) throws(FileFault) -> [[Int?]] {
    guard list.count <= rounds.number else {
      throw FileFault(
        field: "history", problem: "has \(list.count) rounds, but the plan only \(rounds.number)")
    }
    var seatings: [[Int?]] = []
    for (round, seats) in list.enumerated() {
      let path = "history[\(round)]"
      seatings.append(try names.seating(seats, path))
      for (person, name) in seats.sorted(by: { $0.key < $1.key }) {
        guard let name, let table = names.tables[name] else { continue }
        if tables[table].closedRounds?.contains(where: { $0.number == round }) ?? false {
          throw FileFault(
            field: "\(path).\(person)", problem: "sits at \(name), which is closed in this round")
        }
      }
    }
    return seatings
  }

  /// Seats of rounds to come, by the number of the round.
  private func seatings(
    _ list: [String: [String: String?]]?, _ path: String, from played: Int, _ names: Names
  ) throws(FileFault) -> [Int: [Int?]] {
    var seatings: [Int: [Int?]] = [:]
    for (key, seats) in (list ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let round = Int(key), (played..<rounds.number).contains(round) else {
        throw FileFault(
          field: "\(path).\(key)",
          problem: "is no round to be planned, \(played) to \(rounds.number - 1)")
      }
      seatings[round] = try names.seating(seats, "\(path).\(key)")
    }
    return seatings
  }
}

/// The positions of people and tables by name.
private struct Names {
  let people: [String: Int]
  let tables: [String: Int]

  func person(_ name: String, _ path: String) throws(FileFault) -> Int {
    guard let number = people[name] else {
      throw FileFault(field: path, problem: "names \(quoted(name)), who is no participant")
    }
    return number
  }

  func seating(_ seats: [String: String?], _ path: String) throws(FileFault) -> [Int?] {
    var seating = [Int?](repeating: nil, count: people.count)
    for (name, table) in seats.sorted(by: { $0.key < $1.key }) {
      let person = try person(name, path)
      guard let table else { continue }
      guard let number = tables[table] else {
        throw FileFault(
          field: "\(path).\(name)", problem: "sits at \(quoted(table)), which is no table")
      }
      seating[person] = number
    }
    return seating
  }
}

private func numbered(
  _ names: [String], _ path: String
) throws(FileFault) -> [String: Int] {
  var numbers: [String: Int] = [:]
  for (index, name) in names.enumerated() {
    guard !name.isEmpty else {
      throw FileFault(field: "\(path)[\(index)].id", problem: "is empty")
    }
    guard numbers.updateValue(index, forKey: name) == nil else {
      throw FileFault(field: "\(path)[\(index)].id", problem: "repeats \(quoted(name))")
    }
  }
  return numbers
}

private func within(
  _ range: ClosedRange<Int>, _ number: Int, _ path: String
) throws(FileFault) {
  guard range.contains(number) else {
    throw FileFault(
      field: path, problem: "is \(number), not \(range.lowerBound) to \(range.upperBound)")
  }
}

private func counted(
  _ range: ClosedRange<Int>, _ count: Int, _ path: String
) throws(FileFault) {
  guard range.contains(count) else {
    throw FileFault(
      field: path,
      problem: "has \(count) entries, not \(range.lowerBound) to \(range.upperBound)")
  }
}

/// A name from a file on one line of limited length.
private func quoted(_ name: String) -> String {
  let line = name.map { $0.isNewline ? " " : $0 }.prefix(60)
  return "\"\(String(line))\""
}
