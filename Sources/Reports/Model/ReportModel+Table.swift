extension ReportModel {
  /// A table, and the question that lay on it.
  package struct Table: Sendable, Equatable {
    package var id: String
    package var name: String
    /// Identifier of the question; `nil` where the question changes with the round.
    package var question: String?

    /// Where its card leads; without it, where the café's link does.
    package var joinLink: String?

    package init(id: String, name: String, question: String?) {
      self.id = id
      self.name = name
      self.question = question
    }
  }
}
