/// Markdown source (CommonMark, with the tables of GitHub) that is safe by construction, as `HTML` is:
/// texts put into it can neither mark up nor link nor hold HTML.
struct Markdown: Equatable {
  /// The source text.
  var source = ""
}

extension Markdown: ExpressibleByStringInterpolation {
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

    mutating func appendInterpolation(_ markdown: Markdown) {
      source += markdown.source
    }

    mutating func appendInterpolation(_ number: Int) {
      source += String(number)
    }

    mutating func appendInterpolation(_ text: String) {
      source += text.escapedForMarkdown()
    }
  }
}

extension String {
  /// The text on one line of Markdown: line feeds become `<br>`, punctuation that could mark up gets a
  /// backslash, which CommonMark 0.31 allows before any ASCII punctuation.
  func escapedForMarkdown() -> String {
    var escaped = ""
    var isLineStart = true
    var hasOnlyDigits = false  // since the line began: a full stop after them would begin a list
    for scalar in unicodeScalars {
      switch scalar {
      case "\n":
        escaped += "<br>"
        isLineStart = true
        hasOnlyDigits = false
        continue
      case " ", "\t":
        // No run of spaces may begin a line (code) or end one (a break).
        if !isLineStart && escaped.last != " " { escaped += " " }
        continue
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "$", "^", "{", "}":
        escaped += "\\"
      case "#", "+", "-", "=", ":", "!":
        if isLineStart { escaped += "\\" }
      case ".", ")":
        if hasOnlyDigits { escaped += "\\" }
      default: break
      }
      hasOnlyDigits = (isLineStart || hasOnlyDigits) && ("0"..."9").contains(scalar)
      escaped.unicodeScalars.append(scalar)
      isLineStart = false
    }
    return escaped
  }
}
