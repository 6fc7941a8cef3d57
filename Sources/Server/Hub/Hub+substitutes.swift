import WorldCafe

extension Hub {
  /// Somebody stands in for hosts who are gone, until they are back. Called once in each turn, before
  /// it is handed over.
  mutating func reviewHosts(at now: Moment) {
    for code in awake.sorted() {
      guard let cafe = cafes[code], cafe.isHostingStale, cafe.restsUntil == nil else { continue }
      cafe.isHostingStale = false
      let events = cafe.working.decideSubstitutes { cafe.presence.presence(of: $0, at: now) }
      if !events.isEmpty { record(events, by: .server, in: cafe, at: now) }
    }
  }
}

extension Event {
  /// Whether somebody else may have to keep a table's memory now. Proposals and votes come far more
  /// often, and with many tables a look at all of them is not for nothing.
  var concernsHosts: Bool {
    switch self {
    case .roundStarted, .seatingPlanned, .participantSeated, .participantMoved,
      .participantsReseated, .planApplied, .participantLeft, .hostAppointed, .breakTaken,
      .breakEnded, .deedUndone(.seating, _), .deedRedone(.seating, _):
      true
    default: false
    }
  }
}

extension PresenceBook {
  /// Whoever was never connected counts as gone.
  fileprivate func presence(of id: Participant.ID, at now: Moment) -> Presence {
    switch state(of: id, at: now)?.state {
    case .connected: .here
    case .away: .away
    case .gone, nil: .gone
    }
  }
}
