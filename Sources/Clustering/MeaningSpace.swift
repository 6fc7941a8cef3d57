/// Vectors of meaning, seen from the middle of the workshop.
///
/// All proposals answer one question, so they all point roughly the same way; what sets them apart
/// shows only once their common direction is taken away. The middle is that of the workshop and of
/// fifteen texts of average meaning, so that few proposals do not take away what they share by chance.
struct MeaningSpace {
  /// How many average texts count beside those of the workshop.
  private static let priorWeight: Float = 15

  private let middle: [Float]
  /// Centred, of length 1.
  private let vectors: [[Float]]

  /// - Parameter meanings: One vector per item, in the order of the items.
  init(_ meanings: [[Float]]) {
    var sum = averageMeaning.map { $0 * Self.priorWeight }
    for meaning in meanings {
      for index in sum.indices { sum[index] += meaning[index] }
    }
    let count = Float(meanings.count) + Self.priorWeight
    let middle = sum.map { $0 / count }
    self.middle = middle
    vectors = meanings.map { centred($0, around: middle) }
  }

  /// The cosine of each item with the one at `position`, in units of 2⁻²⁰.
  func similarities(to position: Int) -> [Int] {
    vectors.map { cosine($0, vectors[position]) }
  }

  /// The same for a meaning that need not be in the space.
  func similarities(to meaning: [Float]) -> [Int] {
    let vector = centred(meaning, around: middle)
    return vectors.map { cosine($0, vector) }
  }
}

private func centred(_ meaning: [Float], around middle: [Float]) -> [Float] {
  let moved = zip(meaning, middle).map { $0 - $1 }
  let length = dotProduct(moved, moved).squareRoot()
  return length > 0 ? moved.map { $0 / length } : moved
}

private func cosine(_ one: [Float], _ other: [Float]) -> Int {
  Int((dotProduct(one, other) * 1_048_576).rounded())
}

/// Eight sums side by side, added up at the end: the same order, and so the same bits, on every
/// machine.
private func dotProduct(_ one: [Float], _ other: [Float]) -> Float {
  precondition(one.count == other.count && one.count % 8 == 0, "vectors of one model")
  var sums = SIMD8<Float>()
  for start in stride(from: 0, to: one.count, by: 8) {
    sums += SIMD8(one[start..<start + 8]) * SIMD8(other[start..<start + 8])
  }
  return sums.sum()
}
