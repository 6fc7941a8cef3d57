extension Report {
  /// One part per recommendation; one that says so when there are none.
  func recommendationParts() -> [Document.Part] {
    guard !recommendations.isEmpty else {
      return [
        Document.Part(
          role: .chapter, anchor: .recommendations, heading: wording.recommendations,
          blocks: [.lead([.words(wording.noRecommendations)])])
      ]
    }
    return recommendations.map(part)
  }

  private func part(of recommendation: ReportModel.Recommendation) -> Document.Part {
    let words = wording
    let fields = recommendation.fields
    var blocks: [Block] = []
    if let state = words.state(recommendation.state) { blocks.append(.lead([.words(state)])) }
    for (heading, text) in [(words.measure, fields.measure), (words.reason, fields.reason)]
    where !text.isBlank {
      blocks += [.heading(heading), .paragraph([.quote(text)])]
    }
    let frame = frame(of: recommendation)
    if !frame.isEmpty { blocks += [.heading(words.frame), .fields(frame)] }
    if !recommendation.votes.isEmpty {
      blocks += [.heading(words.votes), .votes(recommendation.votes)]
    }
    if !recommendation.comments.isEmpty {
      let items = recommendation.comments.map {
        Item(anchor: nil, content: [.quote($0.text), .aside(" (\(words.vote($0.vote)))")])
      }
      blocks += [.heading(words.comments), .list(items, isNumbered: false)]
    }
    let sources = sources(of: recommendation)
    if !sources.isEmpty { blocks += [.heading(words.sources), .list(sources, isNumbered: true)] }
    return Document.Part(
      role: .recommendation(number: recommendation.number),
      anchor: .recommendation(recommendation.number), eyebrow: questionLine(of: recommendation),
      prefix: words.recommendation(recommendation.number),
      heading: heading(of: recommendation), blocks: blocks)
  }

  /// The fields that are filled in, besides measure and reason, and the themes it was made from.
  func frame(of recommendation: ReportModel.Recommendation) -> [Field] {
    let words = wording
    let fields = recommendation.fields
    var frame = [
      (words.addressee, fields.addressee), (words.occupationalGroup, fields.occupationalGroup),
      (words.careerStage, fields.careerStage), (words.responsible, fields.responsible),
      (words.resources, fields.resources), (words.horizon, fields.horizon),
      (words.priority, fields.priority), (words.openPoints, fields.openPoints),
    ].filter { !$0.1.isBlank }.map { Field(label: $0.0, value: [.quote($0.1)]) }
    let themes = recommendation.clusters.compactMap { clusters[$0]?.title.onOneLine }
    if !themes.isEmpty {
      let value = [Inline].joined(themes.map { [.quote($0)] }, by: ", ")
      frame.append(Field(label: words.fromThemes, value: value))
    }
    return frame
  }

  private func sources(of recommendation: ReportModel.Recommendation) -> [Item] {
    recommendation.proposals.enumerated().compactMap { index, id in
      guard let number = numbers[id] else { return nil }
      let proposal = ordered[number - 1]
      let anchor = Anchor.source(recommendation: recommendation.number, position: index + 1)
      let place: [Inline] = [
        .aside(" ("), .link(wording.proposal(number), to: .proposal(number)),
        .aside(", \(self.place(of: proposal)))"),
      ]
      return Item(anchor: anchor, content: [.quote(proposal.text)] + place)
    }
  }

  /// Table and round of a proposal: `Tisch 1, Runde 2`; or that it came from a file.
  func place(of proposal: ReportModel.Proposal) -> String {
    guard !proposal.isImported else { return wording.imported }
    let table = tables[proposal.table]?.name.onOneLine ?? ""
    return "\(table), \(wording.round(proposal.round))"
  }

  /// The questions its sources answer, in the café's order.
  private func questionLine(of recommendation: ReportModel.Recommendation) -> String? {
    let sources = recommendation.proposals.compactMap { numbers[$0] }.map { ordered[$0 - 1] }
    let asked = Set(sources.map(\.question))
    let titles = model.questions.filter { asked.contains($0.id) }.map(\.title.onOneLine)
    return titles.isEmpty ? nil : wording.toQuestions(titles)
  }
}
