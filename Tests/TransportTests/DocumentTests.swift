import Testing
import Transport

@Suite("Documents over HTTP", .timeLimit(.minutes(1)))
struct DocumentTests {
  private static let large = (0..<2_097_152).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }

  private static func answer(_ request: HTTPRequest) -> HTTPAnswer {
    switch request.path {
    case "/":
      HTTPAnswer(
        status: 200, contentType: "text/html; charset=utf-8", etag: "\"abc\"",
        fields: [HTTPField("cache-control", "no-cache")], body: Array("<p>Café".utf8))
    case "/large": HTTPAnswer(status: 200, contentType: "text/plain", body: large)
    case "/none": HTTPAnswer(status: 204)
    default: .plain(404)
    }
  }

  private static let options = SiteOptions(answer: { answer($0) })

  private func get(_ text: String, hasBody: Bool = true) async throws -> (
    head: String, body: [UInt8]
  ) {
    var result: (head: String, body: [UInt8]) = ("", [])
    try await Site.run(Self.options) { _, port in
      let socket = try RawSocket(port: port)
      socket.send(text)
      result = await socket.readAnswer(hasBody: hasBody)
    }
    return result
  }

  @Test("GET answers with head and body")
  func get() async throws {
    let (head, body) = try await get("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(
      head.split(separator: "\r\n") == [
        "HTTP/1.1 200 OK", "x-content-type-options: nosniff", "cache-control: no-cache",
        "etag: \"abc\"", "content-type: text/html; charset=utf-8", "content-length: 8",
        "connection: keep-alive",
      ])
    #expect(body == Array("<p>Café".utf8))
  }

  @Test("HEAD answers with the head of GET and nothing after it")
  func head() async throws {
    try await Site.run(Self.options) { _, port in
      let socket = try RawSocket(port: port)
      socket.send("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      let (head, _) = await socket.readAnswer(hasBody: false)
      #expect(head.contains("\r\ncontent-length: 8\r\nconnection: close"))
      #expect(await socket.readToEnd().isEmpty)
    }
  }

  @Test(
    "who has the entity gets 304 without a body",
    arguments: ["\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "*"])
  func notModified(_ tags: String) async throws {
    try await Site.run(Self.options) { _, port in
      let socket = try RawSocket(port: port)
      socket.send("GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: \(tags)\r\n\r\n")
      let (head, body) = await socket.readAnswer()
      #expect(head.hasPrefix("HTTP/1.1 304 Not Modified\r\nx-content-type-options: nosniff"))
      #expect(head.contains("\r\netag: \"abc\"") && body.isEmpty)
      socket.send("GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"abcd\"\r\n\r\n")
      #expect(await socket.readAnswer().head.hasPrefix("HTTP/1.1 200 OK"))
    }
  }

  @Test("requests in one packet are answered in order on one connection")
  func pipelined() async throws {
    try await Site.run(Self.options) { _, port in
      let socket = try RawSocket(port: port)
      let one = { (path: String) in "GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n" }
      socket.send(one("/large") + one("/") + one("/none") + one("/x") + one("/"))
      #expect(await socket.readAnswer().body == Self.large)
      #expect(await socket.readAnswer().body.count == 8)
      #expect(await socket.readAnswer().head.hasPrefix("HTTP/1.1 204 "))
      #expect(await socket.readAnswer().head.hasPrefix("HTTP/1.1 404 "))
      #expect(await socket.readAnswer().body.count == 8)
    }
  }

  @Test("path and query arrive decoded, without dot segments")
  func path() async throws {
    try await Site.run(Self.options) { site, port in
      let socket = try RawSocket(port: port)
      socket.send("GET /a/../c/%C3%A4?x=1&y=2 HTTP/1.1\r\nHost: a\r\n\r\n")
      _ = await socket.readAnswer()
      socket.send("GET /..%2f..%2fetc/passwd HTTP/1.1\r\nHost: a\r\n\r\n")
      _ = await socket.readAnswer()
      let requests = await site.requests
      #expect(requests.first?.path == "/c/ä" && requests.first?.query == "x=1&y=2")
      #expect(requests.allSatisfy { !$0.path.contains("..") })
    }
  }

  @Test(
    "anything with a body, and every other method, is refused and closed",
    arguments: [
      ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi", 405),
      ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\nhi", 405),
      ("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi", 405),
      ("DELETE / HTTP/1.1\r\nHost: a\r\n\r\n", 405),
      ("OPTIONS / HTTP/1.1\r\nHost: a\r\n\r\n", 405),
      ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi", 400),
      ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\nhi", 400),
      ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", 400),
      ("HEAD / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi", 400),
      ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\n\r\n", 400),
    ])
  func refused(_ text: String, _ status: Int) async throws {
    try await Site.run(Self.options) { site, port in
      let socket = try RawSocket(port: port)
      socket.send(text + "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n")
      let (head, _) = await socket.readAnswer()
      #expect(head.hasPrefix("HTTP/1.1 \(status) "), "\(head)")
      #expect(head.contains("\r\nx-content-type-options: nosniff"))
      #expect(head.hasSuffix("\r\nconnection: close"))
      #expect(await socket.readToEnd().isEmpty)
      #expect(await site.requests.isEmpty)
    }
  }

  @Test("a CONNECT, or no HTTP at all, gets nothing")
  func nonsense() async throws {
    try await Site.run(Self.options) { site, port in
      for text in [
        "CONNECT a:1 HTTP/1.1\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\r\n\r\n", "\0\0\0\0\r\n\r\n",
      ] {
        let socket = try RawSocket(port: port)
        socket.send(text)
        #expect(await !String(decoding: socket.readToEnd(), as: UTF8.self).contains(" 200 "))
      }
      #expect(await site.requests.isEmpty)
    }
  }
}
