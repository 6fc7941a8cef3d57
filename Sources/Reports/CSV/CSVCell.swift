/// A cell of a CSV file.
enum CSVCell: Equatable {
  case number(Int)
  case text(String)
  case empty
}

extension CSVCell {
  /// The cell as RFC 4180 writes it. Texts are always quoted, so that a file read with the wrong
  /// separator still keeps its texts whole where it can.
  var written: String {
    switch self {
    case .number(let value): String(value)
    case .text(let text):
      "\"" + text.cleaned().withoutFormula().replacingQuotes() + "\""
    case .empty: ""
    }
  }
}

extension String {
  /// The text with an apostrophe before it where a spreadsheet would compute it: OWASP, "CSV
  /// Injection". The full-width signs count too, because some programs fold them. So does a text that
  /// begins with apostrophes itself: whoever takes one away gets what was written.
  fileprivate func withoutFormula() -> String {
    // A program may drop spaces before it looks for the sign.
    let first = unicodeScalars.drop { $0 == "'" }.first { $0 != " " && $0 != "\u{A0}" }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return "'" + self
    default: return self
    }
  }

  fileprivate func replacingQuotes() -> String {
    unicodeScalars.reduce(into: "") { text, scalar in
      text.unicodeScalars.append(scalar)
      if scalar == "\"" { text += "\"" }
    }
  }
}
