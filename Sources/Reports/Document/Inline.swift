/// A run of text in a line.
enum Inline: Equatable {
  /// The report's own words.
  case words(String)
  /// The report's own words, to be passed over by the eye.
  case aside(String)
  /// What somebody wrote: may hold anything, several lines and either direction.
  case quote(String)
  /// Words that lead to another place.
  case link(String, to: Anchor)
  /// What somebody wrote, leading to another place.
  case quoteLink(String, to: Anchor)
}

extension Inline {
  /// What a reader reads.
  var text: String {
    switch self {
    case .words(let text), .aside(let text), .quote(let text), .link(let text, _),
      .quoteLink(let text, _):
      text
    }
  }
}

extension [Inline] {
  /// Several runs with the same words between each two.
  static func joined(_ runs: [[Inline]], by separator: String) -> [Inline] {
    Array(runs.joined(separator: [.words(separator)]))
  }
}
