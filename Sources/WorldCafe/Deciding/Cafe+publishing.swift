extension Cafe {
  /// What is shown to all: the presentation in the harvest, and the page afterwards.
  func decidePublishing(_ command: Command, in context: Context) throws(Refusal) -> [Event] {
    switch command {
    case .showSlide(let kind, let subject):
      return try decideShow(Slide(kind: kind, subject: subject))
    case .endPresentation: return slide == nil ? [] : [.presentationEnded]
    case .publishResults:
      return publication == nil ? [.resultsPublished(secret: context.secret)] : []
    case .withdrawResults: return publication == nil ? [] : [.resultsWithdrawn]
    default: return try decideOrder(command, in: context)
    }
  }

  private func decideShow(_ shown: Slide) throws(Refusal) -> [Event] {
    switch shown.kind {
    case .cafe:
      guard shown.subject.isEmpty else {
        throw Refusal(.malformed, ["problem": "the slide of the café has no subject"])
      }
    case .table:
      guard setup.table(Table.ID(shown.subject)) != nil else {
        throw Refusal(.unknownTable, ["table": shown.subject])
      }
    case .theme: _ = try existing(Cluster.ID(shown.subject))
    case .recommendation: _ = try existing(Recommendation.ID(shown.subject))
    }
    return slide == shown ? [] : [.slideShown(shown)]
  }
}
