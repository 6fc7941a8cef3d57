extension Cafe {
  /// Somebody sits down at the table whose card was scanned. At the planned table that is arriving;
  /// at another one it is a move, which leaves the plan of the later rounds as it is.
  ///
  /// - Throws: `seats-are-planned`, `table-full`, `seat-arranged` or `host-stays`.
  func decideTakeSeat(
    _ participant: Participant.ID, at table: Table.ID
  ) throws(Refusal) -> [Event] {
    guard let round = roundToSitDown else {
      throw Refusal(.unknownRound, ["round": String(phase.round + 1)])
    }
    try checkTableIsOpen(table, in: round)
    // Whoever sits down is back; a plan that left the person out gives seats for later rounds.
    let back = decideEndBreak(participant)
    var cafe = self
    for event in back { cafe.applyPeople(event) }
    let isThere = cafe.table(of: participant, in: round) == table
    if !isThere { try checkMayTakeSeat(participant, at: table, in: round) }
    let hasArrived = isThere && cafe.seating(round)?.arrived.contains(participant) == true
    return back
      + (isThere ? [] : [.participantMoved(participant: participant, table: table, round: round)])
      + (hasArrived ? [] : [.participantArrived(participant: participant, round: round)])
  }

  /// Whether one more may sit down, so that no table grows larger than it must.
  func isFree(_ table: Table.ID, in round: Int, for participant: Participant.ID? = nil) -> Bool {
    guard setup.seatsByCard == true, !isClosed(table, in: round) else { return false }
    let sizes = sizes(in: round, without: participant)
    let open = setup.tables.count { !isClosed($0.id, in: round) }
    return sizes[table, default: 0] * open < sizes.values.reduce(1, +)
  }

  private func checkMayTakeSeat(
    _ participant: Participant.ID, at table: Table.ID, in round: Int
  ) throws(Refusal) {
    guard setup.seatsByCard == true else { throw Refusal(.seatsArePlanned) }
    if let own = setup.tables.first(where: { isHost(participant, of: $0.id, in: round) }) {
      throw Refusal(.hostStays, ["table": own.id.text])
    }
    let isPinned = pins.contains {
      $0.participant == participant && $0.round == round && $0.table != table
    }
    guard !isPinned, !contradictsWish(participant, at: table, in: round) else {
      throw Refusal(.seatArranged)
    }
    guard isFree(table, in: round, for: participant) else {
      throw Refusal(.tableFull, ["table": table.text])
    }
  }

  /// Whether somebody would leave a partner, or meet a person to be kept apart from.
  private func contradictsWish(
    _ participant: Participant.ID, at table: Table.ID, in round: Int
  ) -> Bool {
    wishes.contains { wish in
      guard wish.first == participant || wish.second == participant else { return false }
      let other = wish.first == participant ? wish.second : wish.first
      guard participants[other]?.hasLeft == false, let place = self.table(of: other, in: round)
      else { return false }
      return wish.kind == .apart
        ? place == table : place == self.table(of: participant, in: round)
    }
  }
}
