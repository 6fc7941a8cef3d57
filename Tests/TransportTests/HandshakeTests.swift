import Testing
import Transport

@Suite("Handshakes", .timeLimit(.minutes(1)))
struct HandshakeTests {
  /// A handshake, what it stands for, and the status it must get; nil: closed without a word.
  struct Case: CustomTestStringConvertible {
    let name: String
    let status: Int?
    let text: String
    var testDescription: String { name }

    init(_ name: String, _ status: Int?, _ change: (inout Handshake) -> Void) {
      self.name = name
      self.status = status
      var handshake = Handshake()
      change(&handshake)
      text = handshake.text
    }
  }

  static let cases = [
    Case("a good handshake", 101) { _ in },
    Case("no Origin, as of a program", 101) { $0.origin = nil },
    Case("another path", 404) { $0.path = "/other" },
    Case("a strange Origin", 403) { $0.origin = "http://evil.example" },
    Case("two Origins", 403) { $0.more = "Origin: http://cafe.example\r\n" },
    Case("the old version 8", 426) { $0.webSocketVersion = "8" },
    Case("no Host", 400) { $0.host = nil },
    Case("HTTP/1.0", 400) { $0.version = "HTTP/1.0" },
    Case("POST", 405) { $0.method = "POST" },
    Case("an announced body", 400) { $0.more = "Content-Length: 5\r\n" },
    Case("a chunked body", 400) { $0.more = "Transfer-Encoding: chunked\r\n" },
    Case("an upgrade to h2c", 400) {
      $0.upgrade = "h2c"
      $0.connection = "Upgrade, HTTP2-Settings"
      $0.more = "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n"
    },
    Case("an unknown upgrade", 403) { $0.upgrade = "fooproto" },
    Case("a subprotocol we do not speak", nil) { $0.more = "Sec-WebSocket-Protocol: chat\r\n" },
  ]

  @Test("is accepted only if everything about it is right", arguments: cases)
  func judged(_ handshake: Case) async throws {
    try await Site.run { _, port in
      let socket = try RawSocket(port: port)
      socket.send(handshake.text)
      let head = await socket.readAnswer().head
      let status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) }
      #expect(status == handshake.status, "\(head)")
      #expect(status == nil || head.contains("\r\nx-content-type-options: nosniff"), "\(head)")
      #expect(!head.lowercased().contains("sec-websocket-extensions"))
      if status != 101 { #expect(await socket.readToEnd().isEmpty) }
    }
  }

  @Test("the rule for Origins hears the port that the system chose")
  func chosenPort() async throws {
    try await Site.run { _, port in
      for (origin, status) in [(port, "101"), (port ^ 1, "403")] {
        let socket = try RawSocket(port: port)
        socket.send(Handshake(origin: "http://127.0.0.1:\(origin)").text)
        #expect(await socket.readAnswer().head.hasPrefix("HTTP/1.1 \(status)"))
      }
    }
  }

  @Test("a kept connection does not help an unknown upgrade")
  func keptConnection() async throws {
    try await Site.run { site, port in
      for _ in 0..<20 {
        let socket = try RawSocket(port: port)
        var bad = Handshake()
        bad.upgrade = "fooproto"
        socket.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n" + bad.text + Handshake().text)
        #expect(await socket.readAnswer().head.hasPrefix("HTTP/1.1 404 "))
        #expect(await !String(decoding: socket.readToEnd(), as: UTF8.self).contains(" 101 "))
      }
      _ = await site.dial(port)
      _ = await site.dialledEvents { $0.isOpened }
    }
  }

  @Test("an address that made too many handshakes gets 429")
  func tooMany() async throws {
    try await Site.run(SiteOptions(refusedAddress: "127.0.0.1")) { site, port in
      let socket = try RawSocket(port: port)
      socket.send(Handshake().text)
      #expect(await socket.readAnswer().head.hasPrefix("HTTP/1.1 429 "))
      _ = await site.dial(port, from: "127.0.0.7")
      let events = await site.servedEvents { $0.isOpened }
      #expect(events.first.map { "\($0)" }?.contains("127.0.0.7") == true)
    }
  }

  @Test("a refused dial is closed without having opened")
  func refusedDial() async throws {
    try await Site.run { site, port in
      let refused = await site.dial(port, path: "/other")
      let unreachable = await site.dial(1)
      let events = await site.dialledEvents(2) { $0.isClosed }
      #expect(Set(events.map(\.id)) == [refused, unreachable])
      #expect(events.map(\.closeCode) == [1006, 1006])
      #expect(await site.dialledCount == 2)
    }
  }

  @Test("the peer's address and Origin are reported")
  func peer() async throws {
    try await Site.run(SiteOptions(trustedProxies: ["127.0.0.1"])) { site, port in
      let socket = try RawSocket(port: port)
      var handshake = Handshake()
      handshake.more = "X-Forwarded-For: 198.51.100.7\r\n"
      socket.send(handshake.text)
      let events = await site.servedEvents { $0.isOpened }
      guard case .opened(_, let peer) = events[0] else { return }
      #expect(peer == Peer(address: "198.51.100.7", origin: "http://cafe.example"))
    }
  }
}
