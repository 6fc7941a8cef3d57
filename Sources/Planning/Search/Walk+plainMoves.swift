/// The moves of one round: their cost is known before anybody moves.
extension Walk {
  /// One guest goes to a free seat at another table, or changes places with somebody there.
  mutating func swapOrMove() -> Bool {
    let round = randomPlannedRound()
    let present = guests[round]
    guard !present.isEmpty else { return false }
    var person = present[generator.below(present.count)]
    let faulty = seating.faulty.list.count
    if faulty > 0 && generator.below(100) < MoveShares.faulty {
      person = Int(seating.faulty.list[generator.below(faulty)])
      guard setting.isGuest(person, in: round) else { return false }
    }
    return go(person, in: round, to: generator.below(setting.tableCount))
  }

  /// Somebody goes to a table with a topic the person likes and has not visited.
  mutating func visitLikedTopic() -> Bool {
    let person = peopleWithLikes[generator.below(peopleWithLikes.count)]
    let round = randomPlannedRound()
    guard setting.isGuest(person, in: round) else { return false }
    let likes = setting.likes[person]
    let topic = likes[generator.below(likes.count)]
    let isVisited = (0..<setting.roundCount).contains {
      setting.isGuest(person, in: $0) && setting.topic[seating.table(of: person, in: $0)] == topic
    }
    guard !isVisited else { return false }
    let tables = setting.tablesOfTopic[topic]
    return go(person, in: round, to: tables[generator.below(tables.count)])
  }

  /// Takes a random seat of another table: a free one, or the seat of somebody who takes the own.
  private mutating func go(_ person: Int, in round: Int, to target: Int) -> Bool {
    let own = seating.table(of: person, in: round)
    let limit = setting.guestsMax[round &* setting.tableCount &+ target]
    guard target != own, limit > 0 else { return false }
    let seat = generator.below(limit)
    if seat < seating.guestCount(in: round, at: target) {
      let other = seating.guest(seat, in: round, at: target)
      let rise = seating.cost(ofSwapping: person, and: other, in: round)
      return accepts(rise)
        && make(rise) {
          $0.change(person, in: round, to: target)
          $0.change(other, in: round, to: own)
        }
    }
    let least = setting.guestsMin[round &* setting.tableCount &+ own]
    guard seating.guestCount(in: round, at: own) > least else { return false }
    let rise = seating.cost(ofMoving: person, in: round, to: target)
    return accepts(rise) && make(rise) { $0.change(person, in: round, to: target) }
  }
}
