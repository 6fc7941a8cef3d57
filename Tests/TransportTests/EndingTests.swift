import Foundation
import Testing
import Transport

@Suite("Ending", .timeLimit(.minutes(1)))
struct EndingTests {
  @Test("a close comes after everything that was queued before it")
  func flushes() async throws {
    try await Site.run { site, port in
      let socket = try RawSocket(port: port)
      socket.send(Handshake().text)
      _ = await socket.readAnswer()
      let id = await site.servedEvents { $0.isOpened }[0].id
      await site.send(Payload("last words"), to: [id, id, id])
      await site.close(id, code: 1008, reason: "policy")
      await site.send(Payload("too late"), to: [id])
      let frames = await socket.readFrames(until: 8)
      #expect(frames.map(\.opcode) == [1, 1, 1, 8])
      #expect(frames.last?.payload == [0x03, 0xf0] + Array("policy".utf8))
    }
  }

  @Test("a drain closes with 1012, lets nobody in, and does not wait for who does not answer")
  func drains() async throws {
    let site = Site.start()
    let port = try await site.open()
    let silent = try RawSocket(port: port)
    silent.send(Handshake().text)
    _ = await silent.readAnswer()
    for _ in 0..<20 { _ = await site.dial(port) }
    _ = await site.servedEvents(21) { $0.isOpened }
    #expect(await site.drain(deadlineMs: 500) < .seconds(2))
    #expect(await silent.readCloseCode() == 1012)
    _ = await site.dial(port)
    let events = await site.dialledEvents(21) { $0.isClosed }
    #expect(events.last?.closeCode == 1006)
    let served = await site.stop().served.filter(\.isClosed)
    #expect(served.count == 21 && served.allSatisfy { $0.closeCode == 1012 })
  }

  @Test("a drain tells a crowd that is told in several turns")
  func drainsCrowd() async throws {
    try await Site.run { site, port in
      for _ in 0..<1_200 { _ = await site.dial(port) }
      _ = await site.dialledEvents(1_200) { $0.isOpened }
      #expect(await site.drain(deadlineMs: 20_000) < .seconds(20))
      let codes = await site.servedEvents(1_200) { $0.isClosed }.map(\.closeCode)
      #expect(codes.allSatisfy { $0 == 1012 })
    }
  }

  @Test("nothing is taken in while a drain waits")
  func drainsDeaf() async throws {
    let site = Site.start()
    let port = try await site.open()
    let busy = try RawSocket(port: port)
    busy.send(Handshake().text)
    _ = await busy.readAnswer()
    _ = await site.servedEvents { $0.isOpened }
    async let drained = site.drain(deadlineMs: 300)
    _ = await busy.readFrames(until: 8)
    busy.send(Frame("too late").wire)
    _ = await drained
    #expect(await site.stop().served.allSatisfy { !$0.isMessage })
  }

  @Test("a drain without connections is done at once")
  func drainsEmpty() async throws {
    try await Site.run { site, _ in #expect(await site.drain(deadlineMs: 5000) < .seconds(1)) }
  }

  @Test("a client cut without a close frame is reported with 1006")
  func cut() async throws {
    try await Site.run { site, port in
      let id = await site.dial(port)
      _ = await site.servedEvents { $0.isOpened }
      await site.cut(id)
      let server = await site.servedEvents { $0.isClosed }
      let client = await site.dialledEvents { $0.isClosed }
      #expect(server.map(\.closeCode) == [1006] && client.map(\.closeCode) == [1006])
    }
  }

  @Test("stopping with live clients ends the thread, and every connection is reported closed")
  func stops() async throws {
    let site = Site.start()
    let port = try await site.open()
    for _ in 0..<50 { _ = await site.dial(port) }
    let raw = try RawSocket(port: port)
    raw.send("GET / HT")
    _ = await site.servedEvents(50) { $0.isOpened }
    let (served, dialled) = await site.stop()
    #expect(served.count(where: \.isClosed) == 50)
    #expect(dialled.count(where: \.isClosed) == 50)
  }

  @Test("a port in use is a clear error")
  func portInUse() async throws {
    try await Site.run { _, port in
      let other = Site.start()
      await #expect(throws: TransportError.cannotListen(address: "127.0.0.1", port: port)) {
        _ = try await other.open(SiteOptions(port: port))
      }
      await other.stop()
    }
  }

  @Test(
    "every form of an address of this machine can be listened on",
    arguments: [("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "127.0.0.1"), ("::", "127.0.0.1")])
  func addresses(_ address: String, _ dialled: String) async throws {
    try await Site.run(SiteOptions(address: address)) { site, port in
      _ = await site.dial(port, at: dialled)
      let events = await site.servedEvents { $0.isOpened }
      #expect(events == [.opened(events[0].id, Peer(address: "127.0.0.1", origin: nil))])
    }
  }

  @Test("an address of another machine is a clear error")
  func foreignAddress() async throws {
    let site = Site.start()
    await #expect(throws: TransportError.cannotListen(address: "192.0.2.1", port: 0)) {
      _ = try await site.open(SiteOptions(address: "192.0.2.1"))
    }
    await site.stop()
  }
}
