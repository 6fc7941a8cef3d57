/// One seat changed by a move, kept for undoing.
struct SeatChange {
  let person: Int
  let round: Int
  let before: Int
}

/// The random moves of the search. All of them keep the sizes of tables within their limits.
extension Seating {
  /// Tries one random move, keeps it if the temperature accepts it, and says whether it did.
  mutating func step(
    guests: [[Int]], temperature: Int, generator: inout Generator, changes: inout [SeatChange]
  ) -> Bool {
    let earlier = score
    changes.removeAll(keepingCapacity: true)
    let planned = setting.roundCount - setting.playedCount
    // Only a cycle keeps everybody's topics; it is what moves a plan that visits each topic once.
    let choice = generator.below(100)
    if planned >= 2 && choice < (setting.rules.visitsTopicsOnce ? 50 : 10) {
      swapAlongCycle(guests: guests, generator: &generator, changes: &changes)
    } else {
      swapOrMove(guests: guests, generator: &generator, changes: &changes)
    }
    let rise = score.energy - earlier.energy
    if Annealing.accepts(rise: rise, temperature: temperature, generator: &generator) {
      return true
    }
    for change in changes.reversed() {
      moveUnscored(change.person, in: change.round, to: change.before)
    }
    restore(earlier)
    return false
  }

  /// One guest goes to a free seat at another table, or changes places with somebody there.
  private mutating func swapOrMove(
    guests: [[Int]], generator: inout Generator, changes: inout [SeatChange]
  ) {
    let round =
      setting.playedCount + generator.below(setting.roundCount - setting.playedCount)
    let present = guests[round]
    guard !present.isEmpty else { return }
    let person = present[generator.below(present.count)]
    let own = table(of: person, in: round)
    let target = generator.below(setting.tableCount)
    let limit = setting.guestsMax[round * setting.tableCount + target]
    guard target != own, limit > 0 else { return }
    let index = generator.below(limit)
    if index < guestCount(in: round, at: target) {
      let other = guest(index, in: round, at: target)
      change(person, in: round, to: target, changes: &changes)
      change(other, in: round, to: own, changes: &changes)
    } else if guestCount(in: round, at: own) > setting.guestsMin[round * setting.tableCount + own] {
      change(person, in: round, to: target, changes: &changes)
    }
  }

  /// People whose seats of two rounds form a cycle exchange the two seats: person 1 sits in the
  /// second round where person 2 sits in the first, and so on. Sizes and topics stay as they are.
  private mutating func swapAlongCycle(
    guests: [[Int]], generator: inout Generator, changes: inout [SeatChange]
  ) {
    let planned = setting.roundCount - setting.playedCount
    let round = setting.playedCount + generator.below(planned)
    let later = setting.playedCount + generator.below(planned)
    guard round != later, !guests[round].isEmpty else { return }
    var cycle: [Int] = []
    var person = guests[round][generator.below(guests[round].count)]
    while setting.isGuest(person, in: later), cycle.count < 6 {
      cycle.append(person)
      let next = table(of: person, in: later)
      if let start = cycle.firstIndex(where: { table(of: $0, in: round) == next }) {
        for member in cycle[start...] {
          let seats = (table(of: member, in: round), table(of: member, in: later))
          guard seats.0 != seats.1 else { continue }
          change(member, in: round, to: seats.1, changes: &changes)
          change(member, in: later, to: seats.0, changes: &changes)
        }
        return
      }
      let count = next < 0 ? 0 : guestCount(in: round, at: next)
      guard count > 0 else { return }
      person = guest(generator.below(count), in: round, at: next)
    }
  }

  private mutating func change(
    _ person: Int, in round: Int, to table: Int, changes: inout [SeatChange]
  ) {
    changes.append(
      SeatChange(person: person, round: round, before: self.table(of: person, in: round)))
    move(person, in: round, to: table)
  }
}
