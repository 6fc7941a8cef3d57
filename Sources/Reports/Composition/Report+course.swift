extension Report {
  /// How the results came about: figures, questions, tables and rounds, and who agreed to be named.
  func coursePart() -> Document.Part {
    let words = wording
    var blocks: [Block] = [.figures(figures()), .paragraph([.words(words.courseLead)])]
    if let encounters = model.encounters {
      let sentence = words.encounters(mean: encounters.mean, bound: encounters.bound)
      blocks.append(.paragraph([.words(sentence)]))
      if let mixture = encounters.mixture {
        let sentence = words.mixture(title: mixture.title, mixed: mixture.mixed, of: mixture.of)
        blocks.append(.paragraph([.words(sentence)]))
      }
    }
    if let grid = encounterGrid() {
      blocks += [.heading(words.encounters)] + figure(encounterChart()) + [.table(grid)]
    }
    if let matrix = encounterMatrix() {
      blocks += [
        .heading(words.encounterMatrix), .lead([.words(words.encounterMatrixLead)]), .table(matrix),
      ]
    }
    if !model.questions.isEmpty {
      let fields = model.questions.map {
        Field(label: $0.title.onOneLine, value: [.quote($0.text)])
      }
      blocks += [.heading(words.questions), .fields(fields)]
    }
    if !model.tables.isEmpty && !model.rounds.isEmpty {
      blocks += [.heading(words.proposalsPerTable)] + figure(proposalChart())
      blocks += figure(timeChart()) + [.table(tableGrid())]
    }
    let names = model.seats.compactMap(\.name).map(\.onOneLine).filter { !$0.isEmpty }
    if !names.isEmpty {
      blocks += [
        .heading(words.contributors), .lead([.words(words.contributorsLead)]),
        .paragraph(.joined(names.map { [.quote($0)] }, by: ", ")),
      ]
    }
    return Document.Part(
      role: .chapter, anchor: .course, heading: words.course, blocks: blocks)
  }

  private func figure(_ chart: Chart?) -> [Block] { chart.map { [.chart($0)] } ?? [] }

  /// The numbers worth showing large.
  func figures() -> [Figure] {
    let words = wording
    var figures = [
      Figure(label: words.people, value: String(model.seats.count)),
      Figure(label: words.questions, value: String(model.questions.count)),
      Figure(label: words.tables, value: String(model.tables.count)),
      Figure(label: words.rounds, value: String(model.rounds.count)),
      Figure(label: words.proposals, value: String(model.proposals.count)),
    ]
    if let encounters = model.encounters {
      figures.append(Figure(label: words.encounters, value: words.decimal(encounters.mean)))
    }
    return figures
  }

  /// Proposals of each table in each round, with the times of the rounds below.
  private func tableGrid() -> Grid {
    let words = wording
    let rounds = model.rounds.sorted { $0.number < $1.number }
    let written = model.proposals.filter { !$0.isImported }
    let counts = Dictionary(grouping: written) { Place(table: $0.table, round: $0.round) }
      .mapValues(\.count)
    var rows = model.tables.map { table -> Grid.Row in
      let perRound = rounds.map { counts[Place(table: table.id, round: $0.number)] ?? 0 }
      let numbers = perRound + [perRound.reduce(0, +)]
      return Grid.Row(
        cells: [[.quote(table.name.onOneLine)]] + numbers.map { [.words(String($0))] })
    }
    if written.count < model.proposals.count {
      let none = [[Inline]](repeating: [], count: rounds.count)
      let sum = [Inline.words(String(model.proposals.count - written.count))]
      rows.append(Grid.Row(cells: [[.words(words.imported)]] + none + [sum]))
    }
    let planned = rounds.map(\.plannedSeconds)
    rows.append(timeRow(words.planned, planned.map(Optional.some)))
    if rounds.contains(where: { $0.actualSeconds != nil }) {
      rows.append(timeRow(words.actual, rounds.map(\.actualSeconds)))
    }
    let columns =
      [Grid.Column(title: words.table)]
      + rounds.map { Grid.Column(title: words.round($0.number), kind: .number) }
      + [Grid.Column(title: words.sum, kind: .number)]
    return Grid(columns: columns, rows: rows)
  }

  private func timeRow(_ label: String, _ seconds: [Int?]) -> Grid.Row {
    let sum = seconds.reduce(0) { $0 + ($1 ?? 0) }
    let cells = (seconds + [sum]).map { seconds -> [Inline] in
      seconds.map { [.words(wording.duration(seconds: $0))] } ?? []
    }
    return Grid.Row(cells: [[.words(label)]] + cells)
  }
}

/// A table in a round.
private struct Place: Hashable {
  var table: String
  var round: Int
}
