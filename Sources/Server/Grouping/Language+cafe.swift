import Stemming
import WorldCafe

extension Stemming.Language {
  /// The language of a café, as words are compared in it.
  init(_ language: WorldCafe.Language) {
    self = language == .de ? .german : .english
  }
}
