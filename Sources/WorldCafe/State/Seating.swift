/// Who sits where in one round, and who hosts.
package struct Seating: Sendable, Equatable, Codable {
  package var round: Int
  package var seats: [Participant.ID: Table.ID] = [:]
  package var hosts: [Table.ID: Participant.ID] = [:]
  /// Those who said that they have arrived at this round's table.
  package var arrived: Set<Participant.ID> = []

  package init(round: Int) { self.round = round }
}

/// How a seating plan came about and how good it is; enters history with the plan.
package struct PlanQuality: Sendable, Equatable, Codable {
  package var method: String
  package var seed: UInt64
  package var steps: Int
  /// Pairs of people who meet at least once.
  package var contacts: Int
  /// No plan can reach more contacts than this.
  package var bound: Int
  /// What the plan does not meet; absent when it meets everything.
  package var unmet: [UnmetWish]?

  package init(method: String, seed: UInt64, steps: Int, contacts: Int, bound: Int) {
    self.method = method
    self.seed = seed
    self.steps = steps
    self.contacts = contacts
    self.bound = bound
  }
}
