/// All that an export can say about one café, as a plain value.
///
/// The server builds it from the state at the moment of the export; every writer reads only this.
/// Lists keep the order in which they are given, and that order is what readers see. Identifiers are
/// texts chosen by the café and stand in the JSON export only.
///
/// What a person did not agree to show must not be in here: a seat without consent has no name and no
/// telling attributes, an anonymous proposal has no seat.
package struct ReportModel: Sendable, Equatable {
  package var cafe: Cafe
  package var questions: [Question]
  package var tables: [Table]
  package var rounds: [Round]
  package var seats: [Seat]
  package var seatings: [Seating]
  package var proposals: [Proposal]
  package var clusters: [Cluster]
  package var recommendations: [Recommendation]
  /// Whom people met, when a seating plan told it; `nil` leaves the figure out.
  package var encounters: Encounters?
  /// Who was there, where people were asked for their name; `nil` where they were not.
  package var attendance: Attendance?

  package init(
    cafe: Cafe, questions: [Question] = [], tables: [Table] = [], rounds: [Round] = [],
    seats: [Seat] = [], seatings: [Seating] = [], proposals: [Proposal] = [],
    clusters: [Cluster] = [], recommendations: [Recommendation] = [],
    encounters: Encounters? = nil
  ) {
    self.cafe = cafe
    self.questions = questions
    self.tables = tables
    self.rounds = rounds
    self.seats = seats
    self.seatings = seatings
    self.proposals = proposals
    self.clusters = clusters
    self.recommendations = recommendations
    self.encounters = encounters
  }
}
