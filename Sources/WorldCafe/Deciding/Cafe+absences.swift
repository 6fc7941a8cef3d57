/// Whether somebody can be reached, as the server sees it. Not history: events are.
package enum Presence: Sendable {
  case here
  /// Cut off for so short a time that nobody else takes over.
  case away
  case gone
}

extension Cafe {
  /// Whoever comes back from a break keeps the own seats; where a plan left the person out
  /// meanwhile, there is a seat as for a latecomer.
  func decideEndBreak(_ participant: Participant.ID) -> [Event] {
    guard onBreak.contains(participant) else { return [] }
    var back = self
    back.onBreak.remove(participant)
    let seats = back.missingSeats(of: participant)
    let returned = Event.breakEnded(participant: participant)
    return seats.isEmpty
      ? [returned] : [returned, .participantSeated(participant: participant, seats: seats)]
  }

  /// Who keeps the tables' memory, now that some hosts of the running round are gone or are back.
  ///
  /// The substitute is whoever joined first of those who are here at the table; gone or on a
  /// break, the substitute is followed by the next. The role returns with the host.
  ///
  /// - Parameter presence: of anybody at a table.
  /// - Returns: the events, in the order of the tables; none when everything is as it should be.
  package func decideSubstitutes(presence: (Participant.ID) -> Presence) -> [Event] {
    guard phase.stage == .round, let seating = seating(phase.round) else { return [] }
    // Whoever left keeps the seat of the running round, and may be connected for a moment yet.
    func isAbsent(_ id: Participant.ID) -> Bool {
      onBreak.contains(id) || participants[id]?.hasLeft != false
    }
    func isOut(_ id: Participant.ID) -> Bool { isAbsent(id) || presence(id) == .gone }
    func isIn(_ id: Participant.ID) -> Bool { !isAbsent(id) && presence(id) == .here }
    // Most turns find every host here; only then is nobody else looked for.
    lazy var mates = Dictionary(grouping: seating.seats.keys) { seating.seats[$0] }
    return setup.tables.compactMap { table in
      guard let host = seating.hosts[table.id] else { return nil }
      let substitute = substitutes[table.id]
      if isIn(host) { return substitute.map { _ in .hostReturned(table: table.id) } }
      guard isOut(host), substitute.map(isOut) ?? true else { return nil }
      let next = (mates[table.id] ?? []).filter { $0 != host && isIn($0) }
        .min { (participants.place(of: $0) ?? 0) < (participants.place(of: $1) ?? 0) }
      return next.map { .hostSubstituted(table: table.id, substitute: $0) }
    }
  }
}
