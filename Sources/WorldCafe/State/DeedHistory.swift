/// What people did to one part of the café, in order: it is taken back in that order and done again
/// in the opposite one.
///
/// A deed keeps the difference that it made and not the state before it, so that whatever else
/// happened since, votes, texts, new proposals, stays as it is.
package struct DeedHistory<Difference>: Sendable, Equatable, Codable
where Difference: Sendable & Equatable & Codable {
  /// What can be taken back, the latest last.
  package private(set) var done: [Deed] = []
  /// What can be done again, the next one last.
  package private(set) var undone: [Deed] = []

  package init() {}

  /// One structural act of a person.
  package struct Deed: Sendable, Equatable, Codable {
    /// The number of the event that it was.
    package var number: Int64
    package var at: Moment
    /// Who did it, by the name of that time.
    package var byName: String
    /// The kind of the event that it was.
    package var kind: String
    /// What it was done to, in people's words: a theme's title.
    package var subject: String
    /// Leads from the state with the deed to the one without it, or back once it is undone.
    package var difference: Difference
  }

  /// Adds a deed. What was undone before it cannot be done again any more.
  mutating func add(_ deed: Deed) {
    done.append(deed)
    undone = []
  }

  /// Moves the latest done deed to the undone ones, or the latest undone one back.
  ///
  /// - Parameter turn: makes the difference true and returns the one that leads back.
  mutating func turn(isUndo: Bool, _ turn: (Difference) -> Difference) {
    guard var deed = isUndo ? done.popLast() : undone.popLast() else { return }
    deed.difference = turn(deed.difference)
    if isUndo { undone.append(deed) } else { done.append(deed) }
  }
}

/// A part of the café with a history of its own.
package enum HistoryPart: String, Sendable, Codable, CaseIterable {
  /// Themes and recommendations.
  case board
  /// Who sits where.
  case seating
}
