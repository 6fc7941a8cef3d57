extension Cafe {
  mutating func applyPeople(_ event: Event) {
    switch event {
    case .participantJoined(let participant):
      participants.put(participant)
    case .participantLeft(let id):
      participants.change(id) { $0.hasLeft = true }
      onBreak.remove(id)
      for index in seatings.indices where isAhead(seatings[index].round) {
        giveUpHosting(id, at: index)
        guard seatings[index].round > phase.round else { continue }
        seatings[index].seats[id] = nil
        seatings[index].arrived.remove(id)
      }
    case .nameListed(let id):
      participants.change(id) { $0.isListed = true }
    case .nameUnlisted(let id):
      participants.change(id) { $0.isListed = nil }
    case .participantArrived(let id, let round):
      changeSeating(round) { $0.arrived.insert(id) }
    case .hostVolunteered(let id):
      participants.change(id) { $0.volunteersAsHost = true }
    case .breakTaken(let id):
      onBreak.insert(id)
    case .breakEnded(let id):
      onBreak.remove(id)
    case .hostSubstituted(let table, let substitute):
      substitutes[table] = substitute
    case .hostReturned(let table):
      substitutes[table] = nil
    case .moderatorInvited(let moderator):
      moderators.put(moderator)
    case .moderatorRevoked(let id):
      moderators.remove(id)
    case .seatingPlanned(let seatings, let quality):
      self.seatings = seatings
      planQuality = quality
    case .participantSeated(let id, let seats):
      seat(id, seats)
    case .participantMoved(let id, let table, let round):
      giveUpHosting(id, at: round - 1)
      changeSeating(round) { $0.arrived.remove(id) }
      seat(id, [SeatChoice(round: round, table: table)])
    case .participantsReseated(let round, let seats):
      for seat in seats {
        giveUpHosting(seat.participant, at: round - 1)
        changeSeating(round) { $0.arrived.remove(seat.participant) }
        self.seat(seat.participant, [SeatChoice(round: round, table: seat.table)])
      }
    case .planApplied(let planned, let quality):
      applyPlan(planned, quality: quality)
    case .hostAppointed(let table, let rounds, let participant):
      for round in rounds { changeSeating(round) { $0.hosts[table] = participant } }
    default:
      preconditionFailure("\(event.kind) is not about people")
    }
  }

  /// Whoever is on a break and was left out loses the seat, until coming back.
  private mutating func applyPlan(_ planned: [Seating], quality: PlanQuality) {
    for seating in planned {
      let leftOut = onBreak.filter { seating.seats[$0] == nil }
      changeSeating(seating.round) {
        $0.seats = $0.seats.filter { !leftOut.contains($0.key) }
        $0.arrived.subtract(leftOut)
        $0.seats.merge(seating.seats) { _, new in new }
        $0.hosts = seating.hosts
      }
    }
    for index in seatings.indices {
      seatings[index].seats = seatings[index].seats.filter {
        participants[$0.key]?.hasLeft == false || seatings[index].round <= phase.round
      }
    }
    planQuality = quality
  }

  mutating func seat(_ id: Participant.ID, _ seats: [SeatChoice]) {
    for choice in seats { changeSeating(choice.round) { $0.seats[id] = choice.table } }
  }

  private mutating func changeSeating(_ round: Int, _ body: (inout Seating) -> Void) {
    guard seatings.indices.contains(round - 1) else { return }
    body(&seatings[round - 1])
  }

  private mutating func giveUpHosting(_ id: Participant.ID, at index: Int) {
    guard seatings.indices.contains(index) else { return }
    for (table, host) in seatings[index].hosts where host == id {
      seatings[index].hosts[table] = nil
      // Who stood in for the host goes on.
      guard seatings[index].round == phase.round,
        let substitute = substitutes.removeValue(forKey: table),
        seatings[index].seats[substitute] == table
      else { continue }
      seatings[index].hosts[table] = substitute
    }
  }

  private func isAhead(_ round: Int) -> Bool {
    phase.stage == .round ? round >= phase.round : round > phase.round
  }
}
