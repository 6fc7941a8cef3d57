package import Clustering
package import Stemming

/// Makes texts comparable: each by the words of its own language and, if there is a model, its meaning.
package struct ItemReader {
  private let stemmers: [Stemming.Language: Stemmer]
  private let language: Stemming.Language
  private let meanings: Meanings?

  /// - Parameters:
  ///   - language: The language of texts that do not show theirs.
  ///   - meanings: The model, if there is one.
  package init(language: Stemming.Language, meanings: Meanings?) {
    self.language = language
    self.meanings = meanings
    stemmers = Dictionary(
      uniqueKeysWithValues: Stemming.Language.allCases.map { ($0, Stemmer(language: $0)) })
  }

  /// The text as grouping compares it.
  package func item(_ text: String, id: String) -> Item {
    let guessed = Stemming.Language.guess(text, otherwise: language)
    let terms = stemmers[guessed]?.terms(in: text) ?? []
    return Item(
      id: id, words: terms.map { Word(surface: $0.surface, stem: $0.stem) },
      meaning: meanings?.meaning(of: text))
  }
}
