/// The units of ``Modularity`` while they are merged; a merged unit lives on under the smaller number.
struct MergingParts {
  private var edges: [[Int: Int]]
  private var degrees: [Int]
  /// Units that each must not be merged with.
  private var forbidden: [Set<Int>]

  init(edges: [[Int: Int]], degrees: [Int], isForbidden: [Bool]) {
    self.edges = edges
    self.degrees = degrees
    forbidden = degrees.indices.map { unit in
      Set(degrees.indices.filter { isForbidden[unit * degrees.count + $0] })
    }
  }

  /// The pair with the highest gain for the smaller of the two; nil if no pair gains anything.
  ///
  /// Ties go to the smallest numbers, so the order in which a dictionary is walked does not matter.
  func best(gain: (Int, Int, Int) -> Int128) -> (Int, Int)? {
    var best: (gain: Int128, least: Int, one: Int, other: Int)?
    for one in edges.indices {
      for (other, edge) in edges[one] where other > one && !forbidden[one].contains(other) {
        let gain = gain(edge, degrees[one], degrees[other])
        guard gain > 0 else { continue }
        let least = min(degrees[one], degrees[other])
        if let known = best {
          let (left, right) = (gain * Int128(known.least), known.gain * Int128(least))
          guard left > right || (left == right && (one, other) < (known.one, known.other)) else {
            continue
          }
        }
        best = (gain, least, one, other)
      }
    }
    return best.map { ($0.one, $0.other) }
  }

  mutating func join(_ one: Int, _ other: Int) {
    for (third, edge) in edges[other] {
      edges[third][other] = nil
      guard third != one else { continue }
      edges[one][third, default: 0] += edge
      edges[third][one, default: 0] += edge
    }
    edges[one][other] = nil
    edges[other] = [:]
    degrees[one] += degrees[other]
    for third in forbidden[other] {
      forbidden[third].remove(other)
      forbidden[third].insert(one)
      forbidden[one].insert(third)
    }
    forbidden[other] = []
  }
}
