/// What a complete check of a journal found.
package struct Verification: Hashable, Sendable {
  package var streams = 0
  package var records: Int64 = 0
  /// How many of the records have an erased body.
  package var erased: Int64 = 0
  package var snapshots = 0
  /// The first fault, in the order of the stream names; nil for a sound journal. The counts above are
  /// those of what was checked before it.
  package var fault: Fault?

  /// Whether nothing is wrong.
  package var isSound: Bool { fault == nil }
}
