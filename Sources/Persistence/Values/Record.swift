/// One event of one stream, as bytes: what the journal keeps for ever, in order.
package struct Record: Hashable, Sendable {
  /// The stream it belongs to: 1…`Limits.streamNameBytesMax` bytes.
  package let stream: String
  /// Its place in the stream: from 1, without gaps.
  package let sequence: Int64
  /// What kind of event the body holds: 1…`Limits.kindBytesMax` bytes. Never erased.
  package let kind: String
  /// When it happened, in milliseconds since 1970 (UTC). Never erased.
  package let atMs: Int64
  /// The event itself, at most `Limits.bodyBytesMax` bytes; the only part that can be erased.
  package let body: [UInt8]

  package init(stream: String, sequence: Int64, kind: String, atMs: Int64, body: [UInt8]) {
    self.stream = stream
    self.sequence = sequence
    self.kind = kind
    self.atMs = atMs
    self.body = body
  }
}
