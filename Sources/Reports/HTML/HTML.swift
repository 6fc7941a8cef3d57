/// HTML source that is safe by construction: what a literal says stands as it is, every text put into
/// it is escaped, and only another `HTML` goes in unchanged.
struct HTML: Equatable {
  /// The source text.
  var source = ""

  /// The pieces one below the other.
  static func lines(_ pieces: [HTML]) -> HTML {
    HTML(source: pieces.map(\.source).joined(separator: "\n"))
  }

  /// The pieces without anything between them.
  static func run(_ pieces: [HTML]) -> HTML {
    HTML(source: pieces.map(\.source).joined())
  }

  static let nothing = HTML()
}

extension HTML: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) {
    source = value
  }

  init(stringInterpolation: StringInterpolation) {
    source = stringInterpolation.source
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity * 2)
    }

    mutating func appendLiteral(_ literal: String) {
      source += literal
    }

    mutating func appendInterpolation(_ html: HTML) {
      source += html.source
    }

    mutating func appendInterpolation(_ number: Int) {
      source += String(number)
    }

    /// Escapes for element content and for quoted attribute values alike.
    mutating func appendInterpolation(_ text: String) {
      for scalar in text.unicodeScalars {
        switch scalar {
        case "&": source += "&amp;"
        case "<": source += "&lt;"
        case ">": source += "&gt;"
        case "\"": source += "&quot;"
        case "'": source += "&#39;"
        default: source.unicodeScalars.append(scalar)
        }
      }
    }
  }
}
