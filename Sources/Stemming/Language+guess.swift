extension Language {
  /// The language of a text, by its stop words: those occur in every sentence, and hardly one belongs
  /// to two languages. A text with as many of each, or none, is in the given language.
  package static func guess(_ text: String, otherwise fallback: Language) -> Language {
    let found = words(in: text).map { $0.lowercased() }
    let counts = allCases.map { language in
      (language: language, count: found.count { language.stopWords.contains($0) })
    }
    let most = counts.map(\.count).max() ?? 0
    let candidates = counts.filter { $0.count == most }.map(\.language)
    return candidates.contains(fallback) ? fallback : candidates.first ?? fallback
  }
}
