/// Turns sets of items into clusters with names and reasons.
func describe(
  _ sets: [[Int]], fixed: Set<Int>, index: SimilarityIndex, similarities: [[Int]]
) -> Partition {
  let isCluster = { (items: [Int]) in items.count > 1 || fixed.contains(items[0]) }
  let shown = sets.filter(isCluster)
  let clusters = shown.enumerated().map { number, items in
    Cluster(
      members: items.map { item in
        member(
          item, of: number, clusters: shown, index: index, similarities: similarities[item])
      },
      words: keyWords(of: items, index: index),
      representative: index.items[representative(of: items, similarities: similarities)].id,
      isFixed: items.contains(where: fixed.contains))
  }
  let unclustered = sets.filter { !isCluster($0) }.joined().sorted()
  return Partition(clusters: clusters, unclustered: unclustered.map { index.items[$0].id })
}

/// The item with the highest summed similarity to the others; ties go to the smallest identifier.
private func representative(of items: [Int], similarities: [[Int]]) -> Int {
  var best = (sum: -1, item: items[0])
  for item in items {
    let sum = items.reduce(0) { $1 == item ? $0 : $0 + similarities[item][$1] }
    if sum > best.sum { best = (sum, item) }
  }
  return best.item
}

private func member(
  _ item: Int, of number: Int, clusters: [[Int]], index: SimilarityIndex, similarities: [Int]
) -> Member {
  let others = clusters[number].filter { $0 != item }
  let stems = Set(others.flatMap { index.items[$0].words.map(\.stem) })
  var nextBest: NextBest?
  for (other, items) in clusters.enumerated() where other != number {
    let mean = permille(meanSimilarity(items, similarities))
    if mean > nextBest?.similarityPermille ?? 0 {
      nextBest = NextBest(cluster: other, similarityPermille: mean)
    }
  }
  return Member(
    id: index.items[item].id, sharedWords: index.sharedWords(of: item, with: stems),
    similarityPermille: permille(meanSimilarity(others, similarities)), nextBest: nextBest)
}

private func meanSimilarity(_ items: [Int], _ similarities: [Int]) -> Int {
  items.isEmpty ? 0 : items.reduce(0) { $0 + similarities[$1] } / items.count
}
