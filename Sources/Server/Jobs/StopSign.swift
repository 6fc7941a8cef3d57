import Synchronization

/// Tells a job on another thread that nobody waits for its result any more.
package final class StopSign: Sendable {
  private let raised = Atomic(false)

  package init() {}

  package var isRaised: Bool { raised.load(ordering: .relaxed) }

  func raise() { raised.store(true, ordering: .relaxed) }
}
