/// Where a café stands: `prepared → lobby → (round → change)* → harvest → closed`.
package struct Phase: Sendable, Hashable, Codable {
  /// The café's stages, in their order.
  package enum Stage: String, Sendable, Codable, CaseIterable {
    case prepared, lobby, round, change, harvest, closed
  }

  package var stage: Stage
  /// The running round, or the one that just ended; 0 before the first.
  package var round: Int

  package init(_ stage: Stage, round: Int = 0) {
    self.stage = stage
    self.round = round
  }
}

/// The clock of the running round or change of tables.
package struct Clock: Sendable, Equatable, Codable {
  package var startedAtMs: Moment
  package var endsAtMs: Moment
  /// Set while the clock stands still.
  package var pausedAtMs: Moment?

  package init(startedAtMs: Moment, endsAtMs: Moment, pausedAtMs: Moment? = nil) {
    self.startedAtMs = startedAtMs
    self.endsAtMs = endsAtMs
    self.pausedAtMs = pausedAtMs
  }

  /// What is left until the end; a clock that stands still keeps it.
  package func remainingMs(at now: Moment) -> Int64 {
    max(0, endsAtMs.ms - (pausedAtMs ?? now).ms)
  }
}

/// When a round really ran; the report compares it with the plan.
package struct Timing: Sendable, Equatable, Codable {
  package var round: Int
  package var startedAt: Moment
  package var endedAt: Moment?
  package var pausedMs: Int64 = 0

  /// The time for which the round ran, pauses left out; nil while it runs.
  package var ranMs: Int64? { endedAt.map { $0.ms - startedAt.ms - pausedMs } }
}
