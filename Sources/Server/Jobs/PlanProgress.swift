import Synchronization

/// How far a job on another thread has come.
package final class PlanProgress: Sendable {
  private let taken = Atomic(0)
  /// The steps that the job may take; it often ends earlier.
  package let stepsMax: Int

  init(stepsMax: Int) { self.stepsMax = stepsMax }

  package var steps: Int { taken.load(ordering: .relaxed) }

  func note(_ steps: Int) { taken.store(steps, ordering: .relaxed) }
}
