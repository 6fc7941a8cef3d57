/// The codes of RFC 6455, 7.4.1, and of its IANA registry, that this transport sends or reports.
package enum CloseCode {
  /// The purpose is fulfilled.
  package static let normal: UInt16 = 1000
  /// A binary message came; only text is understood.
  package static let unsupported: UInt16 = 1003
  /// No close frame was seen. Reported, never sent.
  package static let abnormal: UInt16 = 1006
  /// The peer broke a rule of the application.
  package static let policy: UInt16 = 1008
  /// The message has more bytes or fragments than allowed.
  package static let tooLarge: UInt16 = 1009
  /// The server restarts; the client comes back after a random delay.
  package static let restart: UInt16 = 1012
  /// The client reads too slowly; it may come back later.
  package static let tryAgainLater: UInt16 = 1013
}
