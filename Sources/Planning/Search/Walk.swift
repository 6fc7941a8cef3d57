/// One seat changed by a move, kept for undoing.
struct SeatChange {
  let person: Int
  let round: Int
  let before: Int
}

/// A random walk through seatings. All of its moves keep the sizes of tables within their limits.
struct Walk {
  let setting: Setting
  let guests: [[Int]]
  let shares: MoveShares
  var seating: Seating
  var generator: Generator
  /// In 1/65536 of the unit of ``Weight``.
  var temperature = 1 << 16
  /// The seats the last move changed, in the order in which it did.
  private(set) var changes: [SeatChange] = []
  /// The people of the cycle tried last, kept for its memory.
  var cycle: [Int] = []
  /// People who like topics, and pairs to sit together: whom some moves pick from.
  let peopleWithLikes: [Int]
  let wishedPairs: [Pair]

  init(_ setting: Setting, seating: Seating, generator: Generator) {
    self.setting = setting
    self.seating = seating
    self.generator = generator
    guests = (0..<setting.roundCount).map { setting.guests(in: $0) }
    shares = MoveShares(setting)
    peopleWithLikes = (0..<setting.peopleCount).filter { !setting.likes[$0].isEmpty }
    wishedPairs = setting.source.keepTogether
  }

  /// Tries one random move, keeps it if the temperature accepts it, and says whether anything changed.
  mutating func step() -> Bool {
    changes.removeAll(keepingCapacity: true)
    var choice = generator.below(100)
    if choice < shares.cycle { return swapAlongCycle() }
    choice = generator.below(100)
    if choice < shares.itinerary { return tryOut { $0.swapItineraries() } }
    choice -= shares.itinerary
    if choice < shares.pair { return tryOut { $0.joinPair() } }
    choice -= shares.pair
    return choice < shares.like ? visitLikedTopic() : swapOrMove()
  }

  mutating func randomPlannedRound() -> Int {
    setting.playedCount &+ generator.below(setting.roundCount &- setting.playedCount)
  }

  mutating func accepts(_ rise: Int) -> Bool {
    Annealing.accepts(rise: rise, temperature: temperature, generator: &generator)
  }

  /// Moves somebody and remembers the seat before.
  mutating func change(_ person: Int, in round: Int, to table: Int) {
    let before = seating.table(of: person, in: round)
    guard before != table else { return }
    changes.append(SeatChange(person: person, round: round, before: before))
    seating.move(person, in: round, to: table)
  }

  /// Makes a move that was accepted, and holds it to the cost that was told for it.
  mutating func make(_ rise: Int, _ move: (inout Walk) -> Void) -> Bool {
    let expected = seating.score.energy + rise
    move(&self)
    assert(seating.score.energy == expected, "a move costs something else than was told")
    return true
  }

  /// Makes a move whose cost cannot be told beforehand, and takes it back unless it is accepted.
  private mutating func tryOut(_ move: (inout Walk) -> Void) -> Bool {
    let energy = seating.score.energy
    move(&self)
    guard !changes.isEmpty else { return false }
    if accepts(seating.score.energy - energy) { return true }
    for change in changes.reversed() {
      seating.move(change.person, in: change.round, to: change.before)
    }
    changes.removeAll(keepingCapacity: true)
    return false
  }
}
