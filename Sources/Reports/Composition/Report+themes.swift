extension Report {
  /// The clusters with the numbers of their proposals, by question; `nil` when there are none.
  func themesPart() -> Document.Part? {
    guard !model.clusters.isEmpty else { return nil }
    var blocks: [Block] = []
    for question in model.questions {
      let roots = model.clusters.filter { $0.parent == nil && $0.question == question.id }
      blocks += themeBlocks(heading: question.title.onOneLine, rows: rows(of: roots))
    }
    let spanning = model.clusters.filter { $0.parent == nil && $0.question == nil }
    blocks += themeBlocks(heading: wording.acrossQuestions, rows: rows(of: spanning))
    let loose = ordered.filter { $0.cluster == nil }.compactMap { numbers[$0.id] }
    if !loose.isEmpty {
      blocks += [.heading(wording.withoutTheme), .paragraph(links(to: loose))]
    }
    return Document.Part(
      role: .chapter, anchor: .themes, heading: wording.themes, blocks: blocks)
  }

  private func themeBlocks(heading: String, rows: [Grid.Row]) -> [Block] {
    guard !rows.isEmpty else { return [] }
    let columns = [
      Grid.Column(title: wording.theme), Grid.Column(title: wording.proposals),
      Grid.Column(title: wording.recommendation, kind: .short),
    ]
    return [.heading(heading), .table(Grid(columns: columns, rows: rows))]
  }

  /// Each cluster followed by those beneath it, whose titles carry the way to them. The check found
  /// no circle, so this ends.
  private func rows(of clusters: [ReportModel.Cluster], below path: String = "") -> [Grid.Row] {
    clusters.flatMap { cluster -> [Grid.Row] in
      let title = path + cluster.title.onOneLine
      let own = (members[cluster.id] ?? []).compactMap { numbers[$0.id] }.sorted()
      let made = recommendations.filter { $0.clusters.contains(cluster.id) }.map(\.number)
      let recommended = made.map { number -> [Inline] in
        [.link(wording.recommendationShort(number), to: .recommendation(number))]
      }
      let row = Grid.Row(cells: [
        [.quote(title)], links(to: own), .joined(recommended, by: ", "),
      ])
      let children = model.clusters.filter { $0.parent == cluster.id }
      return [row] + rows(of: children, below: title + " › ")
    }
  }

  private func links(to numbers: [Int]) -> [Inline] {
    .joined(numbers.map { [.link(String($0), to: .proposal($0))] }, by: ", ")
  }
}
