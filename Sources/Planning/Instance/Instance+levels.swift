extension Instance {
  /// Fewest and most guests of each table, by round and table: people are poured like water into
  /// tables of limited height, so two tables differ by more than one only if the smaller is full.
  ///
  /// Where seats are too few, the tables are filled to capacity; such an instance is refused later.
  func guestLevels(
    isOpen: [Bool], isPresent: [Bool], hosted: [Int]
  ) -> (min: [Int], max: [Int]) {
    var least: [Int] = []
    var most: [Int] = []
    for round in 0..<rounds {
      let guests = participants.indices.count { person in
        isPresent[round * participants.count + person]
          && hosted[round * participants.count + person] < 0
      }
      let capacities = tables.indices.map { table in
        isOpen[round * tables.count + table]
          ? min(guests, tables[table].capacitySeats ?? guests) : 0
      }
      guard rules.levelsTables else {
        least += capacities.map { _ in 0 }
        most += capacities
        continue
      }
      let level = waterLevel(capacities: capacities, guests: guests)
      let isExact = capacities.reduce(0) { $0 + min($1, level) } == guests
      least += capacities.map { min($0, level) }
      most += capacities.map { min($0, isExact ? level : level + 1) }
    }
    return (least, most)
  }
}

/// The highest level at which all tables filled to it hold at most `guests` people.
private func waterLevel(capacities: [Int], guests: Int) -> Int {
  var low = 0
  var high = guests
  while low < high {
    let middle = (low + high + 1) / 2
    if capacities.reduce(0, { $0 + min($1, middle) }) <= guests {
      low = middle
    } else {
      high = middle - 1
    }
  }
  return low
}
