/// Searches shifts for all classes, such that two classes meet in as many different ways as possible:
/// a difference matrix, or something near it where none exists.
///
/// Two people of classes with shifts s and t share a table in both rounds r and q only if
/// s[r] − t[r] = s[q] − t[q]; so repeated differences are what is annealed away. A constant added to a
/// line changes nothing, therefore all lines start at 0.
struct LineSearch {
  /// Runs, each with as many steps; some milliseconds together.
  private static let runs = 4
  private static let stepsOfRunMax = 100_000
  /// Steps for each value of each shift.
  private static let stepsPerValue = 300
  /// With more tables plain slopes are far enough from each other.
  private static let tablesMax = 64

  private let group: TableArithmetic
  private let rounds: Int
  /// Number of people of each class.
  private let sizes: [Int]
  /// A class of people who stay is kept at differences from all others: its weight, 0 for none.
  private let stayingWeight: Int
  /// Visits of one table that cost nothing.
  private let visitLimit: Int
  private let differences: [Int]
  private var lines: [[Int]]
  /// How often a difference occurs, `[(class * classCount + other) * order + difference]`.
  private var uses: [Int32]
  private(set) var cost = 0

  private var classCount: Int { sizes.count + 1 }

  /// - Parameter staying: What a person's return to a table costs, in pairs who meet again.
  init?(_ slopes: Slopes, sizes: [Int], rounds: Int, staying: Int, visitLimit: Int) {
    guard slopes.group.order <= Self.tablesMax, rounds > 1 else { return nil }
    group = slopes.group
    self.rounds = rounds
    self.sizes = sizes
    stayingWeight = staying
    self.visitLimit = visitLimit
    differences = (0..<group.order * group.order).map {
      [group = slopes.group] in group.difference($0 / group.order, $0 % group.order)
    }
    lines = []
    uses = []
    start(from: slopes.lines)
  }

  /// The best lines found; deterministic.
  mutating func run() -> [[Int]] {
    var generator = Generator(seed: 0)
    var best = (cost: cost, lines: lines)
    for run in 0..<Self.runs where best.cost > 0 {
      if run > 0 { start(from: []) }
      for round in 1..<rounds where run > 0 {
        for line in sizes.indices { _ = change(line, in: round, to: generator.below(group.order)) }
      }
      anneal(generator: &generator, best: &best)
    }
    return Array(best.lines.prefix(sizes.count))
  }

  /// The given lines, and lines of 0 for the classes beyond; the last line is that of who stays.
  private mutating func start(from given: [[Int]]) {
    lines = sizes.indices.map { $0 < given.count ? given[$0] : Array(repeating: 0, count: rounds) }
    lines.append(Array(repeating: 0, count: rounds))
    uses = Array(repeating: 0, count: classCount * classCount * group.order)
    cost = 0
    for line in 0..<classCount {
      for other in 0..<line {
        for round in 0..<rounds {
          cost += weight(line, other) * use(line, other, lines[line][round], lines[other][round])
        }
      }
    }
  }

  private mutating func anneal(
    generator: inout Generator, best: inout (cost: Int, lines: [[Int]])
  ) {
    let unit = sizes.max() ?? 1
    let values = sizes.count * (rounds - 1) * group.order
    let annealing = Annealing(
      hot: 2 * unit, cold: max(1, unit / 4),
      steps: min(Self.stepsOfRunMax, Self.stepsPerValue * values))
    var temperature = 0
    for step in 0..<annealing.steps where best.cost > 0 {
      if step & 1023 == 0 { temperature = annealing.temperature(after: step) }
      let line = generator.below(sizes.count)
      let round = 1 + generator.below(rounds - 1)
      let before = lines[line][round]
      let rise = change(line, in: round, to: generator.below(group.order))
      if !Annealing.accepts(rise: rise, temperature: temperature, generator: &generator) {
        _ = change(line, in: round, to: before)
      } else if cost < best.cost {
        best = (cost, lines)
      }
    }
  }

  /// Changes one shift and says what it cost.
  private mutating func change(_ line: Int, in round: Int, to shift: Int) -> Int {
    let before = lines[line][round]
    guard shift != before else { return 0 }
    var rise = 0
    for other in 0..<classCount where other != line {
      let (high, low) = (max(line, other), min(line, other))
      let isHigh = line == high
      let still = lines[other][round]
      let freed = unuse(high, low, isHigh ? before : still, isHigh ? still : before)
      let taken = use(high, low, isHigh ? shift : still, isHigh ? still : shift)
      rise += weight(high, low) * (taken - freed)
    }
    lines[line][round] = shift
    cost += rise
    return rise
  }

  /// Pairs of people concerned by a repeated difference of two classes.
  private func weight(_ high: Int, _ low: Int) -> Int {
    high == sizes.count ? stayingWeight * sizes[low] : min(sizes[high], sizes[low])
  }

  /// Counts a difference: 1 if it was there already.
  private mutating func use(_ high: Int, _ low: Int, _ one: Int, _ other: Int) -> Int {
    let index = cell(high, low, one, other)
    uses[index] += 1
    return uses[index] > limit(high) ? 1 : 0
  }

  private mutating func unuse(_ high: Int, _ low: Int, _ one: Int, _ other: Int) -> Int {
    let index = cell(high, low, one, other)
    uses[index] -= 1
    return uses[index] >= limit(high) ? 1 : 0
  }

  private func limit(_ high: Int) -> Int32 { high == sizes.count ? Int32(visitLimit) : 1 }

  private func cell(_ high: Int, _ low: Int, _ one: Int, _ other: Int) -> Int {
    (high * classCount + low) * group.order + differences[one * group.order + other]
  }
}
