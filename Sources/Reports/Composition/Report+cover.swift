extension Report {
  /// The title page: occasion, date, method, extent.
  func coverPart() -> Document.Part {
    let cafe = model.cafe
    let words = wording
    var blocks: [Block] = [.motto(cafe.state == .closed ? words.finished : words.interim)]
    if cafe.isRehearsal { blocks.append(.lead([.words(words.rehearsal)])) }
    var fields: [Field] = []
    if !cafe.occasion.isBlank {
      fields.append(Field(label: words.occasion, value: [.quote(cafe.occasion)]))
    }
    if let start = cafe.startedAt {
      let period = words.period(
        from: CalendarDate(start), to: cafe.endedAt.map { CalendarDate($0) })
      fields.append(Field(label: words.date, value: [.words(period)]))
    }
    fields.append(Field(label: words.method, value: [methodSentence()]))
    let extent = words.scope(
      proposals: model.proposals.count, themes: model.clusters.count,
      recommendations: model.recommendations.count)
    fields.append(Field(label: words.scope, value: [.words(extent)]))
    blocks.append(.fields(fields))
    if let link = cafe.resultsLink, let code = LinkCode(link, label: words.code(to: link)) {
      blocks += [.lead([.words(words.resultsOnline)]), .code(code)]
    }
    return Document.Part(
      role: .cover, anchor: .cover, eyebrow: words.kind, heading: title, blocks: blocks)
  }

  /// The organizer's sentence, or one made from the figures.
  private func methodSentence() -> Inline {
    guard model.cafe.method.isBlank else { return .quote(model.cafe.method) }
    return .words(
      wording.method(
        tables: model.tables.count, rounds: model.rounds.count,
        plannedSeconds: Set(model.rounds.map(\.plannedSeconds))))
  }

  /// The list of the parts that follow.
  func contentsPart(of chapters: [Document.Part]) -> Document.Part {
    let isRecommendation = { (part: Document.Part) in part.prefix != nil }
    let entry = { (part: Document.Part) in
      Item(anchor: nil, content: [.quoteLink(part.heading, to: part.anchor)])
    }
    let recommendations = chapters.filter(isRecommendation).map(entry)
    let others = chapters.filter { !isRecommendation($0) }.map(entry)
    let blocks: [Block] =
      recommendations.isEmpty
      ? [.list(others, isNumbered: false)]
      : [
        .heading(wording.recommendations), .list(recommendations, isNumbered: true),
        .heading(wording.furtherParts), .list(others, isNumbered: false),
      ]
    return Document.Part(
      role: .contents, anchor: .contents, heading: wording.contents, blocks: blocks)
  }
}
