extension Report {
  /// How many people met how many others, in the rounds that were held; nil if none was.
  func encounterGrid() -> Grid? {
    let counts = encounterCounts()
    guard !counts.isEmpty else { return nil }
    return Grid(
      columns: [
        Grid.Column(title: wording.othersMet, kind: .number),
        Grid.Column(title: wording.people, kind: .number),
      ],
      rows: counts.map { others, people in
        Grid.Row(cells: [[.words(String(others))], [.words(String(people))]])
      })
  }

  /// The same as lengths.
  func encounterChart() -> Chart? {
    let counts = encounterCounts()
    guard !counts.isEmpty, counts.count <= Chart.barsMax else { return nil }
    return Chart(
      title: wording.metTitle,
      bars: counts.map { others, people in
        Chart.Bar(
          label: wording.met(others), value: Double(people), text: wording.peopleCount(people))
      })
  }

  /// How many people met how many others, the most others first.
  private func encounterCounts() -> [(others: Int, people: Int)] {
    let held = Set(model.rounds.filter { $0.actualSeconds != nil }.map(\.number))
    var met: [String: Set<String>] = [:]
    for seating in model.seatings where held.contains(seating.round) {
      for seat in seating.seats { met[seat, default: []].formUnion(seating.seats) }
    }
    // Everybody is among the people at the own table.
    return Dictionary(grouping: met.values.map { $0.count - 1 }) { $0 }
      .map { (others: $0.key, people: $0.value.count) }.sorted { $0.others > $1.others }
  }
}
