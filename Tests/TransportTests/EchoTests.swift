import Testing
import Transport

@Suite("Messages between a listener and a dialer", .timeLimit(.minutes(1)))
struct EchoTests {
  @Test("a message comes back as it was sent")
  func echo() async throws {
    try await Site.run { site, port in
      let id = await site.dial(port)
      _ = await site.dialledEvents { $0.isOpened }
      await site.say("Grüße aus dem Café ☕", on: id)
      let events = await site.dialledEvents { $0.isMessage }
      #expect(events.map(\.text) == ["Grüße aus dem Café ☕"])
    }
  }

  @Test("messages of one connection keep their order")
  func order() async throws {
    try await Site.run { site, port in
      let id = await site.dial(port)
      _ = await site.dialledEvents { $0.isOpened }
      for number in 0..<500 { await site.say("\(number)", on: id) }
      let events = await site.dialledEvents(500) { $0.isMessage }
      #expect(events.map(\.text) == (0..<500).map { "\($0)" })
    }
  }

  @Test("a close of the client is reported once, with its code")
  func close() async throws {
    try await Site.run { site, port in
      let id = await site.dial(port)
      _ = await site.dialledEvents { $0.isOpened }
      await site.hangUp(id)
      let client = await site.dialledEvents { $0.isClosed }
      let server = await site.servedEvents { $0.isClosed }
      #expect(client.map(\.closeCode) == [1000])
      #expect(server.map(\.closeCode) == [1000])
    }
  }
}
