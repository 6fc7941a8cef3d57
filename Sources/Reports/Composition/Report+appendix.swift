extension Report {
  /// All proposals, one part per question.
  func appendixParts() -> [Document.Part] {
    model.questions.enumerated().map { index, question in
      var blocks: [Block] = []
      if !question.text.isBlank { blocks.append(.lead([.quote(question.text)])) }
      let rows = ordered.filter { $0.question == question.id }.map(row)
      blocks.append(
        rows.isEmpty
          ? .lead([.words(wording.noProposals)])
          : .table(Grid(columns: appendixColumns(), rows: rows)))
      return Document.Part(
        role: .appendix, anchor: .question(index + 1), eyebrow: wording.appendix,
        heading: wording.allProposals(to: question.title.onOneLine), blocks: blocks)
    }
  }

  private func appendixColumns() -> [Grid.Column] {
    [
      Grid.Column(title: wording.numberShort, kind: .number),
      Grid.Column(title: wording.proposal),
      Grid.Column(title: wording.table, kind: .short),
      Grid.Column(title: wording.round, kind: .number),
      Grid.Column(title: wording.fate, kind: .short),
    ]
  }

  private func row(of proposal: ReportModel.Proposal) -> Grid.Row {
    let number = numbers[proposal.id] ?? 0
    return Grid.Row(
      anchor: .proposal(number),
      cells: [
        [.words(String(number))], [.quote(proposal.text)],
        [.quote(tables[proposal.table]?.name.onOneLine ?? "")], [.words(String(proposal.round))],
        fateLine(of: proposal),
      ])
  }
}
