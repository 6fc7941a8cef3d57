extension Cafe {
  /// What is shown to all: the presentation, and the published page.
  mutating func applyPublishing(_ event: Event, at now: Moment) {
    switch event {
    case .slideShown(let shown): slide = shown
    case .presentationEnded: slide = nil
    case .resultsPublished(let secret):
      publication = Publication(secret: secret, publishedAt: now)
    case .resultsWithdrawn: publication = nil
    default:
      preconditionFailure("\(event.kind) shows nothing to all")
    }
  }
}
