import Glibc

/// Processor time that a process has used, all its threads together, in nanosecond steps.
enum ProcessorTime {
  /// - Returns: nil when there is no such process.
  static func seconds(of process: Int32) -> Double? {
    var clock = clockid_t()
    guard unsafe clock_getcpuclockid(process, &clock) == 0 else { return nil }
    var time = timespec()
    guard unsafe clock_gettime(clock, &time) == 0 else { return nil }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
