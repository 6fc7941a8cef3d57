extension ReportModel {
  /// A round of conversation, planned or held.
  package struct Round: Sendable, Equatable {
    /// From 1, without gaps.
    package var number: Int
    package var plannedSeconds: Int
    /// `nil` until the round has ended.
    package var actualSeconds: Int?

    package init(number: Int, plannedSeconds: Int, actualSeconds: Int?) {
      self.number = number
      self.plannedSeconds = plannedSeconds
      self.actualSeconds = actualSeconds
    }
  }
}
