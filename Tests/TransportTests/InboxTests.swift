import Testing

@testable import Transport

@Suite("Putting a message together")
struct InboxTests {
  @Test("pieces of one frame and frames of one message are joined in order")
  func joins() {
    var inbox = Inbox(bytesMax: 10, fragmentsMax: 4)
    #expect(inbox.take([1, 2], isFirst: true, missing: 1, isFinal: false) == .incomplete)
    #expect(inbox.take([3], isFirst: false, missing: 0, isFinal: false) == .incomplete)
    #expect(inbox.take([4], isFirst: false, missing: 0, isFinal: true) == .message([1, 2, 3, 4]))
  }

  @Test("the limit is exact, and counts over all frames of a message")
  func limit() {
    var inbox = Inbox(bytesMax: 4, fragmentsMax: 4)
    #expect(inbox.take([1, 2], isFirst: true, missing: 0, isFinal: false) == .incomplete)
    #expect(
      inbox.take([3, 4], isFirst: false, missing: 0, isFinal: true) == .message([1, 2, 3, 4]))
    #expect(inbox.take([1, 2], isFirst: true, missing: 0, isFinal: false) == .incomplete)
    #expect(inbox.take([3, 4, 5], isFirst: false, missing: 0, isFinal: true) == .tooLarge)
  }

  @Test("a frame that announces too much is refused at its first piece")
  func announced() {
    var inbox = Inbox(bytesMax: 1000, fragmentsMax: 4)
    #expect(inbox.take([1], isFirst: true, missing: 1000, isFinal: true) == .tooLarge)
    #expect(inbox.take([1], isFirst: true, missing: .max, isFinal: true) == .tooLarge)
  }

  @Test("a message of too many frames is refused, even if they are empty")
  func fragments() {
    var inbox = Inbox(bytesMax: 1000, fragmentsMax: 3)
    #expect(inbox.take([], isFirst: true, missing: 0, isFinal: false) == .incomplete)
    #expect(inbox.take([], isFirst: false, missing: 0, isFinal: false) == .incomplete)
    #expect(inbox.take([], isFirst: false, missing: 0, isFinal: false) == .incomplete)
    #expect(inbox.take([], isFirst: false, missing: 0, isFinal: true) == .tooLarge)
  }
}
