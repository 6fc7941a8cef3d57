/// Refuses seats that were pinned where they cannot be taken.
///
/// Somebody who is not there needs no seat, so such a pin is passed over.
func refusePins(in setting: Setting, round: Int) throws(Infeasible) {
  var pinnedCount = [Int](repeating: 0, count: setting.tableCount)
  for person in 0..<setting.peopleCount {
    let cell = round * setting.peopleCount + person
    let pinned = setting.pinnedTable[cell]
    guard pinned >= 0, setting.isPresent[cell] else { continue }
    let name = setting.source.participants[person].id
    let table = setting.source.tables[pinned].id
    func refuse(_ why: String) -> Infeasible {
      Infeasible(
        reason: .pinnedSeat, round: round,
        sentence: "The seat of \(name) is pinned to \(table) in round \(round + 1), but \(why).",
        parameters: ["person": name, "table": table, "round": "\(round + 1)"])
    }
    guard setting.isOpen[round * setting.tableCount + pinned] else {
      throw refuse("this table is closed then")
    }
    let hosted = setting.hostedTable[cell]
    guard hosted < 0 || hosted == pinned else {
      throw refuse("\(name) hosts \(setting.source.tables[hosted].id)")
    }
    guard hosted < 0 else { continue }
    pinnedCount[pinned] += 1
    guard pinnedCount[pinned] <= setting.guestsMax[round * setting.tableCount + pinned] else {
      throw refuse("its seats are all pinned to others")
    }
    let neighbour = setting.apart[person].first { other in
      setting.pinnedTable[round * setting.peopleCount + other] == pinned
        && setting.isPresent[round * setting.peopleCount + other]
    }
    if let neighbour {
      let other = setting.source.participants[neighbour].id
      throw refuse("\(other), to be kept apart, is pinned there too")
    }
  }
}
