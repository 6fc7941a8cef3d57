extension ReportModel {
  /// Who sat at one table in one round.
  package struct Seating: Sendable, Equatable {
    /// Number of the round.
    package var round: Int
    /// Identifier of the table.
    package var table: String
    /// Seat of the table host; `nil` when nobody hosted.
    package var host: String?
    /// Seats of everybody at the table, the host among them.
    package var seats: [String]

    package init(round: Int, table: String, host: String?, seats: [String]) {
      self.round = round
      self.table = table
      self.host = host
      self.seats = seats
    }
  }
}
