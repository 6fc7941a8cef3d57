/// Up to three words that set a cluster off: the share of its items with the stem times the logarithm
/// of that share over the share outside. Each is shown in the form used most often inside.
func keyWords(of items: [Int], index: SimilarityIndex) -> [String] {
  let inside = Set(items)
  var countInside: [String: Int] = [:]
  var countOutside: [String: Int] = [:]
  for (position, item) in index.items.enumerated() {
    for stem in Set(item.words.map(\.stem)) {
      if inside.contains(position) {
        countInside[stem, default: 0] += 1
      } else {
        countOutside[stem, default: 0] += 1
      }
    }
  }
  let outsideCount = index.items.count - items.count
  let ranked = countInside.map { stem, count in
    // Half an item more outside, so that a stem that is nowhere else has a finite score.
    let ratio = naturalLogarithm(
      count * (2 * outsideCount + 1), over: items.count * (2 * (countOutside[stem] ?? 0) + 1))
    return (stem: stem, score: ratio * count / items.count)
  }
  let best = ranked.filter { $0.score > 0 || items.count == index.items.count }
    .sorted { (-$0.score, $0.stem) < (-$1.score, $1.stem) }
  return best.prefix(3).map { mostFrequentForm(of: $0.stem, in: items, index: index) }
}

private func mostFrequentForm(of stem: String, in items: [Int], index: SimilarityIndex) -> String {
  var counts: [String: Int] = [:]
  for item in items {
    for word in index.items[item].words where word.stem == stem {
      counts[word.surface, default: 0] += 1
    }
  }
  return counts.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key ?? stem
}
