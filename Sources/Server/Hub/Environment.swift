package import WorldCafe

/// What the hub takes from the world, as values: a test overrides two of them and drives the rest.
package struct Environment: Sendable {
  /// A new identifier: 80 random bits, never used before.
  package var freshIdentifier: @Sendable () -> String
  /// A new café code.
  package var freshCode: @Sendable () -> Cafe.Code
  /// A new lineage of a log.
  package var freshEpoch: @Sendable () -> String
  /// A secret that stands in a path: a download ticket.
  package var freshSecret: @Sendable () -> String
  /// The hash of a secret.
  package var hash: @Sendable (String) -> Credential
  /// The composed form (NFC) of a text.
  package var composed: @Sendable (String) -> String
  /// The hash of the organizer key.
  package var organizer: Credential
  /// Whether proposals are compared by their meaning, and not by words alone.
  package var comparesMeanings: Bool
  /// Steps of local search that the planner may spend on one plan.
  package var planSteps: Int
  /// Events after which a café's state is written as a snapshot; when it leaves the memory, a tenth of it.
  package var eventsPerSnapshot: Int64

  package init(
    freshIdentifier: @escaping @Sendable () -> String,
    freshCode: @escaping @Sendable () -> Cafe.Code,
    freshEpoch: @escaping @Sendable () -> String,
    freshSecret: @escaping @Sendable () -> String,
    hash: @escaping @Sendable (String) -> Credential,
    composed: @escaping @Sendable (String) -> String,
    organizer: Credential,
    comparesMeanings: Bool = false,
    planSteps: Int = Limits.planSteps,
    eventsPerSnapshot: Int64 = Limits.eventsPerSnapshot
  ) {
    self.freshIdentifier = freshIdentifier
    self.freshCode = freshCode
    self.freshEpoch = freshEpoch
    self.freshSecret = freshSecret
    self.hash = hash
    self.composed = composed
    self.organizer = organizer
    self.comparesMeanings = comparesMeanings
    self.planSteps = planSteps
    self.eventsPerSnapshot = eventsPerSnapshot
  }
}
