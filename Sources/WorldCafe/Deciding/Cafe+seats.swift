extension Cafe {
  /// What a finished plan leads to. The server calls this when the planner's job returns.
  ///
  /// People who joined while the planner worked are seated like latecomers; those who left keep
  /// their seat in the plan, but count for nothing.
  package func decidePlan(_ seatings: [Seating], quality: PlanQuality) -> [Event] {
    guard phase.stage == .lobby else { return [] }
    var planned = self
    planned.seatings = seatings
    let forgotten = present.filter { seatings.first?.seats[$0.id] == nil }
    var events: [Event] = [.seatingPlanned(seatings: seatings, quality: quality)]
    for participant in forgotten {
      let seats = planned.seatsForLatecomer()
      planned.seat(participant.id, seats)
      events.append(.participantSeated(participant: participant.id, seats: seats))
    }
    return events
  }

  func decideMove(
    _ participant: Participant.ID, to table: Table.ID, in round: Int
  ) throws(Refusal) -> [Event] {
    guard participants[participant]?.hasLeft == false else {
      throw Refusal(.unknownParticipant, ["participant": participant.text])
    }
    try checkOpenRound(round)
    try checkTableIsOpen(table, in: round)
    guard self.table(of: participant, in: round) != table else { return [] }
    return [.participantMoved(participant: participant, table: table, round: round)]
  }

  /// Somebody who declines a move keeps the table of the round that runs, or has just ended.
  func decideStay(_ participant: Participant.ID) throws(Refusal) -> [Event] {
    guard let next = nextRound else {
      throw Refusal(.unknownRound, ["round": String(phase.round + 1)])
    }
    guard let table = table(of: participant, in: phase.round) else { throw Refusal(.notSeated) }
    return try decideMove(participant, to: table, in: next)
  }

  func decideArrive(_ participant: Participant.ID) throws(Refusal) -> [Event] {
    let round = phase.stage == .change ? (nextRound ?? phase.round) : phase.round
    guard let seating = seating(round), seating.seats[participant] != nil else {
      throw Refusal(.notSeated)
    }
    return seating.arrived.contains(participant)
      ? [] : [.participantArrived(participant: participant, round: round)]
  }

  func checkTable(_ table: Table.ID) throws(Refusal) {
    guard setup.table(table) != nil else {
      throw Refusal(.unknownTable, ["table": table.text])
    }
  }

  /// Seats can be changed in the running round and in later ones, never in the past.
  func checkOpenRound(_ round: Int) throws(Refusal) {
    guard isOpenRound(round) else {
      throw Refusal(.unknownRound, ["round": String(round)])
    }
  }
}
