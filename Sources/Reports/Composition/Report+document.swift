extension Report {
  /// The words of the café's language.
  var wording: any Wording { model.cafe.language.wording }

  /// The title, or a word for having none, on one line.
  var title: String {
    let title = model.cafe.title.onOneLine
    return title.isEmpty ? wording.untitled : title
  }

  /// Composes the report for readers: recommendations first, then what became of everything else, then
  /// how it came about, and all proposals as an appendix.
  func document() -> Document {
    let chapters =
      recommendationParts()
      + [themesPart(), parkedPart(), declinedPart(), openPart()].compactMap(\.self)
      + [coursePart()] + appendixParts()
    return Document(
      language: model.cafe.language, title: title,
      parts: [coverPart(), contentsPart(of: chapters)] + chapters)
  }
}

extension String {
  /// The text without line feeds and without spaces around it, for headings and labels.
  var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// No character but spaces.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
