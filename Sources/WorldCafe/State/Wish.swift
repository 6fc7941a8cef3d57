/// What moderators ask of the planner about two people.
package struct Wish: Sendable, Equatable, Codable {
  package var kind: Kind
  package var first: Participant.ID
  package var second: Participant.ID

  /// Whether two people shall share tables or not.
  package enum Kind: String, Sendable, Codable, CaseIterable { case apart, together }

  package init(kind: Kind, first: Participant.ID, second: Participant.ID) {
    self.kind = kind
    self.first = min(first, second)
    self.second = max(first, second)
  }
}

/// A wish that a plan does not meet in a round.
package struct UnmetWish: Sendable, Equatable, Codable {
  package var round: Int
  package var people: [Participant.ID]
  package var kind: Kind

  /// Which wish it is; a question twice is one that everybody has.
  package enum Kind: String, Sendable, Codable { case apart, together, questionTwice, pinnedSeat }

  package init(round: Int, people: [Participant.ID], kind: Kind) {
    self.round = round
    self.people = people
    self.kind = kind
  }
}

/// Another seating of the rounds to come, which waits for a moderator's word.
package struct PlanOffer: Sendable, Equatable, Codable {
  /// The number of the event that brought it.
  package var number: Int64
  /// One per round to come.
  package var seatings: [Seating]
  package var quality: PlanQuality
}
