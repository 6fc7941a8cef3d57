extension Report {
  /// More people would not fit on the width of a page.
  static let matrixPeopleMax = 16

  /// How often each two people sat at one table, in the rounds that were held: a picture made of
  /// numbers, which needs no colour. People are numbered; those who agreed stand there with the name.
  ///
  /// - Returns: nil when no round was held, or for more people than a page has room for.
  func encounterMatrix() -> Grid? {
    let held = Set(model.rounds.filter { $0.actualSeconds != nil }.map(\.number))
    let tables = model.seatings.filter { held.contains($0.round) }.map { Set($0.seats) }
    let people = model.seats.filter { seat in tables.contains { $0.contains(seat.id) } }
    guard (2...Self.matrixPeopleMax).contains(people.count) else { return nil }
    let numbers = people.indices.map { Grid.Column(title: String($0 + 1), kind: .number) }
    return Grid(
      columns: [
        Grid.Column(title: wording.person, kind: .short),
        Grid.Column(title: wording.othersMet, kind: .short),
      ] + numbers,
      rows: people.enumerated().map { index, person in
        let counts = people.map { other in
          other.id == person.id
            ? nil : tables.count { $0.contains(person.id) && $0.contains(other.id) }
        }
        let name = person.name.map { [Inline.words(" "), .quote($0.onOneLine)] } ?? []
        let cells = counts.map { count -> [Inline] in
          count.map { [.words($0 == 0 ? "–" : String($0))] } ?? []
        }
        let met = counts.count { ($0 ?? 0) > 0 }
        return Grid.Row(
          cells: [[.words(String(index + 1))] + name, [.words(String(met))]] + cells)
      })
  }
}
