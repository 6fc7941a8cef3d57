import Testing
import Transport

@Suite("Answers that come later", .timeLimit(.minutes(1)))
struct PromiseTests {
  private static let options = SiteOptions(answer: { request in
    request.path == "/later" ? nil : HTTPAnswer(status: 200, body: Array("now".utf8))
  })

  private static func later(_ text: String = "later") -> HTTPAnswer {
    HTTPAnswer(status: 200, etag: "\"abc\"", body: Array(text.utf8))
  }

  @Test("whoever asked gets it when it is there, and others meanwhile get theirs")
  func later() async throws {
    try await Site.run(Self.options) { site, port in
      let waiting = try RawSocket(port: port)
      waiting.send("GET /later HTTP/1.1\r\nHost: a\r\n\r\n")
      let request = await site.requests(1)[0]
      let other = try RawSocket(port: port)
      other.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(await other.readAnswer().body == Array("now".utf8))
      await site.give(Self.later(), to: request.connection)
      let (head, body) = await waiting.readAnswer()
      #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(body == Array("later".utf8))
    }
  }

  @Test("it is an answer like others: HEAD, 304 and a request that follows on the connection")
  func asOthers() async throws {
    try await Site.run(Self.options) { site, port in
      let socket = try RawSocket(port: port)
      socket.send("HEAD /later HTTP/1.1\r\nHost: a\r\n\r\n")
      await site.give(Self.later(), to: site.requests(1)[0].connection)
      #expect(await socket.readAnswer(hasBody: false).head.contains("content-length: 5"))
      socket.send("GET /later HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"abc\"\r\n\r\n")
      await site.give(Self.later(), to: site.requests(2)[1].connection)
      #expect(await socket.readAnswer(hasBody: false).head.hasPrefix("HTTP/1.1 304"))
      socket.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(await socket.readAnswer().body == Array("now".utf8))
    }
  }

  @Test("requests that come together are answered in their order")
  func pipelined() async throws {
    try await Site.run(Self.options) { site, port in
      let socket = try RawSocket(port: port)
      let request = { (path: String) in "GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n" }
      socket.send(request("/later") + request("/") + request("/later"))
      await site.give(Self.later("first"), to: site.requests(1)[0].connection)
      #expect(await socket.readAnswer().body == Array("first".utf8))
      #expect(await socket.readAnswer().body == Array("now".utf8))
      await site.give(Self.later("third"), to: site.requests(3)[2].connection)
      #expect(await socket.readAnswer().body == Array("third".utf8))
    }
  }

  @Test("whoever is gone by then gets nothing, and nothing is kept for them")
  func gone() async throws {
    try await Site.run(Self.options) { site, port in
      var socket: RawSocket? = try RawSocket(port: port)
      socket?.send("GET /later HTTP/1.1\r\nHost: a\r\n\r\n")
      let request = await site.requests(1)[0]
      socket = nil
      while await site.connectionCount > 0 { await site.loopTurn() }
      await site.give(Self.later(), to: request.connection)
      let other = try RawSocket(port: port)
      other.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(await other.readAnswer().body == Array("now".utf8))
    }
  }
}
