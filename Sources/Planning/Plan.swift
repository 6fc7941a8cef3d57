/// A seating for every round, and how good it is.
package struct Plan: Sendable, Equatable {
  /// Names the method; recorded with a plan, so that plans of different versions can be told apart.
  package static let methodVersion = "lines+anneal/2"

  /// One seating per round: the table of each participant, nil for those who are absent.
  package let rounds: [[Int?]]
  /// Number of different pairs who sit together at least once, played rounds and hosts included;
  /// colleagues do not count where the rules mix organizations.
  package let contacts: Int
  /// No plan can have more contacts than this.
  package let bound: Int
  /// Number of participants.
  package let participants: Int
  /// Rules and wishes the plan does not meet; empty for a valid plan.
  package let unmet: [Unmet]
  /// Announced seats that the plan changes.
  package let changedSeats: Int
  /// The seed the search started with.
  package let seed: UInt64
  /// The step budget of the search.
  package let steps: Int
  /// How the plan was made.
  package let method: String

  /// How many different people a participant meets on average.
  package var meanEncounters: Double {
    participants == 0 ? 0 : 2 * Double(contacts) / Double(participants)
  }
}

/// A rule that a plan breaks at one place, so that people can be told.
package struct Unmet: Sendable, Equatable {
  /// The rules a search can leave broken; level tables, capacities and hosts always hold.
  package enum Rule: String, Sendable {
    case keepApart = "keep_apart"
    case keepTogether = "keep_together"
    case topicRevisit = "topic_revisit"
    case pinnedSeat = "pinned_seat"
  }

  package let rule: Rule
  /// The round, from 0.
  package let round: Int
  /// The people concerned, ascending.
  package let participants: [Int]
}
