import Foundation

/// Most Unicode scalars of a text that are read; the texts of a café are far shorter.
private let scalarsMax = 20_000

/// The words of a text as they are written: runs of letters, digits and their marks.
///
/// The text is brought to compatibility form (NFKC) first, so that "ﬁ" and "fi" are one word. Soft
/// hyphens and other invisible format characters inside a word are dropped. The second half of
/// German double forms ("Kolleg:innen", "Leiter*in") is dropped, so that they count like the first.
package func words(in text: String) -> [String] {
  let scalars = text.unicodeScalars.prefix(scalarsMax)
  let normal = String(String.UnicodeScalarView(scalars)).precomposedStringWithCompatibilityMapping
  var words: [String] = []
  var word = String.UnicodeScalarView()
  // The one character between the previous word and this one; nil if there were more.
  var joint: Unicode.Scalar?
  var gap = 0
  for scalar in normal.unicodeScalars {
    if isPartOfWord(scalar) {
      word.append(scalar)
    } else if scalar.properties.generalCategory != .format {
      if !word.isEmpty {
        append(String(word), after: joint, to: &words)
        word = String.UnicodeScalarView()
        gap = 0
      }
      gap += 1
      joint = gap == 1 ? scalar : nil
    }
  }
  if !word.isEmpty { append(String(word), after: joint, to: &words) }
  return words
}

private func append(_ word: String, after joint: Unicode.Scalar?, to words: inout [String]) {
  let isSecondHalf =
    !words.isEmpty && (joint == ":" || joint == "*" || joint == "_")
    && ["in", "innen"].contains(word)
  if !isSecondHalf { words.append(word) }
}

private func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .decimalNumber, .letterNumber, .nonspacingMark, .spacingMark:
    true
  default: false
  }
}
