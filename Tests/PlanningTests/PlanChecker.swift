@testable import Planning

/// Checks a plan against the rules as they are written down, sharing no code with the planner.
struct PlanChecker {
  let instance: Instance
  let rounds: [[Int?]]

  /// Everything the plan gets wrong that a plan never may: seats, hosts, sizes, played rounds.
  var seatFaults: [String] {
    var faults: [String] = []
    if rounds.count != instance.rounds { faults.append("\(rounds.count) rounds") }
    for round in rounds.indices {
      if round < instance.history.count {
        if rounds[round] != instance.history[round] { faults.append("round \(round) rewritten") }
        continue
      }
      for person in instance.participants.indices {
        let isAbsent = instance.participants[person].absentRounds.contains(round)
        switch (rounds[round][person], isAbsent) {
        case (nil, false): faults.append("round \(round): \(person) has no seat")
        case (.some, true): faults.append("round \(round): \(person) is absent")
        case (let table?, false):
          if instance.tables[table].closedRounds.contains(round) {
            faults.append("round \(round): \(person) at closed table \(table)")
          }
          if let hosted = hostedTable(person, round), hosted != table {
            faults.append("round \(round): host \(person) moved")
          }
        case (nil, true): break
        }
      }
      faults += sizeFaults(in: round)
    }
    return faults
  }

  /// Pairs that sit together or apart against the wishes.
  var pairFaults: Int {
    var faults = 0
    for round in instance.history.count..<instance.rounds {
      for pair in Set(instance.keepApart) {
        if let table = rounds[round][pair.first], table == rounds[round][pair.second] {
          faults += 1
        }
      }
      for pair in Set(instance.keepTogether) {
        guard let one = rounds[round][pair.first], let other = rounds[round][pair.second],
          hostedTable(pair.first, round) == nil, hostedTable(pair.second, round) == nil
        else { continue }
        if one != other { faults += 1 }
      }
    }
    return faults
  }

  /// Guests who sit elsewhere than pinned.
  var missedPins: Int {
    var count = 0
    for (round, seats) in instance.pinned where round >= instance.history.count {
      for (person, table) in seats.enumerated() {
        guard let table, let own = rounds[round][person] else { continue }
        if own != table { count += 1 }
      }
    }
    return count
  }

  /// Visits beyond the limit, with those that one person alone could not have avoided.
  var revisits: Int {
    let topics = Set(instance.tables.map(\.topic)).count
    let limit = max(1, (instance.rounds + topics - 1) / topics)
    var count = 0
    for person in instance.participants.indices {
      var visits: [String: Int] = [:]
      for round in instance.rounds.zeroBased {
        guard let table = rounds[round][person], hostedTable(person, round) == nil else { continue }
        let topic = instance.tables[table].topic
        visits[topic, default: 0] += 1
        if round >= instance.history.count, visits[topic, default: 0] > limit { count += 1 }
      }
    }
    return count
  }

  /// Different pairs who share a table at least once, without colleagues where these do not count.
  var contacts: Int {
    var count = 0
    for one in instance.participants.indices {
      for other in instance.participants.indices where other > one {
        if instance.rules.mixesOrganizations,
          let organization = instance.participants[one].organization,
          organization == instance.participants[other].organization
        {
          continue
        }
        let meet = rounds.contains { $0[one] != nil && $0[one] == $0[other] }
        count += meet ? 1 : 0
      }
    }
    return count
  }

  private func hostedTable(_ person: Int, _ round: Int) -> Int? {
    instance.tables.indices.first { table in
      !instance.tables[table].closedRounds.contains(round)
        && instance.tables[table].host.participant(in: round) == person
    }
  }

  /// Tables over capacity, and two tables of which one could pass a guest on to level them.
  private func sizeFaults(in round: Int) -> [String] {
    let open = instance.tables.indices.filter {
      !instance.tables[$0].closedRounds.contains(round)
    }
    let sizes = open.map { table in
      instance.participants.indices.count {
        rounds[round][$0] == table && hostedTable($0, round) == nil
      }
    }
    var faults: [String] = []
    for (table, size) in zip(open, sizes) {
      let capacity = instance.tables[table].capacitySeats ?? Int.max
      if size > capacity { faults.append("round \(round): table \(table) over capacity") }
      if instance.rules.levelsTables, size < capacity, (sizes.max() ?? 0) > size + 1 {
        faults.append("round \(round): sizes \(sizes) are not level")
      }
    }
    return faults
  }
}

extension Int {
  /// 0, 1 … self − 1.
  fileprivate var zeroBased: Range<Int> { 0..<self }
}
