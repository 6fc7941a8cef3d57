/// Where a new item would go without disturbing the clusters there are.
package struct Placement: Sendable, Equatable {
  /// A position in the clusters asked about.
  package let cluster: Int
  /// Mean similarity to its members, in thousandths.
  package let similarityPermille: Int
  /// Up to five words shared with members, the most telling first.
  package let sharedWords: [String]
}

extension SimilarityIndex {
  private var mergeThreshold: Int {
    Thresholds(isByMeaning: isByMeaning, strictness: 0).merging(itemCount: items.count)
  }

  /// The cluster most similar to an item, if it is similar enough to be suggested: by the threshold at
  /// which ``cluster(_:fixed:apart:strictness:)`` merges. Ties go to the first cluster.
  ///
  /// Called for each new proposal: a clustering made anew could move proposals that people have
  /// already seen in their places.
  /// - Parameters:
  ///   - id: An item of the index; nil is returned for an unknown one.
  ///   - clusters: Identifiers of the members of each cluster; unknown ones are ignored.
  ///   - apart: Pairs that are never joined.
  package func placement(
    of id: String, among clusters: [[String]], apart: [Rejection] = []
  ) -> Placement? {
    guard let item = position(of: id) else { return nil }
    let similarities = similarities(to: item)
    let rejected = Set(
      apart.compactMap { $0.first == id ? $0.second : $0.second == id ? $0.first : nil })
    var best: (cluster: Int, similarity: Int, members: [Int])?
    for (number, members) in clusters.enumerated() where rejected.isDisjoint(with: members) {
      let others = members.compactMap(position).filter { $0 != item }
      guard !others.isEmpty else { continue }
      let mean = others.reduce(0) { $0 + similarities[$1] } / others.count
      if mean > best?.similarity ?? -1 { best = (number, mean, others) }
    }
    guard let best, best.similarity >= mergeThreshold else { return nil }
    let stems = Set(best.members.flatMap { items[$0].words.map(\.stem) })
    return Placement(
      cluster: best.cluster, similarityPermille: permille(best.similarity),
      sharedWords: sharedWords(of: item, with: stems))
  }
}
