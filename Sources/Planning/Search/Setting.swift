/// An instance in the form the search works with: names replaced by numbers, rules worked out per round.
///
/// Two-dimensional values are flat arrays: `[round * tableCount + table]` and
/// `[round * peopleCount + person]`. -1 means none.
final class Setting: Sendable {
  let rules: Rules
  let peopleCount: Int
  let tableCount: Int
  let roundCount: Int
  /// Rounds before this one were played and stay as they are.
  let playedCount: Int
  let topicCount: Int
  /// The topic of each table, numbered in order of first appearance.
  let topic: [Int]
  /// How often a guest may visit one topic.
  let visitLimit: Int
  /// Seatings of the played rounds, `[round * peopleCount + person]`.
  let playedTable: [Int]
  /// Whether a table is open, by round and table.
  let isOpen: [Bool]
  /// Whether a person is there, by round and person; in played rounds: whether the person sat.
  let isPresent: [Bool]
  /// The table a person hosts, by round and person.
  let hostedTable: [Int]
  /// The present host, by round and table.
  let host: [Int]
  /// Fewest and most guests, by round and table.
  let guestsMin: [Int]
  let guestsMax: [Int]
  /// The organization of each person, numbered in order of first appearance.
  let organization: [Int]
  /// The members of each organization, where the rules mix organizations; ascending.
  let colleagues: [[Int]]
  /// Liked topics of each person, ascending.
  let likes: [[Int]]
  let hasLikes: Bool
  /// The tables of each topic, ascending.
  let tablesOfTopic: [[Int]]
  /// For each person the people never to sit with, and those to sit with; ascending.
  let apart: [[Int]]
  let together: [[Int]]
  let hasTogether: Bool
  /// Whether any two people are to sit apart or together.
  let hasWishes: Bool
  /// Topic revisits of each person that closed tables and played rounds make unavoidable.
  let unavoidable: [Int]
  let allowedRevisits: Int
  /// Announced tables, by round and person.
  let announcedTable: [Int]
  /// Tables that people decided, by round and person.
  let pinnedTable: [Int]
  let source: Instance

  init(_ instance: Instance) {
    instance.assertWellFormed()
    source = instance
    rules = instance.rules
    peopleCount = instance.participants.count
    tableCount = instance.tables.count
    roundCount = instance.rounds
    playedCount = instance.history.count
    allowedRevisits = instance.allowedRevisits
    let topicNumbers = numbered(instance.tables.map(\.topic))
    topic = topicNumbers.numbers
    topicCount = topicNumbers.names.count
    visitLimit = max(1, (roundCount + max(1, topicCount) - 1) / max(1, topicCount))
    playedTable = instance.history.flatMap { $0.map { $0 ?? -1 } }
    organization = instance.organizationNumbers
    colleagues = instance.rules.mixesOrganizations ? members(of: organization) : []
    let likes = instance.participants.map { person in
      person.likedTopics.compactMap { topicNumbers.names[$0] }.sorted()
    }
    self.likes = likes
    hasLikes = likes.contains { !$0.isEmpty }
    tablesOfTopic = members(of: topicNumbers.numbers)
    isOpen = instance.openTables
    isPresent = instance.presence
    (hostedTable, host) = instance.hosting(isOpen: isOpen, isPresent: isPresent)
    announcedTable = instance.tables(of: instance.announced)
    pinnedTable = instance.tables(of: instance.pinned)
    apart = partners(instance.keepApart, peopleCount: peopleCount)
    together = partners(instance.keepTogether, peopleCount: peopleCount)
    hasTogether = !instance.keepTogether.isEmpty
    hasWishes = !instance.keepTogether.isEmpty || !instance.keepApart.isEmpty
    let levels = instance.guestLevels(isOpen: isOpen, isPresent: isPresent, hosted: hostedTable)
    guestsMin = levels.min
    guestsMax = levels.max
    unavoidable = unavoidableRevisits(
      instance, topic: topic, visitLimit: visitLimit, isOpen: isOpen, isPresent: isPresent,
      hosted: hostedTable)
  }

  /// Whether the person is there and hosts nothing.
  func isGuest(_ person: Int, in round: Int) -> Bool {
    isPresent[round * peopleCount + person] && hostedTable[round * peopleCount + person] < 0
  }

  /// The guests of a round, ascending.
  func guests(in round: Int) -> [Int] {
    (0..<peopleCount).filter { isGuest($0, in: round) }
  }

  /// The open tables of a round, ascending.
  func openTables(in round: Int) -> [Int] {
    (0..<tableCount).filter { isOpen[round * tableCount + $0] }
  }

  /// What the two are to each other in all rounds.
  func kind(of one: Int, and other: Int) -> PairKind {
    var kind: PairKind = areColleagues(one, other) ? .colleagues : []
    if apart[one].contains(other) { kind.insert(.apart) }
    if together[one].contains(other) { kind.insert(.together) }
    return kind
  }

  /// Whether meetings of the two count as nothing because they share an organization.
  func areColleagues(_ one: Int, _ other: Int) -> Bool {
    rules.mixesOrganizations && organization[one] >= 0
      && organization[one] == organization[other]
  }

  /// Whether the two are guests in the same planned rounds, so that they could change roles.
  func haveEqualRoles(_ one: Int, _ other: Int) -> Bool {
    (playedCount..<roundCount).allSatisfy { isGuest(one, in: $0) == isGuest(other, in: $0) }
  }

  /// Whether the same guests and equally large tables are there in all rounds, none of them played.
  var isUniform: Bool {
    guard playedCount == 0, roundCount > 0, tableCount > 0, isOpen.allSatisfy({ $0 }),
      rules.levelsTables, Set(guestsMin).count <= 1, Set(guestsMax).count <= 1
    else { return false }
    let guests = guests(in: 0)
    return (1..<roundCount).allSatisfy { self.guests(in: $0) == guests }
  }
}

/// The positions of each number from 0, ascending; negative numbers belong to nobody.
private func members(of numbers: [Int]) -> [[Int]] {
  var result = [[Int]](repeating: [], count: (numbers.max() ?? -1) + 1)
  for (index, number) in numbers.enumerated() where number >= 0 { result[number].append(index) }
  return result
}

/// For each person the other halves of the pairs, ascending and without repetition.
private func partners(_ pairs: [Pair], peopleCount: Int) -> [[Int]] {
  var result = [[Int]](repeating: [], count: peopleCount)
  for pair in Set(pairs).sorted(by: { ($0.first, $0.second) < ($1.first, $1.second) }) {
    result[pair.first].append(pair.second)
    result[pair.second].append(pair.first)
  }
  return result.map { $0.sorted() }
}
