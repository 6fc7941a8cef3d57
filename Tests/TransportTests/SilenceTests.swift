import Testing
import Transport

@Suite("Connections that say nothing", .timeLimit(.minutes(1)))
struct SilenceTests {
  @Test("a silent peer is pinged, and given up if it does not answer")
  func pings() async throws {
    let options = SiteOptions(pingAfterSeconds: 1, hangUpAfterSeconds: 3)
    try await Site.run(options) { site, port in
      let answering = await site.dial(port)
      let silent = try RawSocket(port: port)
      silent.send(Handshake().text)
      _ = await silent.readAnswer()
      #expect(await silent.readFrames(until: 9).last?.opcode == 9)
      let closed = await site.servedEvents { $0.isClosed }
      #expect(closed.map(\.closeCode) == [1006])
      #expect(await site.dialledCount == 1)
      await site.say("still here", on: answering)
      #expect(await site.dialledEvents { $0.isMessage }.map(\.text) == ["still here"])
    }
  }

  @Test(
    "heads that do not come to their end are not waited for",
    arguments: ["", "GET / HT", "GET / HTTP/1.1\r\nHost: a\r\n"])
  func slowHeads(_ text: String) async throws {
    try await Site.run(SiteOptions(headSecondsMax: 1)) { site, port in
      let sockets = try (0..<3).map { _ in try RawSocket(port: port) }
      for socket in sockets { socket.send(text) }
      for socket in sockets { #expect(await socket.readToEnd().isEmpty) }
      while await site.connectionCount > 0 { await site.loopTurn() }
    }
  }

  @Test(
    "who is refused and does not hang up is not kept",
    arguments: ["nonsense\r\n\r\n", "POST / HTTP/1.1\r\nHost: a\r\n\r\n"])
  func refused(_ text: String) async throws {
    try await Site.run(SiteOptions(headSecondsMax: 1)) { site, port in
      let sockets = try (0..<3).map { _ in try RawSocket(port: port) }
      for socket in sockets { socket.send(text) }
      for socket in sockets { _ = await socket.readToEnd() }
      while await site.connectionCount > 0 { await site.loopTurn() }
      withExtendedLifetime(sockets) {}
    }
  }

  @Test("more connections than allowed are closed at once, and the rest goes on")
  func connectionsMax() async throws {
    try await Site.run(SiteOptions(connectionsMax: 5)) { site, port in
      for _ in 0..<20 { _ = await site.dial(port) }
      let refused = await site.dialledEvents(15) { $0.isClosed }
      #expect(refused.count == 15)
      #expect(await site.connectionCount == 5)
      let id = await site.dialledEvents(5) { $0.isOpened }[0].id
      await site.hangUp(id)
      _ = await site.servedEvents { $0.isClosed }
      await site.say("x", on: site.dialledEvents { $0.isOpened }[1].id)
      _ = await site.dialledEvents { $0.isMessage }
    }
  }

  @Test("2,000 connections from two addresses are opened by one thread")
  func many() async throws {
    try await Site.run { site, port in
      for number in 0..<2000 { _ = await site.dial(port, from: "127.0.0.\(2 + number % 2)") }
      let opened = await site.servedEvents(2000) { $0.isOpened }
      _ = await site.dialledEvents(2000) { $0.isOpened }
      await site.send(Payload("to all"), to: opened.map(\.id))
      #expect(await site.dialledEvents(2000) { $0.isMessage }.count == 2000)
    }
  }
}
