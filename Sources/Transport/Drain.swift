/// The end of a service: every WebSocket connection gets what is queued and a close frame.
///
/// A crowd is told in one turn after the other. libwebsockets limits the time for each answer, keeps all
/// its timers in one list and walks it for each new one; `Session.Ending` has a limit of ours, so
/// theirs is lifted from those told before.
final class Drain {
  private static let closesPerTurn = 500

  private let switchboard: Switchboard
  private let waiting: [ConnectionID]
  private var told = 0
  private var turn: LoopTimer?
  private var deadline: LoopTimer?
  private var whenDone: (() -> Void)?

  /// Begins at once, and is done when no connection is left or the time is up.
  init(
    of switchboard: Switchboard, on loop: ServiceLoop, code: UInt16, reason: String,
    deadlineMs: UInt64, whenDone: @escaping () -> Void
  ) {
    self.switchboard = switchboard
    self.whenDone = whenDone
    waiting = switchboard.endAll(code: code, reason: reason)
    turn = LoopTimer(on: loop) { [weak self] in self?.tellSome() }
    deadline = LoopTimer(on: loop) { [weak self] in self?.finish() }
    deadline?.arm(afterMs: deadlineMs)
    tellSome()
    finishIfEmpty()
  }

  /// Called when a connection is gone.
  func finishIfEmpty() {
    if switchboard.count == 0 { finish() }
  }

  private func tellSome() {
    switchboard.liftTimeLimits(of: waiting[..<told])
    let next = min(waiting.count, told + Self.closesPerTurn)
    switchboard.askToWrite(waiting[told..<next])
    told = next
    if told < waiting.count { turn?.arm(afterMs: 0) }
  }

  private func finish() {
    turn?.cancel()
    deadline?.cancel()
    whenDone?()
    whenDone = nil
  }
}
