/// How a table of text is written.
package enum CSVDialect: Sendable, CaseIterable {
  /// Separated by semicolons, after a byte order mark: what Excel opens rightly where the comma is the
  /// decimal sign, as in German.
  case semicolonWithMark
  /// Separated by commas, as RFC 4180 has it.
  case comma

  var separator: String {
    switch self {
    case .semicolonWithMark: ";"
    case .comma: ","
    }
  }

  var prefix: String {
    switch self {
    case .semicolonWithMark: "\u{FEFF}"
    case .comma: ""
    }
  }

  /// What spreadsheets of this language open without asking.
  init(_ language: ReportLanguage) {
    switch language {
    case .german: self = .semicolonWithMark
    case .english: self = .comma
    }
  }
}
