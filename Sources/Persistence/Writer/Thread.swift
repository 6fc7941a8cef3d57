import Glibc

/// A thread of its own that runs one closure.
@safe
final class Thread: @unchecked Sendable {
  private var thread = pthread_t()

  /// Starts at once. All signals are blocked in it: they are the service thread's business.
  init(_ body: @escaping @Sendable () -> Void) {
    let start = unsafe Unmanaged.passRetained(Body(body)).toOpaque()
    var all = sigset_t()
    var before = sigset_t()
    unsafe sigfillset(&all)
    unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
    let code = unsafe pthread_create(&thread, nil, { unsafe Thread.run($0) }, start)
    unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
    precondition(code == 0, "no thread can be started")
  }

  /// Waits for its end. Must be called exactly once.
  func join() {
    pthread_join(thread, nil)
  }

  private final class Body {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }

  private static func run(_ start: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let start = unsafe start else { return nil }
    unsafe Unmanaged<Body>.fromOpaque(start).takeRetainedValue().run()
    return nil
  }
}
