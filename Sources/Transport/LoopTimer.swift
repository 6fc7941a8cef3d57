import CLibev

/// A one-shot timer on a `ServiceLoop` that can be armed again and again.
///
/// It is made, armed and cancelled on the thread of the loop, on the monotonic clock: changes of
/// the wall clock do not move it.
@safe package final class LoopTimer {
  /// What the watcher points to; it outlives the timer until the watcher was stopped.
  private final class Call {
    let fire: () -> Void
    init(_ fire: @escaping () -> Void) { self.fire = fire }
  }

  private let loop: ServiceLoop
  private let watcher: UnsafeMutablePointer<ev_timer>
  private let call: Unmanaged<Call>

  /// - Parameter fire: called on the thread of the loop, once per `arm`.
  package init(on loop: ServiceLoop, _ fire: @escaping () -> Void) {
    self.loop = loop
    unsafe call = .passRetained(Call(fire))
    unsafe watcher = .allocate(capacity: 1)
    unsafe watcher.initialize(to: ev_timer())
    set(delayMs: 0)
  }

  /// Fires once, `delayMs` milliseconds from now; an earlier arming is forgotten.
  package func arm(afterMs delayMs: UInt64) {
    loop.preconditionIsolated("a timer is armed on the thread of its loop")
    guard !loop.isOver else { return }
    unsafe ev_timer_stop(loop.pointer, watcher)
    // The loop's idea of "now" is that of the beginning of the turn; without this a long turn
    // would make the timer early.
    unsafe ev_now_update(loop.pointer)
    set(delayMs: delayMs)
    unsafe ev_timer_start(loop.pointer, watcher)
  }

  /// Does not fire until armed again.
  package func cancel() {
    loop.preconditionIsolated("a timer is cancelled on the thread of its loop")
    guard !loop.isOver else { return }
    unsafe ev_timer_stop(loop.pointer, watcher)
  }

  deinit {
    nonisolated(unsafe) let watcher = unsafe watcher
    nonisolated(unsafe) let call = unsafe call
    let loop = loop
    let free: @Sendable () -> Void = {
      if !loop.isOver { unsafe ev_timer_stop(loop.pointer, watcher) }
      unsafe watcher.deallocate()
      unsafe call.release()
    }
    // The last owner may be an actor that ends on another thread while the loop still turns.
    if loop.isIsolatingCurrentContext() == true { free() } else { loop.post(free) }
  }

  private func set(delayMs: UInt64) {
    unsafe worldcafe_timer_init(
      watcher,
      { _, watcher, _ in
        guard let pointer = unsafe watcher?.pointee.data else { return }
        unsafe Unmanaged<Call>.fromOpaque(pointer).takeUnretainedValue().fire()
      }, Double(delayMs) / 1000, call.toOpaque())
  }
}
