import CLibev

/// One signal, reported by the loop as a value.
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
  }

  /// Gives the signal back to the operating system's default; before the loop is freed.
  func end(on loop: ServiceLoop) {
    unsafe ev_signal_stop(loop.pointer, watcher)
  }

  deinit {
    unsafe watcher.deallocate()
  }
}
