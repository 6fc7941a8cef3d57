import Testing
import Transport

@Suite("Slow readers", .timeLimit(.minutes(1)))
struct BackpressureTests {
  @Test("one that does not read is closed with 1013 while the others get everything")
  func slowReader() async throws {
    try await Site.run(SiteOptions(outbox: OutboxLimits(bytesMax: 262_144))) { site, port in
      let stuck = try RawSocket(port: port, receiveBufferBytes: 4096)
      stuck.send(Handshake().text)
      #expect(await stuck.readAnswer().head.hasPrefix("HTTP/1.1 101 "))
      let opened = await site.servedEvents { $0.isOpened }
      for _ in 0..<10 { _ = await site.dial(port) }
      let all = await site.servedEvents(11) { $0.isOpened }.map(\.id)
      let payload = Payload(String(repeating: "x", count: 50_000))
      for _ in 0..<200 {
        await site.send(payload, to: all)
        #expect(await site.queuedBytes(of: opened[0].id) <= 262_144)
        // The readers are the same thread: give it its turn.
        _ = await site.loopTurn()
      }
      let messages = await site.dialledEvents(2000) { $0.isMessage }
      #expect(messages.allSatisfy { $0.text?.utf8.count == 50_000 })
      // It reads at last: what the socket had taken already, then the reason.
      #expect(await stuck.readCloseCode() == 1013)
      let closed = await site.servedEvents { $0.isClosed }
      #expect(closed.map(\.id) == [opened[0].id] && closed.map(\.closeCode) == [1013])
    }
  }

  @Test("one that never reads is cut off within the time limit")
  func neverReads() async throws {
    try await Site.run(SiteOptions(outbox: OutboxLimits(stalledSecondsMax: 1))) { site, port in
      let stuck = try RawSocket(port: port, receiveBufferBytes: 4096)
      stuck.send(Handshake().text)
      let opened = await site.servedEvents { $0.isOpened }
      let payload = Payload(String(repeating: "x", count: 20_000_000))
      await site.send(payload, to: [opened[0].id])
      await site.send(Payload("y"), to: [opened[0].id])
      let closed = await site.servedEvents { $0.isClosed }
      #expect(closed.map(\.id) == [opened[0].id])
      withExtendedLifetime(stuck) {}
    }
  }

  @Test("one payload reaches 100 connections intact, 50 times")
  func shared() async throws {
    try await Site.run { site, port in
      for _ in 0..<100 { _ = await site.dial(port) }
      let all = await site.servedEvents(100) { $0.isOpened }.map(\.id)
      // Sizes on both sides of each form of the frame's length.
      let texts = [0, 1, 125, 126, 65_535, 65_536].map { String(repeating: "é", count: $0 / 2 + 1) }
      let payloads = texts.map { Payload($0) }
      for index in 0..<48 { await site.send(payloads[index % 6], to: all) }
      let messages = await site.dialledEvents(4800) { $0.isMessage }
      var received: [ConnectionID: [String]] = [:]
      for message in messages { received[message.id, default: []].append(message.text ?? "") }
      #expect(received.count == 100)
      #expect(received.values.allSatisfy { $0 == (0..<48).map { texts[$0 % 6] } })
      #expect(payloads.map(\.bytes) == texts.map { Array($0.utf8) })
    }
  }
}
