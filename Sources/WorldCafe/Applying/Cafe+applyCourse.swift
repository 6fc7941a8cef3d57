extension Cafe {
  mutating func applyCourse(_ event: Event, at now: Moment) {
    switch event {
    case .lobbyOpened:
      phase = Phase(.lobby)
    case .roundStarted(let round, let endsAt):
      phase = Phase(.round, round: round)
      clock = Clock(startedAtMs: now, endsAtMs: endsAt)
      timings.append(Timing(round: round, startedAt: now))
      substitutes = [:]
      calls = Roster()
    case .roundEnded(let round, let graceEndsAt):
      countPause(until: now)
      phase = Phase(.change, round: round)
      clock = Clock(startedAtMs: now, endsAtMs: graceEndsAt)
      timings[timings.count - 1].endedAt = now
      calls = Roster()
    case .clockPaused:
      clock?.pausedAtMs = now
    case .clockResumed(let endsAt):
      countPause(until: now)
      clock?.pausedAtMs = nil
      clock?.endsAtMs = endsAt
    case .clockShifted(let endsAt):
      clock?.endsAtMs = endsAt
    case .harvestStarted:
      phase = Phase(.harvest, round: phase.round)
      clock = nil
      calls = Roster()
    case .cafeClosed:
      phase = Phase(.closed, round: phase.round)
    default:
      preconditionFailure("\(event.kind) is not about the café's course")
    }
  }

  private mutating func countPause(until now: Moment) {
    guard phase.stage == .round, let pausedAt = clock?.pausedAtMs, !timings.isEmpty else { return }
    timings[timings.count - 1].pausedMs += now.ms - pausedAt.ms
  }
}
