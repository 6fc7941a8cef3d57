/// How long nothing was heard of a peer, and whether it was asked if it is there.
///
/// Time is counted in ticks of one second, given by the caller.
struct Silence {
  enum Step { case wait, ping, hangUp }

  private var heardTick: Int
  /// Asked since something was heard.
  private var isAsked = false
  /// A ping is to be written when the socket can take one.
  private(set) var isPingOwed = false

  init(heardTick: Int) {
    self.heardTick = heardTick
  }

  /// A piece of a message or the answer to a ping came.
  mutating func heard(tick: Int) {
    heardTick = tick
    isAsked = false
  }

  /// What to do after another second.
  mutating func tick(_ tick: Int, pingAfter: Int, hangUpAfter: Int) -> Step {
    let seconds = tick - heardTick
    if seconds >= hangUpAfter { return .hangUp }
    guard seconds >= pingAfter, !isAsked else { return .wait }
    isAsked = true
    isPingOwed = true
    return .ping
  }

  /// The ping was written.
  mutating func pinged() { isPingOwed = false }
}
