/// A seat that a moderator decided: the planner gives the person no other in this round.
package struct SeatPin: Sendable, Equatable, Codable {
  package var participant: Participant.ID
  package var round: Int
  package var table: Table.ID

  package init(participant: Participant.ID, round: Int, table: Table.ID) {
    self.participant = participant
    self.round = round
    self.table = table
  }
}
