extension Report {
  /// One line per proposal, in the order of the appendix, after a line of headings. A column for names
  /// is there only when somebody agreed to be named.
  func csv(_ dialect: CSVDialect) -> String {
    dialect.prefix
      + csvLines().map { $0.map(\.written).joined(separator: dialect.separator) + "\r\n" }.joined()
  }

  /// The same as cells, the headings first.
  func csvLines() -> [[CSVCell]] {
    let hasNames = model.seats.contains { $0.name != nil }
    return [headings(hasNames)] + ordered.map { row(of: $0, hasNames) }
  }

  private func headings(_ hasNames: Bool) -> [CSVCell] {
    let words = wording
    let titles =
      [
        words.numberShort, words.identifier, words.question, words.table, words.round, words.seat,
      ] + (hasNames ? [words.name] : [])
      + [
        words.proposal, words.recordedByHost, words.insight, words.saysTheSame, words.supports,
        words.theme, words.fate,
        words.recommendation, words.reason,
      ]
    return titles.map(CSVCell.text)
  }

  private func row(of proposal: ReportModel.Proposal, _ hasNames: Bool) -> [CSVCell] {
    let seat = proposal.author.seat
    let name = seat.flatMap { seats[$0]?.name }
    let made = (uses[proposal.id] ?? []).map(\.recommendation)
    return [
      .number(numbers[proposal.id] ?? 0), .text(proposal.id),
      .optional(questions[proposal.question]?.title),
      proposal.isImported ? .text(wording.imported) : .optional(tables[proposal.table]?.name),
      proposal.isImported ? .empty : .number(proposal.round), .optional(seat),
    ] + (hasNames ? [.optional(name)] : [])
      + [
        .text(proposal.text), .text(proposal.isRecordedByHost ? wording.yes : wording.no),
        .text(proposal.isInsight ? wording.yes : wording.no),
        proposal.sameAs.flatMap { numbers[$0] }.map(CSVCell.number) ?? .empty,
        .number(proposal.supports),
        .optional(proposal.cluster.flatMap { clusters[$0]?.title }),
        .text(word(for: proposal.fate)), recommendationCell(made),
        .optional(proposal.fate.reason),
      ]
  }

  /// The number; several are one text with spaces, which no spreadsheet takes for a decimal.
  private func recommendationCell(_ numbers: [Int]) -> CSVCell {
    switch numbers.count {
    case 0: .empty
    case 1: .number(numbers[0])
    default: .text(numbers.map(String.init).joined(separator: " + "))
    }
  }

  private func word(for fate: ReportModel.Proposal.Fate) -> String {
    switch fate {
    case .open: wording.open
    case .recommendation: wording.recommendation
    case .parked: wording.parked
    case .declined: wording.declined
    }
  }
}

extension CSVCell {
  /// An empty cell for nothing and for the empty text.
  fileprivate static func optional(_ text: String?) -> CSVCell {
    guard let text, !text.isEmpty else { return .empty }
    return .text(text)
  }
}
