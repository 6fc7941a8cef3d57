extension ReportModel {
  /// A theme that proposals have in common. Its proposals are those that name it.
  package struct Cluster: Sendable, Equatable {
    package var id: String
    package var title: String
    /// Identifier of the question; `nil` when the cluster gathers proposals of several.
    package var question: String?
    /// Identifier of the cluster it belongs under.
    package var parent: String?
    package var decidedBy: Decider

    package init(
      id: String, title: String, question: String?, parent: String? = nil, decidedBy: Decider
    ) {
      self.id = id
      self.title = title
      self.question = question
      self.parent = parent
      self.decidedBy = decidedBy
    }
  }
}

extension ReportModel.Cluster {
  /// Who put the cluster together; the raw values are those of the JSON export.
  package enum Decider: String, Sendable, CaseIterable {
    /// The program proposed it and nobody changed it.
    case suggestion
    /// Somebody named, filled or confirmed it.
    case people
  }
}
