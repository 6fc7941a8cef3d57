/// A proposal as clustering sees it: an identifier, the words that say something and, where a model
/// of language is at hand, its meaning.
package struct Item: Sendable, Equatable {
  /// Orders everything; equal identifiers are one item.
  package let id: String
  /// The words in the order of the text, without stop words.
  package let words: [Word]
  /// A vector of length 1 that points where texts of similar meaning point; equally many values for
  /// all items.
  package let meaning: [Float]?

  /// - Parameters:
  ///   - id: A unique identifier.
  ///   - words: The words, without stop words.
  ///   - meaning: The vector of a model of language, if there is one.
  package init(id: String, words: [Word], meaning: [Float]? = nil) {
    self.id = id
    self.words = words
    self.meaning = meaning
  }
}

/// A word as written and as compared.
package struct Word: Sendable, Hashable {
  /// As written: shown to people, and the source of character n-grams.
  package let surface: String
  /// What the forms of the word have in common; compared between items.
  package let stem: String

  /// - Parameters:
  ///   - surface: The word as written.
  ///   - stem: The stem in lower case.
  package init(surface: String, stem: String) {
    self.surface = surface
    self.stem = stem
  }
}
