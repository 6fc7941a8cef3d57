extension Report {
  /// Proposals kept for later.
  func parkedPart() -> Document.Part? {
    fatePart(.parked, heading: wording.parked, lead: wording.parkedLead) { $0.kind == "parked" }
  }

  /// Proposals that were not taken up.
  func declinedPart() -> Document.Part? {
    fatePart(.declined, heading: wording.declined, lead: wording.declinedLead) {
      $0.kind == "declined"
    }
  }

  /// Proposals nobody decided on; none in a café that was closed properly.
  func openPart() -> Document.Part? {
    fatePart(.open, heading: wording.open, lead: wording.openLead) { $0 == .open }
  }

  private func fatePart(
    _ anchor: Anchor, heading: String, lead: String,
    where belongs: (ReportModel.Proposal.Fate) -> Bool
  ) -> Document.Part? {
    let rows = ordered.filter { belongs($0.fate) }.compactMap { proposal -> Grid.Row? in
      guard let number = numbers[proposal.id] else { return nil }
      let reason = proposal.fate.reason
      return Grid.Row(cells: [
        [.link(String(number), to: .proposal(number))], [.quote(proposal.text)],
        reason.isBlank ? [] : [.quote(reason)],
      ])
    }
    guard !rows.isEmpty else { return nil }
    let hasReasons = rows.contains { !$0.cells[2].isEmpty }
    var grid = Grid(
      columns: [
        Grid.Column(title: wording.numberShort, kind: .number),
        Grid.Column(title: wording.proposal), Grid.Column(title: wording.reason),
      ], rows: rows)
    if !hasReasons { grid.dropLastColumn() }
    return Document.Part(
      role: .chapter, anchor: anchor, heading: heading,
      blocks: [.lead([.words(lead)]), .table(grid)])
  }

  /// Where a proposal ended, with a link to each recommendation it is a source of.
  func fateLine(of proposal: ReportModel.Proposal) -> [Inline] {
    let links = (uses[proposal.id] ?? []).map { use in
      Inline.link(
        wording.recommendationShort(use.recommendation),
        to: .source(recommendation: use.recommendation, position: use.position))
    }
    let decision: [[Inline]] =
      switch proposal.fate {
      case .recommendation: []
      case .open: links.isEmpty ? [[.words(wording.open)]] : []
      case .parked: [[.link(wording.parked, to: .parked)]]
      case .declined: [[.link(wording.declined, to: .declined)]]
      }
    return .joined(links.map { [$0] } + decision, by: ", ")
  }
}

extension Grid {
  fileprivate mutating func dropLastColumn() {
    columns.removeLast()
    for index in rows.indices { rows[index].cells.removeLast() }
  }
}
