extension ReportModel {
  /// How many different others a person met on average.
  package struct Encounters: Sendable, Equatable {
    /// Mean over all people.
    package var mean: Double
    /// What the best seating could have reached at most; `nil` when not computed.
    package var bound: Double?
    /// Present where tables were mixed by what people said; then only encounters of people with
    /// different answers count above.
    package var mixture: Mixture?

    package init(mean: Double, bound: Double? = nil, mixture: Mixture? = nil) {
      self.mean = mean
      self.bound = bound
      self.mixture = mixture
    }

    /// How well people with different answers came together, as numbers only.
    package struct Mixture: Sendable, Equatable {
      /// What people were asked.
      package var title: String
      /// Pairs who met and answered differently.
      package var mixed: Int
      /// Pairs who met and both answered.
      package var of: Int

      package init(title: String, mixed: Int, of: Int) {
        self.title = title
        self.mixed = mixed
        self.of = of
      }
    }
  }
}
