/// Finds parts of compounds ("Lernzeit" in "Lernzeitkonto") among the words of the items themselves.
struct CompoundVocabulary: Sendable {
  /// Shorter parts are endings and chance more often than words; shorter compounds have no room for
  /// two parts.
  private static let partScalarsMin = 5
  private static let compoundScalarsMin = 9
  /// Longer parts are no words. Without a limit the work would grow with the square of a word's length,
  /// and anybody can write a word of thousands of letters.
  private static let partScalarsMax = 40

  private let stems: Set<String>

  init(_ items: [Item]) {
    stems = Set(items.flatMap { $0.words.map(\.stem) })
  }

  /// The stems of an item, followed by the parts of each that begin or end it and are stems too.
  func features(of item: Item) -> [String] {
    item.words.flatMap { [$0.stem] + parts(of: $0.stem) }
  }

  private func parts(of stem: String) -> [String] {
    let scalars = Array(stem.unicodeScalars)
    guard scalars.count >= Self.compoundScalarsMin else { return [] }
    var parts: [String] = []
    for length in Self.partScalarsMin...min(scalars.count - 3, Self.partScalarsMax) {
      for slice in [scalars[..<length], scalars[(scalars.count - length)...]] {
        let part = String(String.UnicodeScalarView(slice))
        if stems.contains(part) && !parts.contains(part) { parts.append(part) }
      }
    }
    return parts
  }
}
