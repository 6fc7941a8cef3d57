/// A language whose words can be reduced to stems.
package enum Language: String, Sendable, CaseIterable {
  case german = "de"
  case english = "en"

  /// Words too frequent to say anything about a text, in lower case.
  var stopWords: Set<String> {
    switch self {
    case .german: germanStopWords
    case .english: englishStopWords
    }
  }
}
