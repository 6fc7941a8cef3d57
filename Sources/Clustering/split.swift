extension Comparison {
  /// How much stricter each attempt to split is than the one before.
  private static let strictnessStep = 25
  private static let strictnessMax = 1000

  /// The parts into which a cluster falls when its members must be more similar than usual, the
  /// largest first; ties go to the smallest identifier.
  ///
  /// The strictness rises until two parts have at least two members each. A cluster that never falls
  /// that way apart is given back in the first parts into which it fell, one large and others of one
  /// item; one of fewer than three items, or of equal ones, as a whole.
  /// - Parameter ids: The members of the cluster; unknown identifiers are ignored.
  package func split(_ ids: [String]) -> [[String]] {
    let members = Set(ids.compactMap(index.position)).sorted()
    guard members.count > 2 else { return [named(members)] }
    var fallback: [[Int]]?
    for strictness in stride(from: 0, through: Self.strictnessMax, by: Self.strictnessStep) {
      let parts = parts(of: members, strictness: strictness)
      if parts.count(where: { $0.count > 1 }) > 1 { return parts.map(named) }
      let isUseful = parts.count > 1 && parts[0].count > 1
      if isUseful, fallback == nil { fallback = parts }
    }
    return (fallback ?? [members]).map(named)
  }

  private func parts(of members: [Int], strictness: Int) -> [[Int]] {
    let rows = members.map { member in members.map { similarities[member][$0] } }
    let thresholds = Thresholds(isByMeaning: index.isByMeaning, strictness: strictness)
    var linkage = Linkage(
      units: members.indices.map { [$0] }, similarities: rows,
      isForbidden: [Bool](repeating: false, count: members.count * members.count))
    linkage.merge(threshold: thresholds.merging(itemCount: index.items.count))
    return linkage.members.filter { !$0.isEmpty }.map { part in part.map { members[$0] } }
      .sorted { (-$0.count, $0[0]) < (-$1.count, $1[0]) }
  }

  private func named(_ positions: [Int]) -> [String] { positions.map { index.items[$0].id } }
}
