import Foundation

/// Processor time that a process has used.
struct ProcessorTime {
  /// All threads together, also those that ended.
  let seconds: Double
  /// The first thread alone, which is the one that services the sockets in both servers.
  let firstThreadSeconds: Double

  /// - Returns: nil when there is no such process.
  init?(of process: Int32) {
    var clock = clockid_t()
    var time = timespec()
    guard unsafe clock_getcpuclockid(process, &clock) == 0,
      unsafe clock_gettime(clock, &time) == 0,
      let schedule = try? String(
        contentsOfFile: "/proc/\(process)/task/\(process)/schedstat", encoding: .utf8),
      let nanoseconds = schedule.split(separator: " ").first.flatMap({ Double($0) })
    else { return nil }
    seconds = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    firstThreadSeconds = nanoseconds / 1e9
  }

  private init(seconds: Double, firstThreadSeconds: Double) {
    self.seconds = seconds
    self.firstThreadSeconds = firstThreadSeconds
  }

  static func - (later: ProcessorTime, earlier: ProcessorTime) -> ProcessorTime {
    ProcessorTime(
      seconds: later.seconds - earlier.seconds,
      firstThreadSeconds: later.firstThreadSeconds - earlier.firstThreadSeconds)
  }
}
