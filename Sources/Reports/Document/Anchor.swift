/// A place that links lead to. Made from numbers only, so that no text of the café reaches an
/// identifier of a file.
enum Anchor: Hashable {
  case cover, contents, recommendations, themes, parked, declined, open, course
  /// Appendix of the question at this position, from 1.
  case question(Int)
  case recommendation(Int)
  /// Source at a position, from 1, of a recommendation.
  case source(recommendation: Int, position: Int)
  case proposal(Int)

  /// The identifier: ASCII letters, digits and hyphens, unique in a file.
  var id: String {
    switch self {
    case .cover: "cover"
    case .contents: "contents"
    case .recommendations: "recommendations"
    case .themes: "themes"
    case .parked: "parked"
    case .declined: "declined"
    case .open: "open"
    case .course: "course"
    case .question(let position): "q\(position)"
    case .recommendation(let number): "r\(number)"
    case .source(let recommendation, let position): "r\(recommendation)-s\(position)"
    case .proposal(let number): "p\(number)"
    }
  }
}
