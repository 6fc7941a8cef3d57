extension Report {
  /// How many people met how many others, in the rounds that were held; nil if none was.
  func encounterGrid() -> Grid? {
    let held = Set(model.rounds.filter { $0.actualSeconds != nil }.map(\.number))
    var met: [String: Set<String>] = [:]
    for seating in model.seatings where held.contains(seating.round) {
      for seat in seating.seats { met[seat, default: []].formUnion(seating.seats) }
    }
    guard !met.isEmpty else { return nil }
    // Everybody is among the people at the own table.
    let counts = Dictionary(grouping: met.values.map { $0.count - 1 }) { $0 }
      .mapValues(\.count).sorted { $0.key > $1.key }
    return Grid(
      columns: [
        Grid.Column(title: wording.othersMet, kind: .number),
        Grid.Column(title: wording.people, kind: .number),
      ],
      rows: counts.map { others, people in
        Grid.Row(cells: [[.words(String(others))], [.words(String(people))]])
      })
  }
}
