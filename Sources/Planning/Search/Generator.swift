/// The pseudo-random generator of the search: xoroshiro128+ (Blackman and Vigna 2018), started with
/// SplitMix64, so that close seeds give unrelated sequences.
struct Generator {
  private var low: UInt64
  private var high: UInt64

  init(seed: UInt64) {
    var state = seed
    low = splitMix(&state)
    high = splitMix(&state)
  }

  mutating func next() -> UInt64 {
    let result = low &+ high
    let mixed = low ^ high
    low = rotated(low, by: 24) ^ mixed ^ (mixed << 16)
    high = rotated(mixed, by: 37)
    return result
  }

  /// A number from 0 to `bound` − 1: the high half of a product of 32 bits by 32 bits. Its bias is
  /// below `bound` / 2³², far below what a search can notice.
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// Puts the elements into random order (Fisher and Yates).
  mutating func shuffle(_ elements: inout [Int]) {
    for index in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(index, below(index + 1))
    }
  }
}

@inline(__always)
private func rotated(_ word: UInt64, by bits: UInt64) -> UInt64 {
  word << bits | word >> (64 - bits)
}

/// SplitMix64 (Steele, Lea and Flood 2014) with its published constants.
private func splitMix(_ state: inout UInt64) -> UInt64 {
  state &+= 0x9E37_79B9_7F4A_7C15
  var word = state
  word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
  word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
  return word ^ (word >> 31)
}
