/// A point on the server's time axis, in milliseconds.
///
/// The axis starts near Unix time and then follows the machine's monotonic clock, also across
/// restarts: jumps of the wall clock never move a moment. The shell makes moments; the domain only
/// compares and adds.
package struct Moment: Hashable, Comparable, Sendable, Codable {
  package var ms: Int64

  package init(ms: Int64) { self.ms = ms }

  package init(from decoder: any Decoder) throws {
    ms = try decoder.singleValueContainer().decode(Int64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(ms)
  }

  /// The moment so many milliseconds later.
  package func adding(ms more: Int64) -> Moment { Moment(ms: ms + more) }
  package static func < (a: Self, b: Self) -> Bool { a.ms < b.ms }
}
