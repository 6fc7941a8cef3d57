import Transport
import WorldCafe

extension Hub {
  /// Tells moderators how far the planner is, now and then while it works.
  mutating func sendProgress(at now: Moment) {
    for code in awake.sorted() {
      guard let cafe = cafes[code], let next = cafe.nextProgress, next <= now,
        let progress = cafe.planning.progress
      else { continue }
      cafe.planning.toldAt = now
      cafe.planning.isTold = true
      tell(progress.steps, of: progress.stepsMax, to: cafe)
    }
  }

  /// The planner is done: a bar that is shown goes away.
  mutating func endProgress(of cafe: OpenCafe) {
    guard cafe.planning.isTold, let progress = cafe.planning.progress else { return }
    cafe.planning.isTold = false
    tell(progress.stepsMax, of: progress.stepsMax, to: cafe)
  }

  /// A moderator does not want to wait any longer.
  mutating func cancelPlanning(in cafe: OpenCafe) {
    guard cafe.planning.isRunning else { return }
    cafe.planning.isCancelled = true
    cafe.planning.stop?.raise()
  }

  private mutating func tell(_ steps: Int, of stepsMax: Int, to cafe: OpenCafe) {
    outputs.append(
      .send(
        JSONBytes.encode(ServerMessage.progress(steps: steps, of: stepsMax)),
        to: cafe.viewers.moderators.sorted()))
  }
}
