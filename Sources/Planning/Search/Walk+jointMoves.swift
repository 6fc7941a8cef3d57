/// The moves of several people or rounds.
extension Walk {
  /// People whose seats of two rounds form a cycle exchange the two seats: person 1 sits in the
  /// second round where person 2 sits in the first, and so on. Sizes and topics stay as they are.
  mutating func swapAlongCycle() -> Bool {
    let round = randomPlannedRound()
    let later = randomPlannedRound()
    guard round != later, !guests[round].isEmpty else { return false }
    cycle.removeAll(keepingCapacity: true)
    var person = guests[round][generator.below(guests[round].count)]
    while setting.isGuest(person, in: later), cycle.count < 6 {
      cycle.append(person)
      let next = seating.table(of: person, in: later)
      if let start = cycle.firstIndex(where: { seating.table(of: $0, in: round) == next }) {
        return swap(cycle[start...], in: round, and: later)
      }
      let count = seating.guestCount(in: round, at: next)
      guard count > 0 else { return false }
      person = seating.guest(generator.below(count), in: round, at: next)
    }
    return false
  }

  private mutating func swap(_ cycle: ArraySlice<Int>, in round: Int, and later: Int) -> Bool {
    guard cycle.count > 1 else { return false }
    let rise = seating.cost(ofCycle: cycle, in: round, and: later)
    return accepts(rise)
      && make(rise) {
        for member in cycle {
          let now = $0.seating.table(of: member, in: round)
          let then = $0.seating.table(of: member, in: later)
          $0.change(member, in: round, to: then)
          $0.change(member, in: later, to: now)
        }
      }
  }

  /// Two people who are guests in the same rounds exchange all their seats.
  mutating func swapItineraries() {
    let one = generator.below(setting.peopleCount)
    let other = generator.below(setting.peopleCount)
    guard one != other, setting.haveEqualRoles(one, other) else { return }
    for round in setting.playedCount..<setting.roundCount where setting.isGuest(one, in: round) {
      let own = seating.table(of: one, in: round)
      let target = seating.table(of: other, in: round)
      change(one, in: round, to: target)
      change(other, in: round, to: own)
    }
  }

  /// Brings two who should sit together to one table, or both to another one.
  mutating func joinPair() {
    let pair = wishedPairs[generator.below(wishedPairs.count)]
    let round = randomPlannedRound()
    guard setting.isGuest(pair.first, in: round), setting.isGuest(pair.second, in: round) else {
      return
    }
    let own = seating.table(of: pair.first, in: round)
    let target = seating.table(of: pair.second, in: round)
    guard own == target else {
      return exchange(pair.first, with: target, in: round, staying: pair.second)
    }
    let next = generator.below(setting.tableCount)
    guard next != own, seating.guestCount(in: round, at: next) >= 2 else { return }
    exchange(pair.first, with: next, in: round, staying: -1)
    exchange(pair.second, with: next, in: round, staying: pair.first)
  }

  /// Somebody changes places with a random guest of a table, but not with the one who stays.
  private mutating func exchange(
    _ person: Int, with table: Int, in round: Int, staying: Int
  ) {
    let own = seating.table(of: person, in: round)
    let others = (0..<seating.guestCount(in: round, at: table))
      .map { seating.guest($0, in: round, at: table) }.filter { $0 != staying }
    guard !others.isEmpty else { return }
    let other = others[generator.below(others.count)]
    change(person, in: round, to: table)
    change(other, in: round, to: own)
  }
}
