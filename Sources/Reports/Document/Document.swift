/// A report as a reader sees it, before any format: parts, headings, lists, tables and links.
///
/// Composed once from a `Report`; HTML and Markdown are written from it, and office formats can be,
/// so that all of them say the same in the same order.
struct Document: Equatable {
  var language: ReportLanguage
  var title: String
  var parts: [Part]
}

extension Document {
  /// A part that begins on a page of its own.
  struct Part: Equatable {
    var role: Role
    var anchor: Anchor
    /// A small line above the heading.
    var eyebrow: String?
    /// Read before the heading and not part of it, such as "Recommendation 1".
    var prefix: String?
    var heading: String
    var blocks: [Block] = []
  }

  /// What a part is, for formats that lay parts out differently.
  enum Role: Equatable {
    case cover
    case contents
    case recommendation(number: Int)
    case chapter
    case appendix
    /// A page of its own to put up: few words, large.
    case card
  }
}
