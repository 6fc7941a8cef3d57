/// Refuses what no plan can fulfil, with the reason, before anything is searched.
///
/// Contradictions that involve topics, sizes and pairs jointly are not found here; a plan then lists
/// what it could not meet.
func refuseContradictions(in setting: Setting) throws(Infeasible) {
  for round in setting.playedCount..<setting.roundCount {
    try refuseDoubleHosts(in: setting, round: round)
    try refuseLackOfSeats(in: setting, round: round)
    try refuseWishes(in: setting, round: round)
    try refusePins(in: setting, round: round)
  }
}

private func refuseDoubleHosts(in setting: Setting, round: Int) throws(Infeasible) {
  var tableOfHost: [Int: Int] = [:]
  for table in setting.openTables(in: round) {
    let tables = setting.source.tables
    guard let person = tables[table].host.participant(in: round),
      setting.isPresent[round * setting.peopleCount + person]
    else { continue }
    if let other = tableOfHost[person] {
      let name = setting.source.participants[person].id
      throw Infeasible(
        reason: .hostConflict, round: round,
        sentence: "\(name) hosts the tables \(tables[other].id) and \(tables[table].id) "
          + "in round \(round + 1).",
        parameters: [
          "person": name, "first": tables[other].id, "second": tables[table].id,
          "round": "\(round + 1)",
        ])
    }
    tableOfHost[person] = table
  }
}

private func refuseLackOfSeats(in setting: Setting, round: Int) throws(Infeasible) {
  let guests = setting.guests(in: round).count
  guard guests > 0 else { return }
  let open = setting.openTables(in: round)
  guard !open.isEmpty else {
    throw Infeasible(
      reason: .noOpenTable, round: round, sentence: "No table is open in round \(round + 1).",
      parameters: ["round": "\(round + 1)"])
  }
  let seats = open.reduce(0) { $0 + min(guests, setting.source.tables[$1].capacitySeats ?? guests) }
  guard seats >= guests else {
    throw Infeasible(
      reason: .capacity, round: round,
      sentence: "Round \(round + 1) has \(guests) guests, but only \(seats) seats.",
      parameters: ["round": "\(round + 1)", "guests": "\(guests)", "seats": "\(seats)"])
  }
}

private func refuseWishes(in setting: Setting, round: Int) throws(Infeasible) {
  let names = setting.source.participants.map(\.id)
  let unions = Unions(of: setting, round: round)
  for pair in setting.source.keepApart where unions.join(pair.first, pair.second) {
    throw Infeasible(
      reason: .apartAndTogether, round: round,
      sentence: "\(names[pair.first]) and \(names[pair.second]) must sit apart and together "
        + "in round \(round + 1).",
      parameters: [
        "first": names[pair.first], "second": names[pair.second], "round": "\(round + 1)",
      ])
  }
  let seats = setting.openTables(in: round).map {
    setting.guestsMax[round * setting.tableCount + $0]
  }
  for members in unions.members where members.count > max(1, seats.max() ?? 0) {
    let list = members.map { names[$0] }.joined(separator: ", ")
    throw Infeasible(
      reason: .keepTogether, round: round,
      sentence: "\(list) must sit together in round \(round + 1), "
        + "but no table has more than \(seats.max() ?? 0) seats for guests.",
      parameters: [
        "people": list, "round": "\(round + 1)", "seats": "\(seats.max() ?? 0)",
      ])
  }
  let clique = largestApartClique(in: setting, round: round, stopAbove: seats.count)
  if clique.count > max(1, seats.count) {
    let list = clique.map { names[$0] }.joined(separator: ", ")
    throw Infeasible(
      reason: .keepApart, round: round,
      sentence: "\(list) must all sit apart in round \(round + 1), "
        + "but only \(seats.count) tables are open.",
      parameters: ["people": list, "round": "\(round + 1)", "tables": "\(seats.count)"])
  }
}
