import Glibc

/// The number of files and sockets the process may have open.
enum DescriptorLimit {
  /// libwebsockets keeps two tables with a place for every possible descriptor, and containers may
  /// allow a thousand million of them.
  private static let wanted: rlim_t = 65_536

  /// Sets the limit to 65,536, or to the most that is allowed, and returns it.
  ///
  /// Must be called before a context is made: the tables do not grow.
  static func settle() -> Int {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
      return 1024
    }
    limit.rlim_cur = min(wanted, limit.rlim_max)
    guard unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
      return 1024
    }
    return Int(limit.rlim_cur)
  }
}
