extension Report {
  /// All proposals, one part per question.
  func appendixParts() -> [Document.Part] {
    model.questions.enumerated().map { index, question in
      var blocks: [Block] = []
      if !question.text.isBlank { blocks.append(.lead([.quote(question.text)])) }
      let proposals = ordered.filter { $0.question == question.id }
      blocks += insights(among: proposals)
      blocks.append(
        proposals.isEmpty
          ? .lead([.words(wording.noProposals)]) : .table(grid(of: proposals)))
      return Document.Part(
        role: .appendix, anchor: .question(index + 1), eyebrow: wording.appendix,
        heading: wording.allProposals(to: question.title.onOneLine), blocks: blocks)
    }
  }

  private func insights(among proposals: [ReportModel.Proposal]) -> [Block] {
    let items = proposals.filter(\.isInsight).map {
      Item(content: [.quoteLink($0.text, to: .proposal(numbers[$0.id] ?? 0))])
    }
    return items.isEmpty ? [] : [.heading(wording.insights), .list(items, isNumbered: false)]
  }

  /// The table's name has a column only where a question lay on several tables.
  private func grid(of proposals: [ReportModel.Proposal]) -> Grid {
    let hasTables = Set(proposals.filter { !$0.isImported }.map(\.table)).count > 1
    let columns =
      [
        Grid.Column(title: wording.numberShort, kind: .number),
        Grid.Column(title: wording.proposal),
      ] + (hasTables ? [Grid.Column(title: wording.table, kind: .short)] : [])
      + [
        Grid.Column(title: wording.round, kind: .number),
        Grid.Column(title: wording.fate, kind: .short),
      ]
    return Grid(columns: columns, rows: proposals.map { row(of: $0, hasTables) })
  }

  private func row(of proposal: ReportModel.Proposal, _ hasTables: Bool) -> Grid.Row {
    let number = numbers[proposal.id] ?? 0
    let isImported = proposal.isImported
    let table = isImported ? "" : tables[proposal.table]?.name.onOneLine ?? ""
    let mark: [Inline] = isImported ? [.aside(" (\(wording.imported))")] : []
    let round: [Inline] = isImported ? [] : [.words(String(proposal.round))]
    let cells: [[Inline]] =
      [[.words(String(number))], [.quote(proposal.text)] + mark + remark(on: proposal)]
      + (hasTables ? [[.quote(table)]] : []) + [round, fateLine(of: proposal)]
    return Grid.Row(anchor: .proposal(number), cells: cells)
  }

  /// Which proposal stands for this one.
  private func remark(on proposal: ReportModel.Proposal) -> [Inline] {
    guard let head = proposal.sameAs.flatMap({ numbers[$0] }) else { return [] }
    return [.aside(" · "), .link(wording.saysTheSame(as: head), to: .proposal(head))]
  }
}
