/// Seats everybody by turning one round (a cyclic starter): people are numbers modulo m in several
/// orbits, and a few fixed points; round r is the base round with r added to every number.
///
/// If every difference between two orbits occurs at most once in the base round, no two people meet
/// twice.
struct CyclicStart: ConstructedStart {
  private let base: BaseRound
  private let guests: [Int]
  private let rounds: Int

  /// Runs of the search over all moduli together.
  private static let attempts = 30

  /// - Returns: nil if no base round without repeated differences was found.
  init?(_ setting: Setting) {
    guests = setting.guests(in: 0)
    rounds = setting.roundCount
    let size = guests.count / max(1, setting.tableCount)
    // Each attempt costs time; where more meetings are asked for than pairs exist, none can succeed.
    guard size > 1, setting.roundCount > 1, rounds * (size - 1) < guests.count,
      guests.count <= 100
    else { return nil }
    let shapes = BaseRound.shapes(
      people: guests.count, tables: setting.tableCount, rounds: rounds)
    var generator = Generator(seed: 0)
    for attempt in 0..<Self.attempts where !shapes.isEmpty {
      // The shape with the most room gets two attempts of three.
      let shape = shapes[attempt % 3 == 2 ? min(1, shapes.count - 1) : 0]
      var round = BaseRound(shape, generator: &generator)
      if round.anneal(generator: &generator) {
        base = round
        return
      }
    }
    return nil
  }

  func seat(in seating: inout Seating) {
    for place in guests.indices {
      for round in 0..<rounds {
        let person = guests[base.person(at: place, turned: round)]
        seating.seat(person, in: round, at: place / base.size)
      }
    }
  }
}
