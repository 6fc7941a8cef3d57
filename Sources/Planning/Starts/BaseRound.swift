/// One round of which all others are turned copies; see ``CyclicStart``.
struct BaseRound {
  /// How people are divided into orbits.
  struct Shape {
    let people: Int
    let tables: Int
    let rounds: Int
    let modulus: Int

    var orbits: Int { people / modulus }
    var fixedPoints: Int { people % modulus }
    /// Different differences there are, less those that a base round needs.
    var slack: Int {
      let inside = modulus % 2 == 0 && 2 * rounds <= modulus ? modulus / 2 : (modulus - 1) / 2
      let size = people / tables
      return orbits * (orbits - 1) / 2 * modulus + orbits * (inside + fixedPoints)
        - tables * size * (size - 1) / 2
    }
  }

  /// People at one table.
  let size: Int
  private let shape: Shape
  /// The person at each place; table t has the places t · size …
  private var order: [Int]
  /// The number of the difference of each two people.
  private let differences: [Int32]
  /// How often each difference may still occur before it is a repetition; below 0, how often it is.
  private var left: [Int32]
  private var cost = 0

  private static let steps = 100_000

  /// The shapes that can work, those with the most room first.
  static func shapes(people: Int, tables: Int, rounds: Int) -> [Shape] {
    let shapes = (max(rounds, 2)...people).map {
      Shape(people: people, tables: tables, rounds: rounds, modulus: $0)
    }
    let possible = shapes.filter { $0.slack >= 0 && $0.fixedPoints <= tables }
    return possible.sorted { ($0.slack, $0.modulus) > ($1.slack, $1.modulus) }
  }

  init(_ shape: Shape, generator: inout Generator) {
    self.shape = shape
    size = shape.people / shape.tables
    order = Array(0..<shape.people)
    generator.shuffle(&order)
    (differences, left) = shape.differences
    for place in order.indices {
      for other in place / size * size..<place { cost += use(order[place], order[other]) }
    }
  }

  /// Who sits at a place in the round turned some times.
  func person(at place: Int, turned: Int) -> Int {
    let person = order[place]
    let modulus = shape.modulus
    guard person < shape.orbits * modulus else { return person }
    return person / modulus * modulus + (person % modulus + turned) % modulus
  }

  /// Exchanges people of different tables until no difference occurs twice; says whether that came
  /// about.
  mutating func anneal(generator: inout Generator) -> Bool {
    let annealing = Annealing(hot: 30, cold: 30, steps: Self.steps)
    var temperature = 0
    for step in 0..<Self.steps where cost > 0 {
      if step & 1023 == 0 { temperature = annealing.temperature(after: step) }
      let one = generator.below(shape.people)
      let other = generator.below(shape.people)
      guard one / size != other / size else { continue }
      let rise = exchange(one, other)
      if !Annealing.accepts(rise: 100 * rise, temperature: temperature, generator: &generator) {
        _ = exchange(one, other)
      }
    }
    return cost == 0
  }

  private mutating func exchange(_ one: Int, _ other: Int) -> Int {
    let before = cost
    takeBack(one)
    takeBack(other)
    order.swapAt(one, other)
    count(one)
    count(other)
    return cost - before
  }

  private mutating func count(_ place: Int) {
    let start = place / size * size
    for other in start..<start + size where other != place {
      cost += use(order[place], order[other])
    }
  }

  private mutating func takeBack(_ place: Int) {
    let start = place / size * size
    for other in start..<start + size where other != place {
      let difference = Int(differences[order[place] * shape.people + order[other]])
      left[difference] += 1
      cost -= left[difference] <= 0 ? 1 : 0
    }
  }

  /// Counts a difference: 1 if it is a repetition.
  private mutating func use(_ one: Int, _ other: Int) -> Int {
    let difference = Int(differences[one * shape.people + other])
    left[difference] -= 1
    return left[difference] < 0 ? 1 : 0
  }
}

extension BaseRound.Shape {
  /// The number of the difference of each two people, and how often each difference may occur.
  ///
  /// Fixed points would meet in every turn, and people half a turn apart meet again after half a
  /// turn; to all others one meeting is allowed. A fixed point is an orbit of one.
  fileprivate var differences: (numbers: [Int32], allowed: [Int32]) {
    let turning = orbits * modulus
    let orbitCount = orbits + fixedPoints
    var allowed = [Int32](repeating: 1, count: orbitCount * orbitCount * modulus)
    let numbers = (0..<people * people).map { index in
      let (low, high) = (min(index / people, index % people), max(index / people, index % people))
      let orbit = high < turning ? high / modulus : orbits + high - turning
      let below = low < turning ? low / modulus : orbits + low - turning
      var difference = high >= turning ? 0 : (high - low) % modulus
      if orbit == below { difference = min(difference, modulus - difference) }
      let number = (orbit * orbitCount + below) * modulus + difference
      let isHalf = orbit == below && 2 * difference == modulus && rounds > difference
      if isHalf || low >= turning { allowed[number] = 0 }
      return Int32(number)
    }
    return (numbers, allowed)
  }
}
