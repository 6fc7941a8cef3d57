/// Tables tried for one person; more hardly improve a start and would cost time with many tables.
private let tablesTriedMax = 64

/// Seats all guests of the planned rounds: first on announced seats while these are free, then one by
/// one, in random order, at the cheapest table, so that sizes end up level.
func greedyStart(in seating: inout Seating, generator: inout Generator) {
  let setting = seating.setting
  for round in setting.playedCount..<setting.roundCount {
    var waiting: [Int] = []
    for person in setting.guests(in: round) {
      let told = setting.announcedTable[round * setting.peopleCount + person]
      if told >= 0, seating.guestCount(in: round, at: told) < most(setting, round, told) {
        seating.seat(person, in: round, at: told)
      } else {
        waiting.append(person)
      }
    }
    generator.shuffle(&waiting)
    for (index, person) in waiting.enumerated() {
      let table = cheapestTable(
        for: person, in: round, left: waiting.count - index, seating: seating,
        generator: &generator)
      seating.seat(person, in: round, at: table)
    }
    liftLowTables(in: round, of: &seating)
  }
}

private func most(_ setting: Setting, _ round: Int, _ table: Int) -> Int {
  setting.guestsMax[round * setting.tableCount + table]
}

private func least(_ setting: Setting, _ round: Int, _ table: Int) -> Int {
  setting.guestsMin[round * setting.tableCount + table]
}

/// The table where the person costs least, among those below their least size while the people who
/// are left are needed there, otherwise among all with a free seat.
private func cheapestTable(
  for person: Int, in round: Int, left: Int, seating: Seating, generator: inout Generator
) -> Int {
  let setting = seating.setting
  let open = setting.openTables(in: round)
  let low = open.filter {
    seating.guestCount(in: round, at: $0) < least(setting, round, $0)
  }
  let needed = low.reduce(0) {
    $0 + least(setting, round, $1) - seating.guestCount(in: round, at: $1)
  }
  let free =
    needed >= left
    ? low : open.filter { seating.guestCount(in: round, at: $0) < most(setting, round, $0) }
  let start = generator.below(free.count)
  var best = (cost: Int.max, table: free[start])
  for step in 0..<min(free.count, tablesTriedMax) {
    let table = free[(start + step) % free.count]
    // The number of guests is added because every new contact there was counted as a gain.
    let cost =
      seating.gain(of: person, in: round, at: table).energy
      + Weight.contact * seating.guestCount(in: round, at: table)
    if cost < best.cost { best = (cost, table) }
  }
  return best.table
}

/// Announced seats can leave tables below their least size: the cheapest moves fill them.
private func liftLowTables(in round: Int, of seating: inout Seating) {
  let setting = seating.setting
  let open = setting.openTables(in: round)
  for table in open {
    while seating.guestCount(in: round, at: table) < least(setting, round, table) {
      var best: (energy: Int, person: Int)?
      for other in open
      where seating.guestCount(in: round, at: other) > least(setting, round, other) {
        let members = (0..<seating.guestCount(in: round, at: other)).map {
          seating.guest($0, in: round, at: other)
        }
        for person in members {
          seating.move(person, in: round, to: table)
          let energy = seating.score.energy
          seating.move(person, in: round, to: other)
          if best.map({ (energy, person) < $0 }) ?? true { best = (energy, person) }
        }
      }
      guard let best else { preconditionFailure("a level seating has people to spare elsewhere") }
      seating.move(best.person, in: round, to: table)
    }
  }
}
