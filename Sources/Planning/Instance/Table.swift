/// A table of a café with its topic.
///
/// A table is named by the position in ``Instance/tables`` everywhere in this module.
package struct Table: Sendable, Equatable {
  /// Shown in refusals only.
  package var id: String
  /// Tables with equal topics discuss the same question.
  package var topic: String
  /// Who stays at the table.
  package var host: Host
  /// Most guests that fit, the host not counted; nil if any number fits.
  package var capacitySeats: Int?
  /// Rounds, from 0, in which nobody sits here.
  package var closedRounds: Set<Int>

  /// - Parameters:
  ///   - id: The name used in refusals.
  ///   - topic: The question at this table.
  ///   - host: Who stays at the table.
  ///   - capacitySeats: Most guests, the host not counted; nil for no limit.
  ///   - closedRounds: Rounds, from 0, in which the table is closed.
  package init(
    id: String, topic: String, host: Host = .none, capacitySeats: Int? = nil,
    closedRounds: Set<Int> = []
  ) {
    self.id = id
    self.topic = topic
    self.host = host
    self.capacitySeats = capacitySeats
    self.closedRounds = closedRounds
  }
}

/// Who stays at a table while the guests move on.
package enum Host: Sendable, Equatable {
  /// Nobody: all people at the table are guests and move.
  case none
  /// The same participant in every round.
  case fixed(Int)
  /// One participant, or nobody, for each round; entries that are missing mean nobody.
  case perRound([Int?])

  /// The participant who hosts in `round`, whether present or not.
  func participant(in round: Int) -> Int? {
    switch self {
    case .none: nil
    case .fixed(let person): person
    case .perRound(let people): round < people.count ? people[round] : nil
    }
  }
}
