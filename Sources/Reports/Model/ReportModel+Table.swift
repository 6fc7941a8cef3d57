extension ReportModel {
  /// A table, and the question that lay on it.
  package struct Table: Sendable, Equatable {
    package var id: String
    package var name: String
    /// Identifier of the question; `nil` where the question changes with the round.
    package var question: String?

    package init(id: String, name: String, question: String?) {
      self.id = id
      self.name = name
      self.question = question
    }
  }
}
