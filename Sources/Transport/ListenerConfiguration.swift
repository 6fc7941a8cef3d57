/// Where and how a `Listener` listens.
package struct ListenerConfiguration {
  /// A numeric address of this machine; `0.0.0.0` for all of IPv4, `::` for all.
  package var address: String
  /// 0 for any free port: `Listener.port` tells which.
  package var port: UInt16
  /// The only path on which a WebSocket handshake is accepted.
  package var webSocketPath = "/ws"
  /// Whether pages of this Origin may connect to this port; a nil Origin is a client that sends none.
  /// Nobody by default.
  package var allowsOrigin: (_ origin: String?, _ port: UInt16) -> Bool = { _, _ in false }
  /// Whether this address may make one more handshake now; called once for each.
  package var admits: (String) -> Bool = { _ in true }
  /// Fields that stand on every answer.
  package var fields: [HTTPField] = []
  /// Bytes of one message, until `Listener.setMessageLimit` says otherwise.
  package var messageBytesMax = 16_384
  /// Frames of one message.
  package var fragmentsMax = 64
  package var outbox = OutboxLimits()
  /// Numeric addresses of proxies whose X-Forwarded-For is believed.
  package var trustedProxies: Set<String> = []
  /// Seconds of silence after which the peer is pinged.
  package var pingAfterSeconds = 20
  /// Seconds without an answer after which it is given up; more than `pingAfterSeconds`.
  package var hangUpAfterSeconds = 45
  /// Seconds a connection has for the head of its first request.
  package var headSecondsMax: UInt16 = 10
  /// Connections of all kinds; more are closed at once. Nil for the descriptors of the process less
  /// 64, which the database and the files need.
  package var connectionsMax: Int?

  package init(address: String, port: UInt16) {
    self.address = address
    self.port = port
  }
}
