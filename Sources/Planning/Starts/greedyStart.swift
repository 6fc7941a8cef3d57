/// Tables tried for one person; more hardly improve a start and would cost time with many tables.
private let tablesTriedMax = 64

/// Seats all guests of the planned rounds: first on pinned and announced seats while these are free, then one by
/// one, in random order, at the cheapest table, so that sizes end up level.
func greedyStart(in seating: inout Seating, generator: inout Generator) {
  let setting = seating.setting
  for round in setting.playedCount..<setting.roundCount {
    var waiting: [Int] = []
    for person in setting.guests(in: round) {
      let cell = round * setting.peopleCount + person
      let pinned = setting.pinnedTable[cell]
      let told = pinned >= 0 ? pinned : setting.announcedTable[cell]
      if told >= 0, seating.guestCount(in: round, at: told) < most(setting, round, told) {
        seating.seat(person, in: round, at: told)
      } else {
        waiting.append(person)
      }
    }
    generator.shuffle(&waiting)
    var seats = FreeSeats(in: round, of: seating)
    for (index, person) in waiting.enumerated() {
      let tables = seats.tables(for: waiting.count - index)
      let table = cheapestTable(
        for: person, in: round, among: tables, seating: seating, generator: &generator)
      seating.seat(person, in: round, at: table)
      seats.take(at: table, in: round, of: seating)
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

/// The tables of a round at which somebody can still be seated.
private struct FreeSeats {
  /// Tables below their least size, and tables with any free seat.
  private var low: [Int]
  private var free: [Int]
  /// Seats that are missing at the low tables.
  private var needed: Int

  init(in round: Int, of seating: Seating) {
    let setting = seating.setting
    let open = setting.openTables(in: round)
    low = open.filter { seating.guestCount(in: round, at: $0) < least(setting, round, $0) }
    free = open.filter { seating.guestCount(in: round, at: $0) < most(setting, round, $0) }
    needed = low.reduce(0) {
      $0 + least(setting, round, $1) - seating.guestCount(in: round, at: $1)
    }
  }

  /// Where one of those who are left may sit: at low tables while all who are left are needed there.
  func tables(for left: Int) -> [Int] { needed >= left ? low : free }

  /// Somebody was seated.
  mutating func take(at table: Int, in round: Int, of seating: Seating) {
    let count = seating.guestCount(in: round, at: table)
    let least = least(seating.setting, round, table)
    if count <= least { needed -= 1 }
    if count == least { low.removeAll { $0 == table } }
    if count == most(seating.setting, round, table) { free.removeAll { $0 == table } }
  }
}

/// The table where the person costs least, of some in random order.
private func cheapestTable(
  for person: Int, in round: Int, among tables: [Int], seating: Seating,
  generator: inout Generator
) -> Int {
  let start = generator.below(tables.count)
  var best = (cost: Int.max, table: tables[start])
  for step in 0..<min(tables.count, tablesTriedMax) {
    let table = tables[(start + step) % tables.count]
    // The number of guests is added because every new contact there was counted as a gain.
    let cost =
      seating.cost(ofSeating: person, in: round, at: table)
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
      var best: (cost: Int, person: Int)?
      for other in open
      where seating.guestCount(in: round, at: other) > least(setting, round, other) {
        for index in 0..<seating.guestCount(in: round, at: other) {
          let person = seating.guest(index, in: round, at: other)
          let cost = seating.cost(ofMoving: person, in: round, to: table)
          if best.map({ (cost, person) < $0 }) ?? true { best = (cost, person) }
        }
      }
      guard let best else { preconditionFailure("a level seating has people to spare elsewhere") }
      seating.move(best.person, in: round, to: table)
    }
  }
}
