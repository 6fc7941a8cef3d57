extension Cafe {
  /// The largest single change of the clock.
  static let shiftSecondsMax = 3600
  /// A round that is shortened still leaves this much time, so that nobody is cut off.
  static let remainingMsMin: Int64 = 1000

  /// When the clock next needs a decision; nil while it stands still or does not run.
  package var nextDeadline: Moment? {
    clock.flatMap { $0.pausedAtMs == nil ? $0.endsAtMs : nil }
  }

  /// What the clock leads to at `now`. Called when `nextDeadline` has passed.
  package func decideDue(at now: Moment) -> [Event] {
    guard let nextDeadline, nextDeadline <= now else { return [] }
    switch phase.stage {
    case .round: return [roundEnding(at: now)]
    case .change: return afterChange(at: now)
    default: return []
    }
  }

  /// Whether the first round waits for a seating plan.
  package var needsPlan: Bool { phase.stage == .lobby }

  /// - Precondition: in the lobby the plan was recorded just before.
  func decideStartRound(at now: Moment) throws(Refusal) -> [Event] {
    guard headcount >= 2 else {
      throw Refusal(.nobodyHere, ["count": String(headcount)])
    }
    guard !seatings.isEmpty else { throw Refusal(.notSeated) }
    guard phase.stage == .change else {
      return seatsAwayFromClosedTables(in: 1) + [startingRound(1, at: now)]
    }
    guard nextRound != nil else { throw Refusal(.unknownRound, ["round": "\(phase.round + 1)"]) }
    return afterChange(at: now)
  }

  func decidePause() throws(Refusal) -> [Event] {
    guard clock?.pausedAtMs == nil else { throw Refusal(.clockStopped) }
    return [.clockPaused]
  }

  func decideResume(at now: Moment) throws(Refusal) -> [Event] {
    guard let clock, let pausedAt = clock.pausedAtMs else { throw Refusal(.clockRuns) }
    return [.clockResumed(endsAt: clock.endsAtMs.adding(ms: now.ms - pausedAt.ms))]
  }

  func decideShift(seconds: Int, at now: Moment) throws(Refusal) -> [Event] {
    guard (-Self.shiftSecondsMax...Self.shiftSecondsMax).contains(seconds) else {
      throw Refusal(.shiftTooLarge, ["max": String(Self.shiftSecondsMax)])
    }
    guard let clock, seconds != 0 else { return [] }
    let wished = clock.endsAtMs.adding(ms: Int64(seconds) * 1000 / Int64(setup.timeFactor))
    let earliest = (clock.pausedAtMs ?? now).adding(ms: Self.remainingMsMin)
    return [.clockShifted(endsAt: max(wished, earliest))]
  }

  /// The end of the running round; the grace that follows is for those who still write.
  func roundEnding(at now: Moment) -> Event {
    .roundEnded(round: phase.round, graceEndsAt: now.adding(ms: setup.graceMs))
  }

  /// A harvest that starts in the middle of a round ends the round first.
  func startingHarvest(at now: Moment) -> [Event] {
    phase.stage == .round
      ? [.roundEnded(round: phase.round, graceEndsAt: now), .harvestStarted] : [.harvestStarted]
  }

  private func afterChange(at now: Moment) -> [Event] {
    guard let nextRound else { return [.harvestStarted] }
    return seatsAwayFromClosedTables(in: nextRound) + [startingRound(nextRound, at: now)]
  }

  private func startingRound(_ round: Int, at now: Moment) -> Event {
    .roundStarted(round: round, endsAt: now.adding(ms: setup.roundMs))
  }
}
