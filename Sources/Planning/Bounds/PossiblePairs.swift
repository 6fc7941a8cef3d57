/// Bound A of ``contactsBound(of:)``: pairs that are ever present together and not kept from meeting.
struct PossiblePairs {
  /// Number of pairs that can meet.
  private(set) var count = 0
  /// For each person the number of people that can be met.
  private(set) var partners: [Int]

  init(_ setting: Setting) {
    let masks = presenceMasks(of: setting)
    var people: [UInt64: Int] = [:]
    for mask in masks { people[mask, default: 0] += 1 }
    let classes = people.sorted { $0.key < $1.key }
    var reachable: [UInt64: Int] = [:]
    for (mask, _) in classes {
      reachable[mask] = classes.reduce(0) { $0 + ($1.key & mask != 0 ? $1.value : 0) }
    }
    partners = masks.map { $0 == 0 ? 0 : (reachable[$0] ?? 1) - 1 }
    for pair in impossiblePairs(of: setting) where masks[pair.first] & masks[pair.second] != 0 {
      partners[pair.first] -= 1
      partners[pair.second] -= 1
    }
    count = partners.reduce(0, +) / 2
  }
}

/// For each person one bit per round of presence.
private func presenceMasks(of setting: Setting) -> [UInt64] {
  (0..<setting.peopleCount).map { person in
    (0..<setting.roundCount).reduce(0) { mask, round in
      setting.isPresent[round * setting.peopleCount + person] ? mask | 1 << UInt64(round) : mask
    }
  }
}

/// Pairs that cannot become contacts: colleagues; people kept apart and two who host in all planned
/// rounds, unless a played round brought them together.
private func impossiblePairs(of setting: Setting) -> Set<Pair> {
  var pairs = Set(setting.source.keepApart)
  let hosts = (0..<setting.peopleCount).filter { person in
    (setting.playedCount..<setting.roundCount).allSatisfy { round in
      let cell = round * setting.peopleCount + person
      return !setting.isPresent[cell] || setting.hostedTable[cell] >= 0
    }
  }
  for (index, host) in hosts.enumerated() {
    for other in hosts[(index + 1)...] { pairs.insert(Pair(host, other)) }
  }
  pairs = pairs.filter { meetingsPlayed(by: $0, in: setting) == 0 }
  guard setting.rules.mixesOrganizations else { return pairs }
  let members = Dictionary(
    grouping: (0..<setting.peopleCount).filter { setting.organization[$0] >= 0 }
  ) { setting.organization[$0] }
  for colleagues in members.values {
    for (index, person) in colleagues.enumerated() {
      for other in colleagues[(index + 1)...] { pairs.insert(Pair(person, other)) }
    }
  }
  return pairs
}

/// In how many played rounds the two sat at one table.
func meetingsPlayed(by pair: Pair, in setting: Setting) -> Int {
  (0..<setting.playedCount).count { round in
    let table = setting.playedTable[round * setting.peopleCount + pair.first]
    return table >= 0 && table == setting.playedTable[round * setting.peopleCount + pair.second]
  }
}
