/// Lines for classes of people beyond those that slopes serve: in each round a class is shifted by some
/// number of tables, never twice by the same while there are others.
///
/// Two people of classes with shifts s and t share a table in both rounds r and q only if
/// s[r] − s[q] = t[r] − t[q]. So the uses of each difference are counted, and a new line takes, of some
/// random ones, the line whose differences are used least.
struct ShiftLines {
  /// Random lines compared for each new one.
  private static let candidateCount = 24

  private let tableCount: Int
  private let roundCount: Int
  /// Lines so far with a difference, `[(round * roundCount + later) * tableCount + difference]`.
  private var uses: [Int]

  init(tableCount: Int, roundCount: Int) {
    self.tableCount = tableCount
    self.roundCount = roundCount
    uses = Array(repeating: 0, count: roundCount * roundCount * tableCount)
  }

  /// The shift of each round on a line with a constant slope.
  mutating func line(slope: Int) -> [Int] {
    let shifts = (0..<roundCount).map { slope * $0 % tableCount }
    count(shifts)
    return shifts
  }

  /// The shift of each round on a line that repeats few differences of the lines before.
  mutating func line(generator: inout Generator) -> [Int] {
    var best = randomShifts(generator: &generator)
    var bestCost = cost(of: best)
    for _ in 1..<Self.candidateCount where bestCost > 0 {
      let shifts = randomShifts(generator: &generator)
      let cost = cost(of: shifts)
      if cost < bestCost { (best, bestCost) = (shifts, cost) }
    }
    count(best)
    return best
  }

  /// All shifts in random order, as often as needed.
  private func randomShifts(generator: inout Generator) -> [Int] {
    var shifts: [Int] = []
    while shifts.count < roundCount {
      // A few draws are cheaper than shuffling all tables where there are many.
      var block: [Int] = []
      while block.count < min(tableCount, roundCount - shifts.count) {
        let shift = generator.below(tableCount)
        if !block.contains(shift) { block.append(shift) }
      }
      shifts += block
    }
    return shifts
  }

  private func cell(_ shifts: [Int], _ round: Int, _ later: Int) -> Int {
    let difference = (shifts[round] - shifts[later] + tableCount) % tableCount
    return (round * roundCount + later) * tableCount + difference
  }

  private func cost(of shifts: [Int]) -> Int {
    var cost = 0
    for later in 0..<roundCount {
      for round in 0..<later { cost += uses[cell(shifts, round, later)] }
    }
    return cost
  }

  private mutating func count(_ shifts: [Int]) {
    for later in 0..<roundCount {
      for round in 0..<later { uses[cell(shifts, round, later)] += 1 }
    }
  }
}
