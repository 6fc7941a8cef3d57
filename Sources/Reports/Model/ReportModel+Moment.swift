extension ReportModel {
  /// A point in time together with the wall clock of the place where the café was held.
  package struct Moment: Sendable, Equatable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package var unixMs: Int64
    /// Minutes by which the local clock is ahead of UTC at that moment, such as 60 or 120 in Berlin.
    package var utcOffsetMinutes: Int

    package init(unixMs: Int64, utcOffsetMinutes: Int) {
      self.unixMs = unixMs
      self.utcOffsetMinutes = utcOffsetMinutes
    }
  }
}
