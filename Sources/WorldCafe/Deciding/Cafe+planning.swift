/// Where somebody shall sit.
package struct SeatWish: Sendable, Equatable, Codable {
  package var participant: Participant.ID
  package var table: Table.ID

  package init(participant: Participant.ID, table: Table.ID) {
    self.participant = participant
    self.table = table
  }
}

extension Cafe {
  /// The most wishes of a café: each is checked in each step of the planner.
  static let wishesMax = 200

  /// Several people change tables in one act: a swap is two of them.
  func decideReseat(_ seats: [SeatWish], in round: Int) throws(Refusal) -> [Event] {
    try checkOpenRound(round)
    var changed: [SeatWish] = []
    for seat in seats {
      guard participants[seat.participant]?.hasLeft == false,
        !changed.contains(where: { $0.participant == seat.participant })
      else { throw Refusal(.unknownParticipant, ["participant": seat.participant.text]) }
      try checkTableIsOpen(seat.table, in: round)
      if table(of: seat.participant, in: round) != seat.table { changed.append(seat) }
    }
    return changed.isEmpty ? [] : [.participantsReseated(round: round, seats: changed)]
  }

  func decideAddWish(_ wish: Wish) throws(Refusal) -> [Event] {
    for person in [wish.first, wish.second] where participants[person]?.hasLeft != false {
      throw Refusal(.unknownParticipant, ["participant": person.text])
    }
    guard wish.first != wish.second else { throw Refusal(.samePerson) }
    let known = wishes.first { $0.first == wish.first && $0.second == wish.second }
    guard known?.kind != wish.kind else { return [] }
    guard known == nil else { throw Refusal(.contraryWish) }
    guard wishes.count < Self.wishesMax else {
      throw Refusal(.tooManyWishes, ["max": String(Self.wishesMax)])
    }
    return [.wishAdded(wish)]
  }

  func decideRemoveWish(_ wish: Wish) -> [Event] {
    wishes.contains(wish) ? [.wishRemoved(wish)] : []
  }

  /// A table closes from the next round on: nobody is sent away in the middle of a round.
  func decideCloseTable(_ id: Table.ID) throws(Refusal) -> [Event] {
    try checkTable(id)
    guard let round = nextRound else {
      throw Refusal(.unknownRound, ["round": String(phase.round + 1)])
    }
    guard closedTables[id] == nil else { return [] }
    guard setup.tables.contains(where: { $0.id != id && closedTables[$0.id] == nil }) else {
      throw Refusal(.lastTable)
    }
    return [.tableClosed(table: id, fromRound: round)]
  }

  func decideReopenTable(_ id: Table.ID) throws(Refusal) -> [Event] {
    try checkTable(id)
    return closedTables[id] == nil ? [] : [.tableReopened(table: id)]
  }

  /// What the planner found for the rounds to come, unless it is what people were told already.
  package func decideOffer(_ seatings: [Seating], quality: PlanQuality) -> [Event] {
    guard phase.stage == .round || phase.stage == .change, let next = nextRound,
      seatings.first?.round == next
    else { return [] }
    let isKnown = seatings.allSatisfy { seating in
      self.seating(seating.round).map { $0.seats == seating.seats && $0.hosts == seating.hosts }
        ?? false
    }
    return isKnown ? [] : [.planOffered(seatings: seatings, quality: quality)]
  }

  func decideApplyPlan(_ number: Int64) throws(Refusal) -> [Event] {
    guard let offer, offer.number == number, offer.seatings.first?.round == nextRound else {
      throw Refusal(.offerOutdated)
    }
    return [.planApplied(seatings: offer.seatings, quality: offer.quality)]
  }

  func decideDismissPlan(_ number: Int64) throws(Refusal) -> [Event] {
    guard let offer, offer.number == number else { throw Refusal(.offerOutdated) }
    return [.planDismissed]
  }

  /// Whoever would sit at a closed table when a round starts gets a seat where most room is.
  func seatsAwayFromClosedTables(in round: Int) -> [Event] {
    var cafe = self
    var seats: [SeatWish] = []
    for participant in present {
      guard let table = cafe.table(of: participant.id, in: round), isClosed(table, in: round) else {
        continue
      }
      let target = cafe.emptiestTable(in: round, avoiding: [])
      seats.append(SeatWish(participant: participant.id, table: target.id))
      cafe.seat(participant.id, [SeatChoice(round: round, table: target.id)])
    }
    return seats.isEmpty ? [] : [.participantsReseated(round: round, seats: seats)]
  }

  /// Whether nobody sits at a table in a round.
  package func isClosed(_ table: Table.ID, in round: Int) -> Bool {
    closedTables[table].map { round >= $0 } ?? false
  }

  func checkTableIsOpen(_ table: Table.ID, in round: Int) throws(Refusal) {
    try checkTable(table)
    guard !isClosed(table, in: round) else { throw Refusal(.tableClosed, ["table": table.text]) }
  }
}
