extension Event {
  /// Whether a moderator can take the seats back: somebody who was removed does not come back.
  fileprivate var isSeatingDeed: Bool {
    switch self {
    case .participantMoved, .participantsReseated, .hostAppointed, .planApplied: true
    default: false
    }
  }
}

extension Cafe {
  /// Applies an act on the seats and, when a moderator did it, remembers what it changed.
  mutating func applySeatingDeed(_ recorded: Recorded) {
    let before = self
    applyPeople(recorded.event)
    endSubstitutions(after: recorded.event)
    offer = nil
    guard case .moderator = recorded.by, recorded.event.isSeatingDeed else { return }
    let difference = SeatingDifference(from: self, to: before)
    guard !difference.isEmpty else { return }
    seatingHistory.add(
      .init(
        number: recorded.sequence, at: recorded.at, byName: name(of: recorded.by),
        kind: recorded.event.kind, subject: seatingSubject(of: recorded.event),
        difference: difference))
  }

  /// Wishes, closed tables and offers: what the planner is asked, and what it answers.
  mutating func applyPlanning(_ event: Event) {
    switch event {
    case .wishAdded(let wish): wishes.append(wish)
    case .wishRemoved(let wish): wishes.removeAll { $0 == wish }
    case .seatPinned(let pin):
      pins.removeAll { $0.participant == pin.participant && $0.round == pin.round }
      pins.append(pin)
    case .seatUnpinned(let pin): pins.removeAll { $0 == pin }
    case .tableClosed(let table, let round):
      closedTables[table] = round
      offer = nil
    case .tableReopened(let table):
      closedTables[table] = nil
      offer = nil
    case .planOffered(let seatings, let quality):
      offer = PlanOffer(number: sequence, seatings: seatings, quality: quality)
    case .planDismissed:
      offer = nil
    default:
      preconditionFailure("\(event.kind) is not about planning")
    }
  }

  /// Makes true what was before in rounds that are still open, for people who still sit where the
  /// act left them.
  mutating func turnSeatings(_ difference: SeatingDifference) -> SeatingDifference {
    let present = self
    for swap in difference.seats where isOpenRound(swap.round) {
      guard participants[swap.participant]?.hasLeft == false,
        table(of: swap.participant, in: swap.round) == swap.after
      else { continue }
      seatings[swap.round - 1].seats[swap.participant] = swap.before
      seatings[swap.round - 1].arrived.remove(swap.participant)
    }
    for swap in difference.hosts where isOpenRound(swap.round) {
      guard seatings[swap.round - 1].hosts[swap.table] == swap.after else { continue }
      let host = swap.before.flatMap { participants[$0]?.hasLeft == false ? $0 : nil }
      seatings[swap.round - 1].hosts[swap.table] = host
    }
    for index in seatings.indices {
      let seats = seatings[index].seats
      seatings[index].hosts = seatings[index].hosts.filter { seats[$0.value] == $0.key }
    }
    if let quality = difference.quality { planQuality = quality.before }
    endSubstitutions()
    offer = nil
    return SeatingDifference(from: self, to: present)
  }

  /// Whether the seats of a round can still change.
  func isOpenRound(_ round: Int) -> Bool {
    let first = phase.stage == .round ? phase.round : (nextRound ?? setup.rounds + 1)
    return round >= first && seating(round) != nil
  }

  /// Nobody stands in for a host who was named anew, or who is gone, or from another table.
  private mutating func endSubstitutions(after event: Event? = nil) {
    if case .hostAppointed(let table, let rounds, _) = event, rounds.contains(phase.round) {
      substitutes[table] = nil
    }
    guard !substitutes.isEmpty, let seating = seating(phase.round) else { return }
    substitutes = substitutes.filter { table, id in
      seating.seats[id] == table && participants[id]?.hasLeft == false
        && seating.hosts[table].map { $0 != id } ?? false
    }
  }

  private func seatingSubject(of event: Event) -> String {
    switch event {
    case .participantMoved(let id, _, _): participants[id]?.name ?? ""
    case .participantsReseated(_, let seats):
      seats.prefix(2).map { participants[$0.participant]?.name ?? "" }.joined(separator: ", ")
    case .hostAppointed(let table, _, _): setup.table(table)?.name ?? ""
    default: ""
    }
  }
}
