/// What moderators ask of the planner, and what it offers.
package struct PlanningView: Sendable, Equatable, Encodable {
  package var wishes: [Wish]
  package var pins: [SeatPin]
  /// Tables at which nobody sits, each from this round on.
  package var closedTables: [Table.ID: Int]
  package var offer: OfferView?
}

/// Another seating of the rounds to come, which waits for a moderator's word.
package struct OfferView: Sendable, Equatable, Encodable {
  package var number: Int64
  package var quality: PlanQuality
  package var seatings: [OfferedSeatingView]
}

/// One round of an offered plan.
package struct OfferedSeatingView: Sendable, Equatable, Encodable {
  package var round: Int
  package var tables: [OfferedTableView]
}

/// One table in a round of an offered plan.
package struct OfferedTableView: Sendable, Equatable, Encodable {
  package var table: Table.ID
  package var host: Participant.ID?
  package var seats: [Participant.ID]
}
