/// An item similar to another.
package struct Neighbour: Sendable, Equatable {
  package let id: String
  /// In thousandths.
  package let similarityPermille: Int
  /// Up to five words both have, the most telling first, as the neighbour writes them.
  package let sharedWords: [String]
}

extension SimilarityIndex {
  /// The items most similar to one in the index, the most similar first, ties by identifier; items
  /// with nothing in common are left out. Empty for an unknown identifier.
  /// - Parameters:
  ///   - id: An item of the index.
  ///   - count: Most neighbours to return.
  package func nearest(to id: String, count: Int) -> [Neighbour] {
    guard let position = position(of: id) else { return [] }
    return ranked(similarities(to: position), to: items[position], count: count)
  }

  /// The same for an item that is not in the index, such as one that is being written.
  /// - Parameters:
  ///   - item: The item; one of equal identifier in the index is no neighbour.
  ///   - count: Most neighbours to return.
  package func nearest(to item: Item, count: Int) -> [Neighbour] {
    ranked(similarities(to: item), to: item, count: count)
  }

  private func ranked(_ similarities: [Int], to item: Item, count: Int) -> [Neighbour] {
    let order = items.indices.filter { items[$0].id != item.id && permille(similarities[$0]) > 0 }
      .sorted { (-similarities[$0], $0) < (-similarities[$1], $1) }
    return order.prefix(max(0, count)).map { position in
      Neighbour(
        id: items[position].id, similarityPermille: permille(similarities[position]),
        sharedWords: sharedWords(of: position, with: Set(item.words.map(\.stem))))
    }
  }

  /// Up to five words of an item whose stems are in a set, the most telling first.
  func sharedWords(of position: Int, with stems: Set<String>) -> [String] {
    let weights = stemWeights(of: position)
    var seen: Set<String> = []
    let shared = items[position].words.filter {
      stems.contains($0.stem) && seen.insert($0.stem).inserted
    }
    let weight = { (word: Word) in number(of: word.stem).flatMap { weights[$0] } ?? 0 }
    return shared.sorted { (-weight($0), $0.stem) < (-weight($1), $1.stem) }.prefix(5)
      .map(\.surface)
  }
}
