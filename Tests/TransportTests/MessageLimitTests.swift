import Testing
import Transport

@Suite("What a client may send", .timeLimit(.minutes(1)))
struct MessageLimitTests {
  /// Opens a connection by hand and says what close code the frames lead to.
  private func closeCode(after frames: [Frame]) async throws -> UInt16? {
    var code: UInt16?
    try await Site.run { _, port in
      let socket = try RawSocket(port: port)
      socket.send(Handshake().text)
      #expect(await socket.readAnswer().head.hasPrefix("HTTP/1.1 101 "))
      for frame in frames { socket.send(frame.wire) }
      code = await socket.readCloseCode()
    }
    return code
  }

  @Test("a message in fragments arrives whole, with a ping between them")
  func fragments() async throws {
    try await Site.run { site, port in
      let socket = try RawSocket(port: port)
      socket.send(Handshake().text)
      _ = await socket.readAnswer()
      socket.send(Frame("Gr\u{fc}", isFinal: false).wire)
      socket.send(Frame("?", opcode: 9).wire)
      socket.send(Frame("\u{df}e", opcode: 0).wire)
      let events = await site.servedEvents { $0.isMessage }
      #expect(events.map(\.text) == ["Grüße"])
    }
  }

  @Test("16,384 bytes are taken, one more is closed with 1009")
  func size() async throws {
    try await Site.run { site, port in
      let id = await site.dial(port)
      _ = await site.dialledEvents { $0.isOpened }
      await site.say(String(repeating: "a", count: 16_384), on: id)
      _ = await site.dialledEvents { $0.isMessage }
      await site.say(String(repeating: "a", count: 16_385), on: id)
      let events = await site.dialledEvents { $0.isClosed }
      #expect(events.map(\.closeCode) == [1009])
    }
  }

  @Test("a raised limit holds for its connection only")
  func raised() async throws {
    try await Site.run { site, port in
      let moderator = await site.dial(port)
      let first = await site.servedEvents { $0.isOpened }
      await site.setMessageLimit(262_144, for: first[0].id)
      let guest = await site.dial(port)
      _ = await site.dialledEvents(2) { $0.isOpened }
      let text = String(repeating: "ä", count: 131_072)
      await site.say(text, on: moderator)
      await site.say(text, on: guest)
      let messages = await site.dialledEvents { $0.isMessage }
      let closes = await site.dialledEvents { $0.isClosed }
      #expect(messages.map(\.id) == [moderator] && messages.map(\.text) == [text])
      #expect(closes.map(\.id) == [guest])
    }
  }

  @Test("64 fragments are taken, 65 are closed with 1009")
  func fragmentCount() async throws {
    let many = (0..<63).map { Frame("x", opcode: $0 == 0 ? 1 : 0, isFinal: false) }
    let next = Frame("x", opcode: 0, isFinal: false)
    let bad = Frame("x", opcode: 8)
    #expect(try await closeCode(after: many + [Frame("x", opcode: 0), bad]) != 1009)
    #expect(try await closeCode(after: many + [next, Frame("x", opcode: 0)]) == 1009)
  }

  @Test(
    "bytes that are no UTF-8 are closed with 1007",
    arguments: [[0xff, 0xfe], [0xed, 0xa0, 0x80], [0x61, 0xc3]] as [[UInt8]])
  func utf8(_ bytes: [UInt8]) async throws {
    #expect(try await closeCode(after: [Frame(bytes)]) == 1007)
  }

  @Test("a binary message is closed with 1003")
  func binary() async throws {
    #expect(try await closeCode(after: [Frame([1, 2, 3], opcode: 2)]) == 1003)
  }

  @Test("reserved opcodes and bad continuations are closed with 1002")
  func protocolErrors() async throws {
    #expect(try await closeCode(after: [Frame("x", opcode: 3)]) == 1002)
    #expect(try await closeCode(after: [Frame("x", opcode: 0)]) == 1002)
    #expect(try await closeCode(after: [Frame("x", isFinal: false), Frame("y")]) == 1002)
  }
}
