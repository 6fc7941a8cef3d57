/// The state of a stream at one sequence number, as bytes: a start that saves reading from 1.
///
/// A snapshot is never the truth: the records are. A damaged one is passed over.
package struct Snapshot: Hashable, Sendable {
  package let stream: String
  /// The last record the state includes, from 1.
  package let sequence: Int64
  package let body: [UInt8]

  package init(stream: String, sequence: Int64, body: [UInt8]) {
    self.stream = stream
    self.sequence = sequence
    self.body = body
  }
}
