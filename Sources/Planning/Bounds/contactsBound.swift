/// A proven upper bound on the contacts of any plan: the least of three, and of a fourth for two tables.
///
/// A: pairs that can meet at all. B: the most meetings minus forced overlaps, because a pair with c
/// meetings gives [c ≥ 1] ≤ c − (2/R)·C(c, 2) contacts in R rounds (Kwerel 1975). C: seats beside
/// each person, summed and halved.
func contactsBound(of setting: Setting) -> Int {
  let possible = PossiblePairs(setting)
  let bounds = [
    possible.count, overlapBound(of: setting), seatBound(of: setting, possible: possible),
    twoTableBound(of: setting) ?? .max,
  ]
  return max(0, bounds.min() ?? 0)
}

/// Number of pairs among `count` people.
func pairCount(_ count: Int) -> Int { count * (count - 1) / 2 }

/// The least sum of pairs when people are spread evenly over cells.
func leastPairs(_ people: Int, over cells: Int) -> Int {
  guard people > 0 else { return 0 }
  guard cells > 0 else { return pairCount(people) }
  let (size, larger) = people.quotientAndRemainder(dividingBy: cells)
  return larger * pairCount(size + 1) + (cells - larger) * pairCount(size)
}

/// Bound C: each person meets at most the people beside the seats the person has.
private func seatBound(of setting: Setting, possible: PossiblePairs) -> Int {
  let seatsBeside = (0..<setting.roundCount).map { round in
    let guests = setting.guests(in: round).count
    return setting.openTables(in: round).map { table in
      let cell = round * setting.tableCount + table
      return min(setting.guestsMax[cell], guests) - 1 + (setting.host[cell] >= 0 ? 1 : 0)
    }.max() ?? 0
  }
  let sizes = (0..<setting.playedCount).map { playedSizes(in: setting, round: $0) }
  var total = 0
  for person in 0..<setting.peopleCount {
    var seats = 0
    for round in 0..<setting.roundCount {
      let cell = round * setting.peopleCount + person
      guard setting.isPresent[cell] else { continue }
      if round < setting.playedCount {
        seats += sizes[round][setting.playedTable[cell]] - 1
      } else if setting.hostedTable[cell] >= 0 {
        seats += setting.guestsMax[round * setting.tableCount + setting.hostedTable[cell]]
      } else {
        seats += seatsBeside[round]
      }
    }
    total += min(possible.partners[person], seats)
  }
  return total / 2
}

/// People at each table in a played round, hosts included.
func playedSizes(in setting: Setting, round: Int) -> [Int] {
  var sizes = [Int](repeating: 0, count: setting.tableCount)
  for person in 0..<setting.peopleCount {
    let table = setting.playedTable[round * setting.peopleCount + person]
    if table >= 0 { sizes[table] += 1 }
  }
  return sizes
}
