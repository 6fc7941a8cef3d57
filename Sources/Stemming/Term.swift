/// A word of a text that says something about it.
package struct Term: Sendable, Hashable {
  /// The word as it was written.
  package let surface: String
  /// What it has in common with its other forms; in lower case.
  package let stem: String

  package init(surface: String, stem: String) {
    self.surface = surface
    self.stem = stem
  }
}

extension Stemmer {
  /// The words of a text without stop words and single letters, in order, with their stems.
  package func terms(in text: String) -> [Term] {
    let stopWords = language.stopWords
    return words(in: text).compactMap { surface in
      let word = surface.lowercased()
      guard !stopWords.contains(word), word.unicodeScalars.count > 1 || word.first?.isNumber == true
      else { return nil }
      return Term(surface: surface, stem: stem(word))
    }
  }
}
