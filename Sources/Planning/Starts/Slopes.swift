/// Lines with constant slopes: in round r a class is shifted by slope · r.
///
/// Two classes meet at most once if all differences of their shifts differ. In a field that holds for
/// any two slopes; modulo T it holds if the difference d of the slopes has T ÷ gcd(d, T) ≥ rounds.
struct Slopes {
  let group: TableArithmetic
  /// The shift of each class in each round.
  private(set) var lines: [[Int]]

  /// Lines modulo the number of tables, picked in ascending order, each far enough from all before.
  /// - Parameter movesOn: Whether nobody may stay at a table, so that 0 is no slope.
  static func cyclic(_ tables: Int, rounds: Int, count: Int, movesOn: Bool) -> Slopes {
    let needed = min(rounds, tables)
    let isFar = (0..<tables).map { tables / greatestCommonDivisor($0, tables) >= needed }
    var slopes: [Int] = []
    for slope in 0..<tables where slopes.count < count {
      guard !movesOn || isFar[slope] else { continue }
      if slopes.allSatisfy({ isFar[slope - $0] }) { slopes.append(slope) }
    }
    return Slopes(
      group: .cyclic(tables),
      lines: slopes.map { slope in (0..<rounds).map { slope * $0 % tables } })
  }

  /// Lines in the field with as many elements as there are tables, if there is one.
  static func field(_ tables: Int, rounds: Int, count: Int, movesOn: Bool) -> Slopes? {
    guard let field = GaloisField(order: tables) else { return nil }
    let slopes = (movesOn ? 1 : 0)..<tables
    return Slopes(
      group: field.group,
      lines: slopes.prefix(count).map { slope in
        (0..<rounds).map { field.product(slope, $0 % tables) }
      })
  }
}

private func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
  other == 0 ? one : greatestCommonDivisor(other, one % other)
}
