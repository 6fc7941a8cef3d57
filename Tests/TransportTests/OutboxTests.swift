import Testing

@testable import Transport

@Suite("The queue of one connection")
struct OutboxTests {
  @Test("messages leave in the order in which they came, over many refills")
  func order() {
    var outbox = Outbox(limits: OutboxLimits())
    var sent = 0
    var taken: [String] = []
    for turn in 0..<50 {
      for _ in 0..<(turn % 7 * 20) {
        #expect(outbox.append(Payload("\(sent)"), tick: 0) == true)
        sent += 1
      }
      for _ in 0..<(turn % 5 * 30) {
        guard let next = outbox.next(tick: 0) else { break }
        taken.append(String(decoding: next.bytes, as: UTF8.self))
      }
    }
    while let next = outbox.next(tick: 0) {
      taken.append(String(decoding: next.bytes, as: UTF8.self))
    }
    #expect(taken == (0..<sent).map { "\($0)" })
    #expect(outbox.bytes == 0)
  }

  @Test("one message too many is refused and changes nothing")
  func messages() {
    var outbox = Outbox(limits: OutboxLimits(messagesMax: 3))
    for _ in 0..<3 { #expect(outbox.append(Payload("x"), tick: 0) == true) }
    #expect(outbox.append(Payload("x"), tick: 0) == false)
    #expect(outbox.count == 3 && outbox.bytes == 3)
  }

  @Test("one byte too many is refused, but a large message alone is not")
  func bytes() {
    var outbox = Outbox(limits: OutboxLimits(bytesMax: 4))
    #expect(outbox.append(Payload("123"), tick: 0) == true)
    #expect(outbox.append(Payload("4"), tick: 0) == true)
    #expect(outbox.append(Payload("5"), tick: 0) == false)
    outbox.clear()
    #expect(outbox.append(Payload("123456"), tick: 0) == true)
  }

  @Test("a reader stalls when messages wait and none leaves for the whole time")
  func stalls() {
    var outbox = Outbox(limits: OutboxLimits(stalledSecondsMax: 15))
    #expect(!outbox.isStalled(tick: 100))
    #expect(outbox.append(Payload("1"), tick: 100) == true)
    #expect(outbox.append(Payload("2"), tick: 110) == true)
    #expect(!outbox.isStalled(tick: 114))
    #expect(outbox.isStalled(tick: 115))
    _ = outbox.next(tick: 115)
    #expect(!outbox.isStalled(tick: 129))
    #expect(outbox.isStalled(tick: 130))
  }
}
