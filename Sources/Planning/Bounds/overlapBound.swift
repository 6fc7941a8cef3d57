/// Bound B of ``contactsBound(of:)``: M − (2/R)·L with the most meetings M and the forced overlaps L,
/// the least sum over pairs of rounds of the pairs of people who share a table in both.
func overlapBound(of setting: Setting) -> Int {
  let rounds = setting.roundCount
  guard rounds > 0 else { return 0 }
  let meetings = (0..<rounds).reduce(0) { $0 + mostMeetings(in: setting, round: $1) }
  let wished = setting.source.keepTogether.count
  let strict = forbidsRevisits(setting)
  var overlaps = 0
  for round in 0..<rounds {
    for later in (round + 1)..<max(rounds, round + 1) {
      let least = leastOverlap(in: setting, round: round, later: later, strict: strict)
      overlaps += max(0, least - wished)
    }
  }
  let sameMeetings = meetings - wishedRepeats(in: setting)
  let bound = (sameMeetings * rounds - 2 * overlaps) / rounds
  guard setting.rules.mixesOrganizations else { return bound }
  let colleagues = leastColleagueMeetings(in: setting)
  return min(
    bound - (colleagues + rounds - 1) / rounds,
    sameMeetings - colleagues - colleagueMeetingsPlayed(in: setting))
}

/// Whether no guest ever sees a topic twice: then two rounds never share a table of one topic.
private func forbidsRevisits(_ setting: Setting) -> Bool {
  setting.rules.visitsTopicsOnce && setting.visitLimit == 1 && setting.allowedRevisits == 0
    && setting.unavoidable.allSatisfy { $0 == 0 }
}

/// The most meetings one round can have, of guests with each other and with hosts.
private func mostMeetings(in setting: Setting, round: Int) -> Int {
  if round < setting.playedCount {
    return playedSizes(in: setting, round: round).reduce(0) { $0 + pairCount($1) }
  }
  let guests = setting.guests(in: round).count
  let cells = (0..<setting.tableCount).map { round * setting.tableCount + $0 }
  guard setting.rules.levelsTables else {
    var left = guests
    let meetings = cells.map { setting.guestsMax[$0] }.sorted(by: >).reduce(0) { sum, seats in
      let taken = min(seats, left)
      left -= taken
      return sum + pairCount(taken)
    }
    return meetings + guests
  }
  let hosted = { (cell: Int) in setting.host[cell] >= 0 ? 1 : 0 }
  let least = cells.reduce(0) { $0 + pairCount(setting.guestsMin[$1] + hosted($1)) }
  let gains = cells.filter { setting.guestsMax[$0] > setting.guestsMin[$0] }
    .map { setting.guestsMin[$0] + hosted($0) }.sorted(by: >)
  let ragged = guests - cells.reduce(0) { $0 + setting.guestsMin[$1] }
  return least + gains.prefix(max(0, ragged)).reduce(0, +)
}

/// The fewest pairs of guests who share a table in both rounds.
private func leastOverlap(in setting: Setting, round: Int, later: Int, strict: Bool) -> Int {
  let both = setting.guests(in: round).filter { setting.isGuest($0, in: later) }
  if later < setting.playedCount {
    var cells: [[Int]: Int] = [:]
    for person in both {
      let path = [round, later].map { setting.playedTable[$0 * setting.peopleCount + person] }
      cells[path, default: 0] += 1
    }
    return cells.values.reduce(0) { $0 + pairCount($1) }
  }
  let open = setting.openTables(in: later)
  var openOfTopic = [Int](repeating: 0, count: setting.topicCount)
  for table in open { openOfTopic[setting.topic[table]] += 1 }
  // Tables of the later round that are free to the guests of each table of the earlier one.
  let choices = setting.topic.map { open.count - (strict ? openOfTopic[$0] : 0) }
  if round < setting.playedCount {
    var sizes = [Int](repeating: 0, count: setting.tableCount)
    for person in both { sizes[setting.playedTable[round * setting.peopleCount + person]] += 1 }
    return zip(sizes, choices).reduce(0) { $0 + leastPairs($1.0, over: $1.1) }
  }
  let openNow = setting.openTables(in: round)
  let spread = leastPairs(both.count, over: openNow.reduce(0) { $0 + choices[$1] })
  guard both.count == setting.guests(in: round).count, setting.rules.levelsTables else {
    return spread
  }
  return max(spread, leastOverlapByRows(in: setting, round: round, open: openNow, choices: choices))
}

/// The same with the known sizes of the tables of the earlier round.
private func leastOverlapByRows(
  in setting: Setting, round: Int, open: [Int], choices: [Int]
) -> Int {
  let cell = { (table: Int) in round * setting.tableCount + table }
  let ragged =
    setting.guests(in: round).count - open.reduce(0) { $0 + setting.guestsMin[cell($1)] }
  let base = open.reduce(0) { $0 + leastPairs(setting.guestsMin[cell($1)], over: choices[$1]) }
  let growth = open.filter { setting.guestsMax[cell($0)] > setting.guestsMin[cell($0)] }
    .map { table in
      let size = setting.guestsMin[cell(table)]
      return leastPairs(size + 1, over: choices[table]) - leastPairs(size, over: choices[table])
    }.sorted()
  return base + growth.prefix(max(0, ragged)).reduce(0, +)
}

/// Meetings beyond the first that wishes to sit together force; those of colleagues are counted with
/// all meetings of colleagues instead.
private func wishedRepeats(in setting: Setting) -> Int {
  Set(setting.source.keepTogether).reduce(0) { count, pair in
    guard !setting.areColleagues(pair.first, pair.second) else { return count }
    let planned = (setting.playedCount..<setting.roundCount).count { round in
      setting.isGuest(pair.first, in: round) && setting.isGuest(pair.second, in: round)
    }
    return count + max(0, meetingsPlayed(by: pair, in: setting) + planned - 1)
  }
}

/// The fewest meetings of colleagues in the planned rounds.
func leastColleagueMeetings(in setting: Setting) -> Int {
  (setting.playedCount..<setting.roundCount).reduce(0) { total, round in
    var sizes: [Int: Int] = [:]
    for person in 0..<setting.peopleCount
    where setting.isPresent[round * setting.peopleCount + person]
      && setting.organization[person] >= 0
    {
      sizes[setting.organization[person], default: 0] += 1
    }
    let tables = setting.openTables(in: round).count
    return total + sizes.values.reduce(0) { $0 + leastPairs($1, over: tables) }
  }
}

/// Meetings of colleagues in the played rounds.
private func colleagueMeetingsPlayed(in setting: Setting) -> Int {
  (0..<setting.playedCount).reduce(0) { total, round in
    var sizes: [[Int]: Int] = [:]
    for person in 0..<setting.peopleCount where setting.organization[person] >= 0 {
      let table = setting.playedTable[round * setting.peopleCount + person]
      if table >= 0 { sizes[[table, setting.organization[person]], default: 0] += 1 }
    }
    return total + sizes.values.reduce(0) { $0 + pairCount($1) }
  }
}
