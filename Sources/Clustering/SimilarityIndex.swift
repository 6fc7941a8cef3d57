/// Items made comparable: by their words, 0.7 · cosine of stems + 0.3 · cosine of character n-grams,
/// and, if all of them have one, by their meaning, 0.6 · meaning + 0.4 · words.
///
/// Build it once for a set of items, then ask it; equal items give equal answers in any order.
package struct SimilarityIndex: Sendable {
  /// Ascending by identifier; of equal identifiers the first given counts.
  let items: [Item]
  private let stems: FeatureSpace<String>
  private let grams: FeatureSpace<UInt64>
  private let meanings: MeaningSpace?
  private let positions: [String: Int]

  /// Whether meanings are compared, and not words alone.
  package var isByMeaning: Bool { meanings != nil }

  /// - Parameter items: The items, in any order.
  package init(_ items: [Item]) {
    var positions: [String: Int] = [:]
    var known: Set<String> = []
    self.items = items.filter { known.insert($0.id).inserted }.sorted { $0.id < $1.id }
    for (position, item) in self.items.enumerated() { positions[item.id] = position }
    self.positions = positions
    let vocabulary = CompoundVocabulary(self.items)
    stems = FeatureSpace(self.items.map { vocabulary.features(of: $0) })
    grams = FeatureSpace(self.items.map(gramFeatures))
    self.vocabulary = vocabulary
    let vectors = self.items.compactMap(\.meaning)
    meanings = vectors.count == self.items.count && !vectors.isEmpty ? MeaningSpace(vectors) : nil
  }

  private let vocabulary: CompoundVocabulary

  /// The position of an item in ``items``.
  func position(of id: String) -> Int? { positions[id] }

  /// The similarity of each item to the one at `position`, in units of 2⁻²⁰.
  func similarities(to position: Int) -> [Int] {
    mixed(
      stems.similarities(to: stems.vectors[position]),
      grams.similarities(to: grams.vectors[position]),
      meanings?.similarities(to: position))
  }

  /// The same for an item that need not be part of the index.
  func similarities(to item: Item) -> [Int] {
    mixed(
      stems.similarities(to: stems.vector(of: vocabulary.features(of: item))),
      grams.similarities(to: grams.vector(of: gramFeatures(item))),
      item.meaning.flatMap { meanings?.similarities(to: $0) })
  }

  /// How telling each stem of an item is, in units of 2⁻²⁰.
  func stemWeights(of position: Int) -> [Int: Int] {
    var weights: [Int: Int] = [:]
    for entry in stems.vectors[position] { weights[entry.feature] = entry.weight }
    return weights
  }

  /// The number of a stem in ``stemWeights(of:)``.
  func number(of stem: String) -> Int? { stems.number(of: stem) }

  private func mixed(_ words: [Int], _ characters: [Int], _ meanings: [Int]?) -> [Int] {
    let lexical = zip(words, characters).map { (7 * $0 + 3 * $1) / 10 }
    guard let meanings else { return lexical }
    return zip(meanings, lexical).map { (6 * $0 + 4 * $1) / 10 }
  }
}

private func gramFeatures(_ item: Item) -> [UInt64] {
  item.words.flatMap { characterGrams(of: $0.surface) }
}
