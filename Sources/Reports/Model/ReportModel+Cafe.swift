extension ReportModel {
  /// The café itself: what it was for, when it took place, how far it has come.
  package struct Cafe: Sendable, Equatable {
    package var title: String
    /// Why people met; empty when nobody wrote it down.
    package var occasion: String
    package var language: ReportLanguage
    package var state: State
    /// The method in one sentence of the organizer's; empty lets the report describe it from the figures.
    package var method: String
    /// Start of the first round.
    package var startedAt: Moment?
    /// End of the café.
    package var endedAt: Moment?
    /// Where the published results are; nil while they are not published.
    package var resultsLink: String?
    /// Where people join; nil where nobody knows the server's address.
    package var joinLink: String?
    /// A rehearsal says so on its first page, so that nobody publishes simulated guests.
    package var isRehearsal: Bool

    package init(
      title: String, occasion: String = "", language: ReportLanguage, state: State,
      method: String = "", startedAt: Moment? = nil, endedAt: Moment? = nil,
      isRehearsal: Bool = false
    ) {
      self.title = title
      self.occasion = occasion
      self.language = language
      self.state = state
      self.method = method
      self.startedAt = startedAt
      self.endedAt = endedAt
      self.isRehearsal = isRehearsal
    }
  }
}

extension ReportModel.Cafe {
  /// The phase at the moment of the export; the raw values are those of the JSON export.
  package enum State: String, Sendable, CaseIterable {
    case prepared, lobby, round, change, harvest, closed
  }
}
