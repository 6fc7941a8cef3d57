/// Features of items (stems, or character n-grams) with weights by TF-IDF: what is frequent in an item
/// and rare among items says most. Weight: (1 + ln tf)·(ln((1 + n)/(1 + df)) + 1), length 1
/// (Salton and Buckley 1988).
struct FeatureSpace<Feature: Hashable & Sendable>: Sendable {
  /// A feature of an item and its weight, in units of 2⁻²⁰.
  struct Entry: Sendable {
    let feature: Int
    let weight: Int
  }

  private let itemCount: Int
  private var numbers: [Feature: Int] = [:]
  private var frequencies: [Int] = []
  /// The weighted features of each item.
  private(set) var vectors: [[Entry]] = []
  /// For each feature the items that have it, ascending, with their weights.
  private var postings: [[(item: Int, weight: Int)]] = []

  init(_ features: [[Feature]]) {
    itemCount = features.count
    let counts = features.map { list in
      var counts: [Int: Int] = [:]
      for feature in list {
        let number = numbers[feature] ?? numbers.count
        if number == numbers.count {
          numbers[feature] = number
          frequencies.append(0)
        }
        counts[number, default: 0] += 1
      }
      for number in counts.keys { frequencies[number] += 1 }
      return counts
    }
    vectors = counts.map(weighted)
    postings = Array(repeating: [], count: frequencies.count)
    for (item, vector) in vectors.enumerated() {
      for entry in vector { postings[entry.feature].append((item, entry.weight)) }
    }
  }

  /// The vector of an item that is not part of the space; unknown features only make it longer.
  func vector(of features: [Feature]) -> [Entry] {
    var counts: [Int: Int] = [:]
    var unknown: [Feature: Int] = [:]
    for feature in features {
      let number = numbers[feature] ?? unknown[feature] ?? numbers.count + unknown.count
      if number >= numbers.count { unknown[feature] = number }
      counts[number, default: 0] += 1
    }
    return weighted(counts)
  }

  /// The cosine of a vector with each item.
  func similarities(to vector: [Entry]) -> [Int] {
    var sums = [Int](repeating: 0, count: itemCount)
    for entry in vector where entry.feature < postings.count {
      for posting in postings[entry.feature] {
        sums[posting.item] += posting.weight * entry.weight
      }
    }
    return sums.map { ($0 + one / 2) >> 20 }
  }

  /// The number of a feature, if any item has it.
  func number(of feature: Feature) -> Int? { numbers[feature] }

  private func weighted(_ counts: [Int: Int]) -> [Entry] {
    let entries = counts.sorted { $0.key < $1.key }.map { feature, count in
      let frequency = feature < frequencies.count ? frequencies[feature] : 0
      let weight =
        ((one + naturalLogarithm(count, over: 1))
          * (one + naturalLogarithm(1 + itemCount, over: 1 + frequency))) >> 20
      // Four bits fewer, so that the sum of squares of a long text fits into 64 bits.
      return Entry(feature: feature, weight: weight >> 4)
    }
    let length = max(1, squareRoot(entries.reduce(0) { $0 + $1.weight * $1.weight }))
    return entries.map { Entry(feature: $0.feature, weight: $0.weight * one / length) }
  }
}
