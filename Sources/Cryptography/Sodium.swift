import CSodium

/// Opens libsodium before its first use.
///
/// libsodium wants `sodium_init` once per process, before any other thread calls it. A `static let`
/// gives exactly that, so that no caller has to remember it.
enum Sodium {
  private static let status = sodium_init()

  /// Called at the start of everything here that needs libsodium's generator.
  static func open() {
    precondition(status >= 0, "libsodium cannot be initialized")
  }
}
