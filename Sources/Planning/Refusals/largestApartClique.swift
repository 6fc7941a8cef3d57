/// Nodes the clique search may visit; enough for wishes that people write down.
private let cliqueNodesMax = 20_000

/// People present who are all kept apart from each other: the largest such set, or the first found
/// with more than `stopAbove` members.
///
/// A branch-and-bound search over a limited number of nodes; beyond the limit a contradiction may be
/// missed, and the plan then lists the wishes it did not meet.
func largestApartClique(in setting: Setting, round: Int, stopAbove: Int) -> [Int] {
  let present = (0..<setting.peopleCount).filter {
    setting.isPresent[round * setting.peopleCount + $0] && !setting.apart[$0].isEmpty
  }
  var search = CliqueSearch(neighbours: setting.apart.map(Set.init), stopAbove: stopAbove)
  search.extend([], candidates: present)
  return search.best
}

private struct CliqueSearch {
  let neighbours: [Set<Int>]
  let stopAbove: Int
  var best: [Int] = []
  var nodes = 0

  mutating func extend(_ clique: [Int], candidates: [Int]) {
    nodes += 1
    if clique.count > best.count { best = clique }
    for (index, person) in candidates.enumerated() {
      guard best.count <= stopAbove, nodes < cliqueNodesMax,
        clique.count + candidates.count - index > best.count
      else { return }
      let rest = candidates[(index + 1)...].filter { neighbours[person].contains($0) }
      extend(clique + [person], candidates: rest)
    }
  }
}
