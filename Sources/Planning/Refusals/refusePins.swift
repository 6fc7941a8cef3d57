/// Refuses seats that were pinned where they cannot be taken.
///
/// Somebody who is not there needs no seat, so such a pin is passed over.
func refusePins(in setting: Setting, round: Int) throws(Infeasible) {
  var pinnedCount = [Int](repeating: 0, count: setting.tableCount)
  for person in 0..<setting.peopleCount {
    guard let pin = Pin(of: person, in: round, setting) else { continue }
    guard setting.isOpen[round * setting.tableCount + pin.table] else {
      throw pin.refused(.pinnedToClosed, "this table is closed then")
    }
    let hosted = setting.hostedTable[round * setting.peopleCount + person]
    guard hosted < 0 || hosted == pin.table else {
      let other = setting.source.tables[hosted].id
      throw pin.refused(.pinnedHost, "\(pin.person) hosts \(other)", ["other": other])
    }
    if hosted < 0 {
      pinnedCount[pin.table] += 1
      guard pinnedCount[pin.table] <= setting.guestsMax[round * setting.tableCount + pin.table]
      else { throw pin.refused(.pinnedTooMany, "its seats are all pinned to others") }
    }
    try refuseNeighbours(of: person, pin, in: setting, round: round)
  }
}

/// Refuses pins that bring two people together, or part them, against a wish.
private func refuseNeighbours(
  of person: Int, _ pin: Pin, in setting: Setting, round: Int
) throws(Infeasible) {
  for other in setting.apart[person] {
    guard let neighbour = Pin(of: other, in: round, setting), neighbour.table == pin.table else {
      continue
    }
    throw pin.refused(
      .pinnedApart, "\(neighbour.person), to be kept apart, is pinned there too",
      ["other": neighbour.person])
  }
  guard setting.isGuest(person, in: round) else { return }
  for other in setting.together[person] where setting.isGuest(other, in: round) {
    guard let partner = Pin(of: other, in: round, setting), partner.table != pin.table else {
      continue
    }
    throw pin.refused(
      .pinnedTogether, "\(partner.person), to be kept together, is pinned elsewhere",
      ["other": partner.person])
  }
}

/// Where somebody who is there shall sit.
private struct Pin {
  let person: String
  let table: Int
  private let tableName: String
  private let round: Int

  /// Nil for people without a pin in the round, and for those who are not there.
  init?(of person: Int, in round: Int, _ setting: Setting) {
    let cell = round * setting.peopleCount + person
    table = setting.pinnedTable[cell]
    guard table >= 0, setting.isPresent[cell] else { return nil }
    self.person = setting.source.participants[person].id
    tableName = setting.source.tables[table].id
    self.round = round
  }

  func refused(
    _ reason: Infeasible.Reason, _ why: String, _ further: [String: String] = [:]
  ) -> Infeasible {
    Infeasible(
      reason: reason, round: round,
      sentence: "The seat of \(person) is pinned to \(tableName) in round \(round + 1), "
        + "but \(why).",
      parameters: ["person": person, "table": tableName, "round": "\(round + 1)"]
        .merging(further) { $1 })
  }
}
