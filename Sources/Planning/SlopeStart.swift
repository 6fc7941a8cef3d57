/// Seats everybody by lines with different slopes, where the café is uniform.
///
/// Guest n has class c = n ÷ T and offset b = n mod T and sits at table slope[c]·round + b in Z_T.
/// People of one class never meet; two classes meet at most once if the difference d of their slopes
/// has T ÷ gcd(d, T) ≥ rounds (for a prime T that is any d ≠ 0). With enough slopes the plan is best
/// at once. Colleagues stand side by side and so, as far as they fit, in one class.
struct SlopeStart {
  let slopes: [Int]
  /// Whether every class has a slope of its own.
  let suffices: Bool
  private let guests: [Int]

  /// Fails where people come or go, tables close or differ, or rounds were played.
  init?(_ setting: Setting) {
    guard setting.playedCount == 0, setting.roundCount > 0, setting.tableCount > 0,
      setting.topicCount == setting.tableCount || !setting.rules.visitsTopicsOnce,
      isUniform(setting)
    else { return nil }
    let members = setting.guests(in: 0)
    guests = members.sorted {
      (setting.organization[$0], $0) < (setting.organization[$1], $1)
    }
    let classes = (members.count + setting.tableCount - 1) / setting.tableCount
    let staysAway = setting.rules.visitsTopicsOnce || setting.host.contains { $0 >= 0 }
    slopes = pickSlopes(
      modulus: setting.tableCount, rounds: setting.roundCount, count: classes,
      movesOn: staysAway)
    suffices = slopes.count >= classes
  }

  /// Seats all guests; classes beyond the slopes walk on ``ShiftLines``.
  func seat(in seating: inout Seating, generator: inout Generator) {
    let tables = seating.setting.tableCount
    let rounds = seating.setting.roundCount
    var lines = ShiftLines(tableCount: tables, roundCount: rounds)
    for (number, start) in stride(from: 0, to: guests.count, by: tables).enumerated() {
      let shifts =
        number < slopes.count
        ? lines.line(slope: slopes[number]) : lines.line(generator: &generator)
      for (offset, person) in guests[start..<min(start + tables, guests.count)].enumerated() {
        for round in 0..<rounds {
          seating.seat(person, in: round, at: (shifts[round] + offset) % tables)
        }
      }
    }
  }
}

/// Whether the same guests and tables are there in all rounds and all tables are equally large.
private func isUniform(_ setting: Setting) -> Bool {
  let guests = setting.guests(in: 0)
  return setting.isOpen.allSatisfy { $0 } && setting.rules.levelsTables
    && Set(setting.guestsMin).count <= 1 && Set(setting.guestsMax).count <= 1
    && (1..<setting.roundCount).allSatisfy { setting.guests(in: $0) == guests }
}

/// Slopes picked in ascending order, each far enough from all before.
private func pickSlopes(modulus: Int, rounds: Int, count: Int, movesOn: Bool) -> [Int] {
  let needed = min(rounds, modulus)
  let isFar = (0..<modulus).map { modulus / greatestCommonDivisor($0, modulus) >= needed }
  var slopes: [Int] = []
  for slope in 0..<modulus where slopes.count < count {
    guard !movesOn || isFar[slope] else { continue }
    if slopes.allSatisfy({ isFar[slope - $0] }) { slopes.append(slope) }
  }
  return slopes
}

private func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
  other == 0 ? one : greatestCommonDivisor(other, one % other)
}
