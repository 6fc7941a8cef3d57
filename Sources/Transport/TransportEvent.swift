/// What happened on a connection, as a value, in the order in which it happened.
///
/// A connection that opened is closed exactly once; a dial that fails is closed without having
/// opened.
package enum TransportEvent: Hashable, Sendable {
  /// The WebSocket handshake is done: messages may be sent.
  case opened(ConnectionID, Peer)
  /// A whole text message, valid UTF-8, within the limit of the connection.
  case message(ConnectionID, [UInt8])
  /// Nothing more comes and nothing more can be sent. The code is that of the close frame, or 1006
  /// if there was none (RFC 6455, 7.1.5).
  ///
  /// libwebsockets 4.1 shows its *client* 1002 where the server sent 1012, 1013 or 1014.
  case closed(ConnectionID, code: UInt16)
}
