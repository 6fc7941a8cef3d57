/// Clusters of a graph of nearest neighbours: units are merged where more similarity lies between them
/// than chance would put there, then single ones move to where they fit best.
///
/// For a hundred items and more: mean similarities of large sets hardly differ, but who is among
/// whose nearest neighbours does. The gain of two units is A − r·d·d′/W, with the similarity A of the
/// edges between them, their degrees d and d′ and the sum W of all degrees (Newman 2004; the
/// resolution r after Reichardt and Bornholdt 2006). The pair with the highest gain for the smaller of
/// the two is merged first, so that large clusters do not swallow small ones (after Wakita and
/// Tsurumi 2007). Integers and ties by number, so the order of items decides nothing.
struct Modularity {
  /// Neighbours of each item in the graph; an edge needs one side to name the other.
  private static let neighbourCount = 10
  /// Rounds in which single units move; they settle after a few.
  private static let roundsMax = 20

  private let units: [[Int]]
  private let isForbidden: [Bool]
  /// In hundredths.
  private let resolution: Int
  private let edges: [[Int: Int]]
  private let degrees: [Int]
  private let total: Int
  /// The cluster of each unit.
  private var clusterOf: [Int]

  /// - Parameters:
  ///   - units: Items of each unit, ascending, ordered by first item.
  ///   - similarities: Rows of similarities between all items, in units of 2⁻²⁰.
  ///   - isForbidden: Whether two units must not be merged, `[unit * count + other]`, symmetric.
  ///   - least: The least similarity of an edge.
  ///   - resolution: In hundredths; more gives more and smaller clusters.
  init(
    units: [[Int]], similarities: [[Int]], isForbidden: [Bool], least: Int, resolution: Int
  ) {
    self.units = units
    self.isForbidden = isForbidden
    self.resolution = resolution
    var unitOf = [Int](repeating: 0, count: similarities.count)
    for (unit, items) in units.enumerated() {
      for item in items { unitOf[item] = unit }
    }
    var edges = [[Int: Int]](repeating: [:], count: units.count)
    var degrees = [Int](repeating: 0, count: units.count)
    for (item, other) in neighbours(similarities, count: Self.neighbourCount, least: least) {
      let (unit, otherUnit) = (unitOf[item], unitOf[other])
      let similarity = similarities[item][other]
      degrees[unit] += similarity
      degrees[otherUnit] += similarity
      guard unit != otherUnit else { continue }
      edges[unit][otherUnit, default: 0] += similarity
      edges[otherUnit][unit, default: 0] += similarity
    }
    self.edges = edges
    self.degrees = degrees
    total = degrees.reduce(0, +)
    clusterOf = Array(units.indices)
  }

  /// The items of each cluster, ascending, ordered by first item.
  mutating func run() -> [[Int]] {
    merge()
    moveSingles()
    var members: [Int: [Int]] = [:]
    for (unit, cluster) in clusterOf.enumerated() {
      members[cluster, default: []] += units[unit]
    }
    return members.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// A · W − r · d · d′, in hundredths.
  private func gain(_ edge: Int, _ degree: Int, _ otherDegree: Int) -> Int128 {
    100 * Int128(edge) * Int128(total)
      - Int128(resolution) * Int128(degree) * Int128(otherDegree)
  }

  private mutating func merge() {
    var parts = MergingParts(edges: edges, degrees: degrees, isForbidden: isForbidden)
    while let (one, other) = parts.best(gain: gain) {
      parts.join(one, other)
      for unit in clusterOf.indices where clusterOf[unit] == other { clusterOf[unit] = one }
    }
  }

  /// Each unit goes to the cluster whose members it gains most with, if it gains anything.
  private mutating func moveSingles() {
    var degreeOf = [Int](repeating: 0, count: units.count)
    for unit in units.indices { degreeOf[clusterOf[unit]] += degrees[unit] }
    for _ in 0..<Self.roundsMax {
      var isMoved = false
      for unit in units.indices {
        var similarity: [Int: Int] = [:]
        for (other, edge) in edges[unit] { similarity[clusterOf[other], default: 0] += edge }
        let own = clusterOf[unit]
        degreeOf[own] -= degrees[unit]
        var best = (
          gain: gain(similarity[own] ?? 0, degrees[unit], degreeOf[own]), cluster: own
        )
        for (cluster, edge) in similarity.sorted(by: { $0.key < $1.key }) where cluster != own {
          let gain = gain(edge, degrees[unit], degreeOf[cluster])
          if gain > best.gain, isAllowed(unit, in: cluster) { best = (gain, cluster) }
        }
        degreeOf[best.cluster] += degrees[unit]
        guard best.cluster != own else { continue }
        clusterOf[unit] = best.cluster
        isMoved = true
      }
      guard isMoved else { return }
    }
  }

  private func isAllowed(_ unit: Int, in cluster: Int) -> Bool {
    !clusterOf.indices.contains { clusterOf[$0] == cluster && isForbidden[unit * units.count + $0] }
  }
}

/// The edges of the graph, each once: of each item those to its nearest neighbours.
private func neighbours(
  _ similarities: [[Int]], count: Int, least: Int
) -> [(Int, Int)] {
  var edges: Set<[Int]> = []
  for (item, row) in similarities.enumerated() {
    let near = row.indices.filter { $0 != item && row[$0] >= least }
      .sorted { (-row[$0], $0) < (-row[$1], $1) }
    for other in near.prefix(count) { edges.insert([min(item, other), max(item, other)]) }
  }
  return edges.map { ($0[0], $0[1]) }
}
