/// Items compared, each with each: made once, then asked several things.
package struct Comparison: Sendable {
  let index: SimilarityIndex
  /// Rows of similarities between all items, in units of 2⁻²⁰.
  let similarities: [[Int]]

  /// - Parameter items: The items, in any order.
  package init(_ items: [Item]) {
    let index = SimilarityIndex(items)
    self.index = index
    similarities = index.items.indices.map { index.similarities(to: $0) }
  }

  /// See ``cluster(_:fixed:apart:strictness:)``.
  package func cluster(
    fixed: [[String]] = [], apart: [Rejection] = [], strictness: Int = 0
  ) -> Partition {
    let decisions = Decisions(index: index, fixed: fixed, apart: apart)
    let thresholds = Thresholds(isByMeaning: index.isByMeaning, strictness: strictness)
    let sets: [[Int]]
    if index.items.count < Thresholds.manyItems {
      var linkage = Linkage(
        units: decisions.units, similarities: similarities, isForbidden: decisions.isForbidden)
      linkage.merge(threshold: thresholds.merging(itemCount: index.items.count))
      sets = linkage.members.filter { !$0.isEmpty }
    } else {
      var modularity = Modularity(
        units: decisions.units, similarities: similarities, isForbidden: decisions.isForbidden,
        least: thresholds.neighbours, resolution: thresholds.resolution)
      sets = modularity.run()
    }
    return describe(sets, fixed: decisions.fixedItems, index: index, similarities: similarities)
  }

  /// The reasons for clusters that are there already, whoever made them.
  ///
  /// - Parameter clusters: Identifiers of the members of each; unknown ones are ignored. An item in
  ///   none of them is unclustered.
  package func explain(_ clusters: [[String]]) -> Partition {
    let sets = clusters.map { $0.compactMap(index.position).sorted() }.filter { !$0.isEmpty }
    let placed = Set(sets.joined())
    let alone = index.items.indices.filter { !placed.contains($0) }.map { [$0] }
    return describe(
      sets + alone, fixed: placed, index: index, similarities: similarities)
  }
}
