extension Report {
  /// The workshop as a workbook (ISO/IEC 29500-1): proposals, recommendations, themes and rounds, each
  /// on a sheet with a fixed header row and filters. Numbers are numbers; texts can never be formulas,
  /// because they are written as texts.
  func xlsx() -> [ArchiveEntry] {
    let sheets = [proposalSheet(), recommendationSheet(), themeSheet(), roundSheet()]
    return XLSX.package(sheets, title: title, language: model.cafe.language)
  }

  private func proposalSheet() -> Sheet {
    let lines = csvLines()
    return Sheet(name: wording.proposals, lines: lines, wide: wording.proposal)
  }

  private func recommendationSheet() -> Sheet {
    let words = wording
    let heads = [
      words.numberShort, words.recommendation, words.measure, words.reason, words.addressee,
      words.occupationalGroup, words.careerStage, words.responsible, words.resources, words.horizon,
      words.priority, words.openPoints, words.vote(.agree), words.vote(.agreeWithChange),
      words.vote(.object), words.sources,
    ]
    let rows = recommendations.map { made -> [CSVCell] in
      let fields = made.fields
      let texts = [
        heading(of: made), fields.measure, fields.reason, fields.addressee,
        fields.occupationalGroup, fields.careerStage, fields.responsible, fields.resources,
        fields.horizon, fields.priority, fields.openPoints,
      ]
      let sources = made.proposals.compactMap { numbers[$0] }.map(String.init)
      return [.number(made.number)] + texts.map { $0.isEmpty ? .empty : .text($0) } + [
        .number(made.votes.agree), .number(made.votes.agreeWithChange), .number(made.votes.object),
        .text(sources.joined(separator: " + ")),
      ]
    }
    return Sheet(
      name: words.recommendations, lines: [heads.map(CSVCell.text)] + rows, wide: words.measure)
  }

  private func themeSheet() -> Sheet {
    let words = wording
    let heads = [words.theme, words.question, words.proposals]
    let rows = model.clusters.map { cluster -> [CSVCell] in
      [
        .text(cluster.title), .text(cluster.question.flatMap { questions[$0]?.title } ?? ""),
        .number(members[cluster.id]?.count ?? 0),
      ]
    }
    return Sheet(name: words.themes, lines: [heads.map(CSVCell.text)] + rows, wide: words.theme)
  }

  private func roundSheet() -> Sheet {
    let words = wording
    let heads = [
      words.round, "\(words.planned) (s)", "\(words.actual) (s)", words.people, words.proposals,
    ]
    let rows = model.rounds.sorted { $0.number < $1.number }.map { round -> [CSVCell] in
      let seated = model.seatings.filter { $0.round == round.number }.flatMap(\.seats).count
      let written = model.proposals.count { $0.round == round.number }
      return [
        .number(round.number), .number(round.plannedSeconds),
        round.actualSeconds.map(CSVCell.number) ?? .empty, .number(seated), .number(written),
      ]
    }
    var sheet = Sheet(name: words.rounds, lines: [heads.map(CSVCell.text)] + rows, wide: nil)
    guard !rows.isEmpty else { return sheet }
    sheet.charts = [
      SheetChart(title: words.timePerRound, series: [2, 3]),
      SheetChart(title: words.proposals, series: [5]),
    ]
    return sheet
  }
}

/// A sheet of a workbook: a line of headings, then the rows.
struct Sheet {
  var name: String
  var lines: [[CSVCell]]
  /// The heading of the column for long texts.
  var wide: String?
  /// Below the rows.
  var charts: [SheetChart] = []
}

/// Columns of a sheet as bars: the first column names them.
struct SheetChart {
  var title: String
  /// The columns of numbers, counted from 1.
  var series: [Int]
}
