import Clustering
import Stemming

/// Makes texts comparable: each by the words of its own language.
struct ItemReader {
  private let stemmers: [Stemming.Language: Stemmer]
  private let language: Stemming.Language

  /// - Parameter language: of texts that do not show their language.
  init(language: Stemming.Language) {
    self.language = language
    stemmers = Dictionary(
      uniqueKeysWithValues: Stemming.Language.allCases.map { ($0, Stemmer(language: $0)) })
  }

  func item(_ text: String, id: String) -> Item {
    let guessed = Stemming.Language.guess(text, otherwise: language)
    let terms = stemmers[guessed]?.terms(in: text) ?? []
    return Item(id: id, words: terms.map { Word(surface: $0.surface, stem: $0.stem) })
  }
}
