/// A record as it was read and verified.
package struct StoredRecord: Hashable, Sendable {
  /// The record; its body is empty if it was erased.
  package let record: Record
  /// When and why the body was erased; nil for a body that is there.
  package let erasure: Erasure?

  package init(record: Record, erasure: Erasure? = nil) {
    self.record = record
    self.erasure = erasure
  }
}

/// The mark that stands in the place of an erased body.
package struct Erasure: Hashable, Sendable {
  /// When the body was erased, in milliseconds since 1970 (UTC).
  package let atMs: Int64
  /// Why, in words for the operator: 1…`Limits.reasonBytesMax` bytes.
  package let reason: String

  package init(atMs: Int64, reason: String) {
    self.atMs = atMs
    self.reason = reason
  }
}
