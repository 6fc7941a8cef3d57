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
