extension Cafe {
  /// Several moderators write at once. Whoever began from a text that is there no more is told, and
  /// decides; nobody overwrites what they have not read.
  ///
  /// - Throws: `changed-meanwhile`.
  func decideChange(
    _ id: Recommendation.ID, _ field: Recommendation.Field, text: String, before: String?,
    in context: Context
  ) throws(Refusal) -> [Event] {
    let present = try existing(id).fields[field, default: ""]
    let rule = TextRule.recommendation(field)
    let text = try rule.check(text, in: context, mayBeEmpty: field != .title)
    guard present != text else { return [] }
    if let before, try rule.check(before, in: context, mayBeEmpty: true) != present {
      throw Refusal(.changedMeanwhile, ["field": field.rawValue])
    }
    return [.recommendationChanged(recommendation: id, field: field, text: text)]
  }

  /// - Parameter isOn: whether the proposals are sources from now on, or no longer.
  func decideMark(
    _ ids: [Proposal.ID], as id: Recommendation.ID, isOn: Bool
  ) throws(Refusal) -> [Event] {
    let found = try existing(id)
    let sources = Set(found.proposals)
    let marked = try existing(ids, question: found.question)
      .filter { sources.contains($0) != isOn }
    return marked.isEmpty
      ? [] : [.sourcesMarked(recommendation: id, proposals: marked, isOn: isOn)]
  }
}
