import Transport

/// What a test changes about a site's listener.
struct SiteOptions: Sendable {
  var address = "127.0.0.1"
  var port: UInt16 = 0
  var outbox = OutboxLimits()
  var trustedProxies: Set<String> = []
  var pingAfterSeconds = 20
  var hangUpAfterSeconds = 45
  var headSecondsMax: UInt16 = 10
  var connectionsMax: Int?
  /// An address that has made too many handshakes.
  var refusedAddress: String?
  /// Nil promises an answer for later.
  var answer: @Sendable (HTTPRequest) -> HTTPAnswer? = { _ in .plain(404) }

  var configuration: ListenerConfiguration {
    var configuration = ListenerConfiguration(address: address, port: port)
    configuration.allowsOrigin = { origin, port in
      origin == nil || ["http://cafe.example", "http://127.0.0.1:\(port)"].contains(origin)
    }
    configuration.fields = [HTTPField("x-content-type-options", "nosniff")]
    configuration.outbox = outbox
    configuration.trustedProxies = trustedProxies
    configuration.pingAfterSeconds = pingAfterSeconds
    configuration.hangUpAfterSeconds = hangUpAfterSeconds
    configuration.headSecondsMax = headSecondsMax
    configuration.connectionsMax = connectionsMax
    configuration.admits = { [refusedAddress] in $0 != refusedAddress }
    return configuration
  }
}
