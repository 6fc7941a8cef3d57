/// One open WebSocket connection: what waits to be sent, and what has come so far.
final class Session {
  /// How a connection ends that we end.
  struct Ending {
    let code: UInt16
    let reason: String
    /// The tick after which the peer is no longer waited for.
    let deadlineTick: Int
  }

  let id: ConnectionID
  let wire: Wire
  var outbox: Outbox
  var inbox: Inbox
  /// Set once; from then on nothing is taken in either direction.
  var ending: Ending?
  /// Whether the peer is still there, as far as it was heard.
  var silence: Silence
  /// The code of the close frame that was sent or received first.
  var closeCode: UInt16?
  /// libwebsockets has the close frame; asking it again would cut the connection at once.
  var isCloseGiven = false

  /// Nothing waits, and neither side has begun to close.
  var isIdle: Bool { outbox.isEmpty && ending == nil && closeCode == nil }

  init(id: ConnectionID, wire: Wire, outbox: Outbox, inbox: Inbox, silence: Silence) {
    self.id = id
    self.wire = wire
    self.outbox = outbox
    self.inbox = inbox
    self.silence = silence
  }
}
