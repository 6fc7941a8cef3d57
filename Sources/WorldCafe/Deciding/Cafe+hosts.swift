extension Cafe {
  /// A guest takes over the memory of a table: in the lobby for the whole café where hosts are
  /// fixed, later for the own table's round, where the first who asks has it.
  func decideVolunteer(_ participant: Participant.ID) throws(Refusal) -> [Event] {
    switch (setup.hosting, phase.stage) {
    case (.none, _): throw Refusal(.noHosts)
    case (.fixed, .lobby):
      return participants[participant]?.volunteersAsHost == true
        ? [] : [.hostVolunteered(participant: participant)]
    case (.fixed, _): throw Refusal(.hostsAreFixed)
    case (.perRound, .lobby): throw Refusal(.notSeated)
    case (.perRound, _): return try decideVolunteerForRound(participant)
    }
  }

  private func decideVolunteerForRound(_ participant: Participant.ID) throws(Refusal) -> [Event] {
    guard let round = phase.stage == .round ? phase.round : nextRound else {
      throw Refusal(.unknownRound, ["round": String(phase.round + 1)])
    }
    guard let table = table(of: participant, in: round) else { throw Refusal(.notSeated) }
    switch seating(round)?.hosts[table] {
    case participant: return []
    case let host? where participants[host]?.hasLeft == false: throw Refusal(.hostTaken)
    default: return [.hostAppointed(table: table, rounds: [round], participant: participant)]
    }
  }

  /// A moderator names a host, or nobody. A fixed host stays for all the rounds that follow.
  func decideAppoint(
    _ participant: Participant.ID?, at table: Table.ID, in round: Int
  ) throws(Refusal) -> [Event] {
    guard setup.hosting != .none else { throw Refusal(.noHosts) }
    try checkOpenRound(round)
    try checkTableIsOpen(table, in: round)
    let rounds = setup.hosting == .fixed ? Array(round...setup.rounds) : [round]
    guard let participant else {
      return rounds.allSatisfy { seating($0)?.hosts[table] == nil }
        ? [] : [.hostAppointed(table: table, rounds: rounds, participant: nil)]
    }
    guard participants[participant]?.hasLeft == false else {
      throw Refusal(.unknownParticipant, ["participant": participant.text])
    }
    guard !rounds.allSatisfy({ isHost(participant, of: table, in: $0) }) else { return [] }
    let moves = rounds.filter { self.table(of: participant, in: $0) != table }
      .map { Event.participantMoved(participant: participant, table: table, round: $0) }
    return moves + [.hostAppointed(table: table, rounds: rounds, participant: participant)]
  }
}
