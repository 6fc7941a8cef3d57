/// The best seating a search found.
struct Found {
  let rounds: [[Int?]]
  let score: Score
}

/// Temperatures of successive runs, hot and cold, in the unit of ``Weight``.
private let temperatures = [(60, 12), (100, 30), (40, 15), (60, 30)]

/// Runs of annealing from fresh starts, each longer than the one before, until the budget is spent
/// or the seating is provably best.
func search(_ setting: Setting, bound: Int, seed: UInt64, steps: Int) -> Found {
  var search = Search(setting, bound: bound, seed: seed, stepsLeft: steps)
  search.run()
  return Found(rounds: search.bestRounds, score: search.bestScore)
}

private struct Search {
  let setting: Setting
  let bound: Int
  let guests: [[Int]]
  var generator: Generator
  var stepsLeft: Int
  var bestTables: [Int]
  var bestScore: Score
  /// Revisits that count as no fault.
  private let unavoidable: Int

  init(_ setting: Setting, bound: Int, seed: UInt64, stepsLeft: Int) {
    self.setting = setting
    self.bound = bound
    self.stepsLeft = stepsLeft
    guests = (0..<setting.roundCount).map { setting.guests(in: $0) }
    generator = Generator(seed: seed)
    unavoidable = setting.unavoidable.reduce(0, +) + setting.allowedRevisits
    let empty = Seating(setting)
    bestTables = empty.tableOf
    bestScore = empty.score
  }

  var bestRounds: [[Int?]] {
    (0..<setting.roundCount).map { round in
      (0..<setting.peopleCount).map { person in
        let table = bestTables[person * setting.roundCount + round]
        return table < 0 ? nil : table
      }
    }
  }

  /// Hard rules that are broken and need not be.
  private func faults(_ score: Score) -> Int {
    score.brokenPairs + max(0, score.revisits - unavoidable)
  }

  private func isBest(_ score: Score) -> Bool {
    faults(score) == 0 && score.contacts >= bound && score.wishes == 0
  }

  mutating func run() {
    let slopes = setting.announcedTable.contains { $0 >= 0 } ? nil : SlopeStart(setting)
    let planned = guests[setting.playedCount...].reduce(0) { $0 + $1.count }
    var length = max(20_000, 400 * planned)
    var restart = 0
    repeat {
      var seating = Seating(setting)
      if let slopes, slopes.suffices || restart % 3 != 2 {
        slopes.seat(in: &seating, generator: &generator)
      } else {
        greedyStart(in: &seating, generator: &generator)
      }
      if restart == 0 || isBetter(seating.score) {
        bestScore = seating.score
        bestTables = seating.tableOf
      }
      guard planned > 0, !isBest(bestScore), stepsLeft > 0 else { return }
      let (hot, cold) = temperatures[restart % temperatures.count]
      // A last run that could not cool down would be wasted, so it takes what is left.
      let run = stepsLeft < 2 * length ? stepsLeft : length
      anneal(&seating, Annealing(hot: hot, cold: cold, steps: run * 9 / 10))
      anneal(&seating, Annealing(hot: 1, cold: 1, steps: run - run * 9 / 10))
      restart += 1
      length += length / 2
    } while stepsLeft > 0 && !isBest(bestScore)
  }

  /// One run from hot to cold; copies the best seats only when a step is about to leave them.
  private mutating func anneal(_ seating: inout Seating, _ annealing: Annealing) {
    var changes: [SeatChange] = []
    var temperature = 0
    var standsOnBest = false
    for step in 0..<annealing.steps {
      if step % 1024 == 0 { temperature = annealing.temperature(after: step) }
      stepsLeft -= 1
      let isAccepted = seating.step(
        guests: guests, temperature: temperature, generator: &generator, changes: &changes)
      guard isAccepted else { continue }
      if isBetter(seating.score) {
        bestScore = seating.score
        standsOnBest = true
        if isBest(bestScore) { break }
      } else if standsOnBest {
        standsOnBest = false
        bestTables = seating.tableOf
        for change in changes.reversed() {
          bestTables[change.person * setting.roundCount + change.round] = change.before
        }
      }
    }
    if standsOnBest { bestTables = seating.tableOf }
  }

  /// Fewer broken rules, or as many and lower energy.
  private func isBetter(_ score: Score) -> Bool {
    (faults(score), score.energy) < (faults(bestScore), bestScore.energy)
  }
}
