import Transport
import WorldCafe

/// A connection and who is behind it.
struct Session: Sendable {
  enum Identity: Sendable, Equatable {
    case unknown
    case organizer
    case inside(Cafe.Code, Actor)
  }

  let address: String
  let openedAt: Moment
  var identity = Identity.unknown
  var bucket: TokenBucket
  /// What came after a hello whose café is being fetched; nil when nothing is waited for.
  var held: Held?

  /// Messages that wait, in their order.
  struct Held: Sendable {
    let cafe: Cafe.Code
    var messages: [[UInt8]] = []
    var bytes = 0
  }

  init(address: String, openedAt: Moment) {
    self.address = address
    self.openedAt = openedAt
    bucket = TokenBucket(
      burst: Limits.messagesBurst, perSecond: Limits.messagesPerSecond, at: openedAt)
  }
}

/// A connection that looks at a café.
struct Viewer: Sendable {
  let actor: Actor
  /// The last event that it knows.
  var position: Int64
}
