import Synchronization

/// Held while cairo and pango draw. FreeType allows a face to one thread at a time, and cairo 1.16
/// does not keep that in all places: with two threads a process has crashed in FreeType.
enum Drawing {
  private static let lock = Mutex(())

  /// Draws while nothing else is drawn in this process.
  static func alone<Result>(_ draw: () -> sending Result) -> Result {
    lock.withLock { _ in draw() }
  }
}
