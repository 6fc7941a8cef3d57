extension Cafe {
  /// One table per person and round: a later pin takes the place of an earlier one.
  func decidePinSeat(_ pin: SeatPin) throws(Refusal) -> [Event] {
    try checkIsToCome(pin.round)
    guard participants[pin.participant]?.hasLeft == false else {
      throw Refusal(.unknownParticipant, ["participant": pin.participant.text])
    }
    try checkTableIsOpen(pin.table, in: pin.round)
    guard !pins.contains(pin) else { return [] }
    let isKnown = pins.contains { $0.participant == pin.participant && $0.round == pin.round }
    guard isKnown || pins.count < Self.wishesMax else {
      throw Refusal(.tooManyWishes, ["max": String(Self.wishesMax)])
    }
    return [.seatPinned(pin)]
  }

  func decideUnpinSeat(of participant: Participant.ID, in round: Int) -> [Event] {
    pins.filter { $0.participant == participant && $0.round == round }.map { .seatUnpinned($0) }
  }

  private func checkIsToCome(_ round: Int) throws(Refusal) {
    guard let next = nextRound, next <= round, round <= setup.rounds else {
      throw Refusal(.unknownRound, ["round": String(round)])
    }
  }
}
