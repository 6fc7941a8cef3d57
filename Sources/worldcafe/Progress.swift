import Foundation

/// Says how far a long search is, if somebody watches: one line that is written over.
final class Progress {
  private let steps: Int
  private var percent = 0
  private let isWatched: Bool

  /// Shorter searches end before anybody has read a number.
  private static let stepsMin = 5_000_000

  init(of steps: Int) {
    self.steps = steps
    isWatched = steps >= Self.stepsMin && isatty(STDERR_FILENO) == 1
  }

  /// - Returns: that the search goes on.
  func report(_ done: Int) -> Bool {
    let now = done * 100 / max(1, steps)
    if isWatched, now > percent {
      percent = now
      FileHandle.standardError.write(Data("\r\(percent) % of \(steps) steps".utf8))
    }
    return true
  }

  deinit { if isWatched && percent > 0 { FileHandle.standardError.write(Data("\n".utf8)) } }
}
