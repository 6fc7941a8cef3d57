import Foundation
package import WorldCafe

/// The server's time axis: near Unix time where it began, then steady.
///
/// It counts with the clock that runs since the machine's boot, also while it sleeps, so that jumps
/// of the wall clock change nothing. After a restart on the same boot the axis goes on exactly;
/// after a reboot it is set by the wall clock again, but never back behind the journal.
package struct ServerClock: Sendable {
  /// What is kept between two runs.
  package struct Anchor: Codable, Equatable, Sendable {
    package var boot: String
    package var offsetMs: Int64
  }

  package let anchor: Anchor

  /// - Parameters:
  ///   - kept: the anchor of the last run, if there was one.
  ///   - boot: the identity of the machine's boot.
  ///   - sinceBootMs: the steady clock now.
  ///   - wallMs: Unix time now.
  ///   - journalMs: the time of the journal's last event.
  package init(
    kept: Anchor?, boot: String, sinceBootMs: Int64, wallMs: Int64, journalMs: Int64
  ) {
    if let kept, kept.boot == boot, sinceBootMs + kept.offsetMs >= journalMs {
      anchor = kept
    } else {
      anchor = Anchor(boot: boot, offsetMs: max(wallMs, journalMs) - sinceBootMs)
    }
  }

  /// The present on the server's axis.
  package func now() -> Moment { Moment(ms: Self.sinceBootMs() + anchor.offsetMs) }

  /// Milliseconds since the machine's boot, sleep included (CLOCK_BOOTTIME).
  package static func sinceBootMs() -> Int64 {
    let clock = ContinuousClock()
    let (seconds, attoseconds) = clock.systemEpoch.duration(to: clock.now).components
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
  }

  /// Unix time, in milliseconds.
  package static func wallMs() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

  /// The identity of the machine's boot: a new one after each reboot.
  package static func bootIdentity() -> String {
    let text = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
    return text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "unknown"
  }
}
