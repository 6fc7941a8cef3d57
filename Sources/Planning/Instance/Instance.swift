/// Everything a rotation plan depends on: people, tables, rules, and what was played or announced.
///
/// Rounds count from 0. People and tables are positions in ``participants`` and ``tables``. A seating
/// is one table (or nil for "not there") per participant, in the order of ``participants``.
package struct Instance: Sendable, Equatable {
  /// Most rounds of one café; the planner keeps presence over rounds in a word of 64 bits.
  package static let roundsMax = 64

  package var participants: [Participant]
  package var tables: [Table]
  /// Number of rounds, those already played included; at most ``roundsMax``.
  package var rounds: Int
  package var rules: Rules
  /// People who never sit at one table in a planned round.
  package var keepApart: [Pair]
  /// People who sit at one table in each planned round in which both are present as guests.
  package var keepTogether: [Pair]
  /// Seatings of the rounds already played; the plan repeats them unchanged.
  package var history: [[Int?]]
  /// Seats people were told already, by round; kept where the rules allow it.
  package var announced: [Int: [Int?]]
  /// Seats that somebody decided, by round; a guest sits elsewhere only where no plan can help it.
  package var pinned: [Int: [Int?]]
  /// Revisits of topics that are known to be unavoidable over all people together.
  package var allowedRevisits: Int

  /// - Parameters:
  ///   - participants: The people.
  ///   - tables: The tables.
  ///   - rounds: Number of rounds, those already played included.
  ///   - rules: The switchable rules.
  ///   - keepApart: Pairs never seated together in a planned round.
  ///   - keepTogether: Pairs seated together while both are guests.
  ///   - history: One seating per round already played.
  ///   - announced: Seats already told, by round.
  ///   - pinned: Seats decided by people, by round.
  ///   - allowedRevisits: Topic revisits accepted as unavoidable.
  package init(
    participants: [Participant], tables: [Table], rounds: Int, rules: Rules = Rules(),
    keepApart: [Pair] = [], keepTogether: [Pair] = [], history: [[Int?]] = [],
    announced: [Int: [Int?]] = [:], pinned: [Int: [Int?]] = [:], allowedRevisits: Int = 0
  ) {
    self.participants = participants
    self.tables = tables
    self.rounds = rounds
    self.rules = rules
    self.keepApart = keepApart
    self.keepTogether = keepTogether
    self.history = history
    self.announced = announced
    self.pinned = pinned
    self.allowedRevisits = allowedRevisits
  }
}
