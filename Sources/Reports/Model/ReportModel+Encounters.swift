extension ReportModel {
  /// How many different others a person met on average.
  package struct Encounters: Sendable, Equatable {
    /// Mean over all people.
    package var mean: Double
    /// What the best seating could have reached at most; `nil` when not computed.
    package var bound: Double?

    package init(mean: Double, bound: Double? = nil) {
      self.mean = mean
      self.bound = bound
    }
  }
}
