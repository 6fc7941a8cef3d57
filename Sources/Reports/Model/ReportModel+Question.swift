extension ReportModel {
  /// A question the tables worked on.
  package struct Question: Sendable, Equatable {
    package var id: String
    package var title: String
    package var text: String

    package init(id: String, title: String, text: String) {
      self.id = id
      self.title = title
      self.text = text
    }
  }
}
