/// The best seating a search found.
struct Found {
  let rounds: [[Int?]]
  let score: Score
}

/// Constructions first; then runs of annealing from fresh starts, each longer than the one before,
/// until the budget is spent or the seating is provably best.
///
/// - Parameter goesOn: Asked now and then with the number of steps taken; `false` ends the search.
func search(
  _ setting: Setting, bound: Int, seed: UInt64, steps: Int, goesOn: (Int) -> Bool
) -> Found {
  var search = Search(setting, bound: bound, seed: seed, steps: steps)
  search.run(goesOn: goesOn)
  return Found(rounds: search.best.rounds(of: setting), score: search.best.score)
}

private struct Search {
  let setting: Setting
  let bound: Int
  let budget: Int
  var stepsLeft: Int
  var generator: Generator
  var best: Record
  /// Revisits that count as no fault.
  private let unavoidable: Int
  /// Wishes that no plan can meet, in the unit of ``Weight``.
  private let leastWishes: Int

  init(_ setting: Setting, bound: Int, seed: UInt64, steps: Int) {
    self.setting = setting
    self.bound = bound
    budget = steps
    stepsLeft = steps
    generator = Generator(seed: seed)
    unavoidable = setting.unavoidable.reduce(0, +) + setting.allowedRevisits
    leastWishes = Weight.colleagueMeeting * leastColleagueMeetings(in: setting)
    best = Record(Seating(setting))
  }

  /// Hard rules that are broken and need not be.
  private func faults(_ score: Score) -> Int {
    score.brokenPairs + max(0, score.revisits - unavoidable)
  }

  private func isBest(_ score: Score) -> Bool {
    score.missedPins == 0 && faults(score) == 0 && score.contacts >= bound
      && score.wishes <= leastWishes
  }

  /// Fewer missed pins, then fewer broken rules, then lower energy.
  private func isBetter(_ score: Score) -> Bool {
    (score.missedPins, faults(score), score.energy)
      < (best.score.missedPins, faults(best.score), best.score.energy)
  }

  mutating func run(goesOn: (Int) -> Bool) {
    var seating = Seating(setting)
    greedyStart(in: &seating, generator: &generator)
    best = Record(seating)
    takeConstructions()
    let planned = (setting.playedCount..<setting.roundCount).reduce(0) {
      $0 + setting.guests(in: $1).count
    }
    guard planned > 0 else { return }
    let schedules = Annealing.schedules(isDense: 2 * bound > pairCount(setting.peopleCount))
    // Where few people sit, many short runs find more than a long one.
    var length = min(1_000 * planned, 40 * planned * planned)
    var restart = 0
    var isWanted = true
    while stepsLeft > 0, isWanted, !isBest(best.score) {
      if restart > 0 {
        seating = Seating(setting)
        greedyStart(in: &seating, generator: &generator)
      }
      // A last run that could not cool down would be wasted, so it takes what is left.
      let steps = stepsLeft < 2 * length ? stepsLeft : length
      let (hot, cold) = schedules[restart % schedules.count]
      var walk = Walk(setting, seating: seating, generator: generator)
      isWanted =
        anneal(&walk, Annealing(hot: hot, cold: cold, steps: steps * 9 / 10), goesOn: goesOn)
        && anneal(&walk, Annealing(hot: 1, cold: 1, steps: steps - steps * 9 / 10), goesOn: goesOn)
      generator = walk.generator
      restart += 1
      length += length / 2
    }
  }

  /// Keeps the best of the seatings that algebra gives.
  private mutating func takeConstructions() {
    guard !isBest(best.score), setting.isUniform, setting.announcedTable.allSatisfy({ $0 < 0 }),
      setting.pinnedTable.allSatisfy({ $0 < 0 })
    else { return }
    for start in constructedStarts(for: setting) {
      var seating = Seating(setting)
      start.seat(in: &seating)
      if isBetter(seating.score) { best = Record(seating) }
      // The next construction would be worked out before it is asked whether it is needed.
      if isBest(best.score) { break }
    }
  }

  /// One run from hot to cold; copies the best seats only when a step is about to leave them.
  private mutating func anneal(
    _ walk: inout Walk, _ annealing: Annealing, goesOn: (Int) -> Bool
  ) -> Bool {
    var standsOnBest = false
    defer { if standsOnBest { best = Record(walk.seating) } }
    for step in 0..<annealing.steps {
      if step & 1023 == 0 {
        walk.temperature = annealing.temperature(after: step)
        guard goesOn(budget - stepsLeft) else { return false }
      }
      stepsLeft -= 1
      guard walk.step() else { continue }
      if isBetter(walk.seating.score) {
        best.score = walk.seating.score
        standsOnBest = true
        if isBest(best.score) { break }
      } else if standsOnBest {
        standsOnBest = false
        best.takeSeats(of: walk)
      }
    }
    return true
  }
}

/// The seats and the score of the best seating so far.
private struct Record {
  var score: Score
  private var tables: [Int32]

  init(_ seating: Seating) {
    score = seating.score
    tables = seating.tableOf
  }

  /// Takes the seats before the last move of the walk.
  mutating func takeSeats(of walk: Walk) {
    tables = walk.seating.tableOf
    for change in walk.changes.reversed() {
      tables[change.person * walk.setting.roundCount + change.round] = Int32(change.before)
    }
  }

  func rounds(of setting: Setting) -> [[Int?]] {
    (0..<setting.roundCount).map { round in
      (0..<setting.peopleCount).map { person in
        let table = tables[person * setting.roundCount + round]
        return table < 0 ? nil : Int(table)
      }
    }
  }
}
