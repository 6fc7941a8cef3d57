/// From which similarity on items belong together. Tuned on synthetic workshops of 15 to 300 proposals
/// from labelled public texts, once by words alone, once by words and meaning.
struct Thresholds {
  /// From so many items on, ``Modularity`` instead of ``Linkage``.
  static let manyItems = 100

  private let base: Int
  private let perItem: Int
  private let modularity: Int
  /// The least similarity of neighbours in the graph of ``Modularity``, in units of 2⁻²⁰.
  let neighbours: Int
  private let strictness: Int

  /// - Parameter strictness: From 0, as tuned, to 100: fewer wrong members, more left alone.
  init(isByMeaning: Bool, strictness: Int) {
    base = isByMeaning ? 331 : 243
    perItem = isByMeaning ? 4900 : 5320
    neighbours = (isByMeaning ? 480 : 269) * one / 10_000
    modularity = isByMeaning ? 117 : 110
    self.strictness = strictness
  }

  /// The least mean similarity of two units that are merged, in units of 2⁻²⁰: a + c/n, and up to 0.04
  /// more.
  func merging(itemCount: Int) -> Int {
    ((base + 4 * strictness) * one + perItem * one / max(1, itemCount)) / 10_000
  }

  /// The resolution of ``Modularity`` in hundredths: 1.17 with meaning, 1.1 by words, and up to 0.9 more.
  var resolution: Int { modularity + 9 * strictness / 10 }
}
