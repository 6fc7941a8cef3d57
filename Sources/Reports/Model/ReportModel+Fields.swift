extension ReportModel.Recommendation {
  /// The written part of a recommendation.
  package struct Fields: Sendable, Equatable {
    package var title = ""
    /// What is to be done.
    package var measure = ""
    /// Why it is to be done.
    package var reason = ""
    /// Who is to act.
    package var addressee = ""
    package var occupationalGroup = ""
    package var careerStage = ""
    /// The body that carries it.
    package var responsible = ""
    package var resources = ""
    package var horizon = ""
    package var priority = ""
    package var openPoints = ""

    /// All fields empty; set those that are known.
    package init(title: String) {
      self.title = title
    }
  }
}
