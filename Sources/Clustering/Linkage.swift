/// Average linkage: the two most similar units are merged while their mean similarity is high enough
/// and no decision of people stands between.
///
/// Units are numbered by their first item; ties go to the smallest pair of numbers, so the order in
/// which items arrive decides nothing.
struct Linkage {
  /// Items of each unit, ascending; empty once merged into another.
  private(set) var members: [[Int]]
  private let count: Int
  /// Summed similarity between the items of two units, `[unit * count + other]`.
  private var sums: [Int]
  private var isForbidden: [Bool]
  /// The best partner with a larger number, for each unit; -1 for none.
  private var partner: [Int]

  /// - Parameters:
  ///   - units: Items of each unit, ascending, ordered by first item.
  ///   - similarities: Rows of similarities between all items, in units of 2⁻²⁰.
  ///   - isForbidden: Whether two units must not be merged, `[unit * count + other]`, symmetric.
  init(units: [[Int]], similarities: [[Int]], isForbidden: [Bool]) {
    members = units
    count = units.count
    self.isForbidden = isForbidden
    partner = Array(repeating: -1, count: units.count)
    sums = Array(repeating: 0, count: units.count * units.count)
    for (unit, items) in units.enumerated() {
      for (other, others) in units.enumerated() where other != unit {
        sums[unit * count + other] = items.reduce(0) { sum, item in
          others.reduce(sum) { $0 + similarities[item][$1] }
        }
      }
    }
    for unit in 0..<count { findPartner(of: unit) }
  }

  /// Merges while the mean similarity is at least `threshold`.
  mutating func merge(threshold: Int) {
    while let unit = bestUnit(), isAtLeast(threshold, unit, partner[unit]) {
      join(unit, partner[unit])
    }
  }

  private func pairs(_ unit: Int, _ other: Int) -> Int {
    members[unit].count * members[other].count
  }

  private func isAtLeast(_ threshold: Int, _ unit: Int, _ other: Int) -> Bool {
    sums[unit * count + other] >= threshold * pairs(unit, other)
  }

  /// Whether the mean similarity of the first pair is higher; exact, by cross-multiplication.
  private func isHigher(_ unit: Int, _ other: Int, than unit2: Int, _ other2: Int) -> Bool {
    sums[unit * count + other] * pairs(unit2, other2)
      > sums[unit2 * count + other2] * pairs(unit, other)
  }

  private func bestUnit() -> Int? {
    var best: Int?
    for unit in 0..<count where partner[unit] >= 0 {
      guard let other = best else {
        best = unit
        continue
      }
      if isHigher(unit, partner[unit], than: other, partner[other]) { best = unit }
    }
    return best
  }

  private mutating func findPartner(of unit: Int) {
    partner[unit] = -1
    guard !members[unit].isEmpty else { return }
    for other in (unit + 1)..<max(count, unit + 1) where isOpen(unit, other) {
      if partner[unit] < 0 || isHigher(unit, other, than: unit, partner[unit]) {
        partner[unit] = other
      }
    }
  }

  private func isOpen(_ unit: Int, _ other: Int) -> Bool {
    !members[other].isEmpty && !isForbidden[unit * count + other]
  }

  /// Merges `other` into `unit`, which has the smaller number.
  private mutating func join(_ unit: Int, _ other: Int) {
    members[unit] = (members[unit] + members[other]).sorted()
    members[other] = []
    partner[other] = -1
    for third in 0..<count where third != unit && third != other {
      let sum = sums[unit * count + third] + sums[other * count + third]
      let forbidden = isForbidden[unit * count + third] || isForbidden[other * count + third]
      for cell in [unit * count + third, third * count + unit] {
        sums[cell] = sum
        isForbidden[cell] = forbidden
      }
    }
    findPartner(of: unit)
    for third in 0..<other where third != unit && !members[third].isEmpty {
      if partner[third] == unit || partner[third] == other {
        findPartner(of: third)
      } else if third < unit, isOpen(third, unit) {
        offer(unit, to: third)
      }
    }
  }

  /// A merged unit can have become a better partner than the one before.
  private mutating func offer(_ unit: Int, to third: Int) {
    let current = partner[third]
    let isBetter =
      current < 0 || isHigher(third, unit, than: third, current)
      || (unit < current && !isHigher(third, current, than: third, unit))
    if isBetter { partner[third] = unit }
  }
}
