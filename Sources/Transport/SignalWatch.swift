import CLibev
import Glibc
import Synchronization

/// Whether a watched signal came; set at once, in the signal's own context.
private let isSeen = Atomic<Bool>(false)

private typealias SignalAction = @convention(c) (Int32) -> Void

/// The address of what libev set to be called, the same for all signals; 0 before that. Atomic, because
/// a signal interrupts any thread.
private let handOn = Atomic<UInt>(0)

/// One signal, reported by the loop as a value.
///
/// libev reports a signal in the next turn of the loop, and a turn in which thousands of clients come back
/// takes seconds. So it is noted beside that when it comes, and what is left of the turn can be short.
@safe final class SignalWatch {
  private let watcher: UnsafeMutablePointer<ev_signal>
  private let signal: StopSignal
  private let report: (StopSignal) -> Void

  /// Watches at once; the loop keeps the watch until it ends it.
  init(_ signal: StopSignal, on loop: ServiceLoop, _ report: @escaping (StopSignal) -> Void) {
    self.signal = signal
    self.report = report
    unsafe watcher = .allocate(capacity: 1)
    unsafe watcher.initialize(to: ev_signal())
    unsafe worldcafe_signal_init(
      watcher,
      { _, watcher, _ in
        guard let pointer = unsafe watcher?.pointee.data else { return }
        let watch = unsafe Unmanaged<SignalWatch>.fromOpaque(pointer).takeUnretainedValue()
        watch.report(watch.signal)
      }, signal.number, Unmanaged.passUnretained(self).toOpaque())
    unsafe ev_signal_start(loop.pointer, watcher)
    noteAtOnce()
  }

  /// Whether a signal came since somebody watches.
  static var isAnySeen: Bool { isSeen.load(ordering: .relaxed) }

  /// Puts a note before libev's own handler. What runs there may do next to nothing: it stores a flag.
  private func noteAtOnce() {
    isSeen.store(false, ordering: .relaxed)
    var action = sigaction()
    unsafe sigaction(signal.number, nil, &action)
    unsafe handOn.store(
      unsafeBitCast(action.__sigaction_handler.sa_handler, to: UInt.self), ordering: .releasing)
    unsafe action.__sigaction_handler.sa_handler = { number in
      isSeen.store(true, ordering: .relaxed)
      let address = handOn.load(ordering: .acquiring)
      unsafe unsafeBitCast(address, to: SignalAction?.self)?(number)
    }
    unsafe sigaction(signal.number, &action, nil)
  }

  /// Gives the signal back to the operating system's default; before the loop is freed.
  func end(on loop: ServiceLoop) {
    unsafe ev_signal_stop(loop.pointer, watcher)
    isSeen.store(false, ordering: .relaxed)
  }

  deinit {
    unsafe watcher.deallocate()
  }
}
