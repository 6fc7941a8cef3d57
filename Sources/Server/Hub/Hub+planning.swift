import Transport
import WorldCafe

extension Hub {
  /// The first round waits for a seating plan, and who asks for a new plan waits for that.
  ///
  /// - Throws: what the domain would refuse anyway, before any work is done.
  mutating func plan(
    _ pending: PendingCommand, in cafe: OpenCafe, at now: Moment
  ) throws(Refusal) {
    try Permission.check(pending.content.do.kind, by: pending.actor.role, in: cafe.working.phase)
    if pending.content.do == .startRound {
      let count = cafe.working.headcount
      guard count >= 2 else { throw Refusal(.nobodyHere, ["count": String(count)]) }
    } else if cafe.working.nextRound == nil {
      throw Refusal(.nothingToPlan)
    }
    cafe.planning.waiting.append(pending)
    // Two who start at once wait for one plan; who asks anew may have added a wish.
    if !cafe.planning.isRunning || pending.content.do == .replan {
      startPlanning(in: cafe, at: now)
    }
  }

  /// One job at a time for each café; what asks for another meanwhile makes it run again.
  private mutating func startPlanning(in cafe: OpenCafe, at now: Moment) {
    guard !cafe.planning.isRunning else {
      cafe.planning.isStale = true
      cafe.planning.isCancelled = false
      cafe.planning.stop?.raise()
      return
    }
    cafe.planning.isRunning = true
    cafe.planning.isStale = false
    let job = PlanJob(cafe.working, steps: environment.planSteps)
    cafe.planning.stop = job.stop
    cafe.planning.isCancelled = false
    cafe.planning.progress = job.progress
    cafe.planning.toldAt = now
    outputs.append(.start(.plan(job)))
  }

  /// A table that closes or opens again changes the rounds to come.
  mutating func startPlanning(after recorded: [Recorded], in cafe: OpenCafe, at now: Moment) {
    guard recorded.contains(where: \.event.asksForPlan), cafe.working.nextRound != nil,
      !cafe.working.seatings.isEmpty
    else { return }
    startPlanning(in: cafe, at: now)
  }

  /// What found no room on disk is planned again, on the café as it is now.
  mutating func startDroppedPlan(in cafe: OpenCafe, at now: Moment) {
    guard cafe.planning.isDropped else { return }
    cafe.planning.isDropped = false
    if cafe.working.nextRound != nil { startPlanning(in: cafe, at: now) }
  }

  mutating func take(
    _ result: Result<PlanJob.Outcome, Refusal>, for code: Cafe.Code, at now: Moment
  ) {
    guard let cafe = cafes[code] else { return }
    cafe.planning.isRunning = false
    endProgress(of: cafe)
    var result = result
    if cafe.planning.isCancelled { result = .failure(Refusal(.planCancelled)) }
    if case .success(let outcome) = result,
      cafe.planning.isStale || !outcome.isCurrent(in: cafe.working),
      cafe.working.nextRound != nil
    {
      return startPlanning(in: cafe, at: now)
    }
    let waiting = cafe.planning.waiting
    cafe.planning.waiting = []
    switch result {
    case .success(let outcome):
      let events =
        cafe.working.phase.stage == .lobby
        ? cafe.working.decidePlan(outcome.seatings, quality: outcome.quality)
        : cafe.working.decideOffer(outcome.seatings, quality: outcome.quality)
      if !events.isEmpty { record(events, by: .server, in: cafe, at: now) }
      for pending in waiting {
        do throws(Refusal) {
          try settle(pending, in: cafe, at: now)
        } catch {
          refuse(error, id: pending.content.id, to: pending.connection)
        }
      }
    case .failure(let refusal):
      if waiting.isEmpty, refusal.code != .planCancelled {
        outputs.append(.log(LogLine("no plan is possible", cafe: code)))
      }
      for pending in waiting { refuse(refusal, id: pending.content.id, to: pending.connection) }
    }
  }
}

extension Event {
  /// A plan that the server offers by itself.
  var isOffer: Bool {
    if case .planOffered = self { true } else { false }
  }

  fileprivate var asksForPlan: Bool {
    switch self {
    case .tableClosed, .tableReopened: true
    default: false
    }
  }
}
