/// What a request says before its body, as far as the transport looks at it.
struct RequestHead {
  /// Nil for every other method, and for a head that seems to have two.
  var method: HTTPRequest.Method?
  /// Nil if it is missing, longer than 2 KiB or not UTF-8.
  var path: String?
  var query: String = ""
  var isVersion11 = false
  var host: String?
  var origin: String?
  var upgrade: String?
  var connection: String?
  var webSocketVersion: String?
  var forwardedFor: String?
  var ifNoneMatch: String?
  /// A Content-Length or Transfer-Encoding stands in the head, whatever its value.
  var announcesBody = false

  /// Why a request for a document is refused before it is looked at, as a status; nil if it is not.
  ///
  /// There are no bodies: libwebsockets 4.1.6 accepts a negative length, reads a chunked body of a
  /// GET as the next request, and turns for ever on two pipelined POSTs answered later.
  func objectionToRequest() -> Int? {
    guard method != nil else { return 405 }
    guard !announcesBody else { return 400 }
    guard let path, path.hasPrefix("/") else { return 400 }
    guard !isVersion11 || host?.isEmpty == false else { return 400 }
    return nil
  }

  /// Why a WebSocket handshake is refused, as a status; nil if it is not.
  ///
  /// libwebsockets checks neither the version nor the Host, and offers an upgrade to h2c, whose
  /// header decoder writes out of bounds (CVE-2026-19773).
  ///
  /// - Parameters:
  ///   - port: the port that is listened on.
  ///   - address: the client's.
  func objectionToUpgrade(
    _ configuration: ListenerConfiguration, port: UInt16, address: String
  ) -> Int? {
    guard upgrade?.lowercased() == "websocket" else { return 400 }
    guard method == .get else { return 405 }
    if let objection = objectionToRequest() { return objection }
    guard isVersion11 else { return 400 }
    guard path == configuration.webSocketPath else { return 404 }
    guard webSocketVersion == "13" else { return 426 }
    guard configuration.allowsOrigin(origin, port) else { return 403 }
    guard configuration.admits(address) else { return 429 }
    return nil
  }

  /// Whether the client wants the connection closed after the answer (RFC 9112, 9.3).
  var wantsClose: Bool {
    guard let connection = connection?.lowercased() else { return !isVersion11 }
    return isVersion11 ? connection == "close" : connection != "keep-alive"
  }

  /// Whether the client has the entity already (RFC 9110, 13.1.2; weak comparison).
  func matches(etag: String?) -> Bool {
    guard let etag, let ifNoneMatch else { return false }
    return ifNoneMatch.split(separator: ",").contains { part in
      var tag = part.drop { $0 == " " || $0 == "\t" }
      while let last = tag.last, last == " " || last == "\t" { tag.removeLast() }
      if tag == "*" { return true }
      if tag.hasPrefix("W/") { tag.removeFirst(2) }
      return tag == etag
    }
  }
}
