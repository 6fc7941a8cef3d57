/// A format a report can be written in; the raw value is the word of the command line.
package enum ExportFormat: String, Sendable, CaseIterable {
  /// The stable export for other tools.
  case json
  /// One line per proposal, for spreadsheets.
  case csv
  /// The readable report, for wikis.
  case markdown
  /// The readable report in one file, for screen and paper.
  case html
  /// The readable report for word processors.
  case docx
  /// The same for those that prefer OpenDocument.
  case odt
  /// The readable report to hand on: paged, tagged for screen readers, not to be edited.
  case pdf
  /// Tables for spreadsheets.
  case xlsx
}

extension ExportFormat {
  /// For the Content-Type line of a download.
  package var mediaType: String {
    switch self {
    case .json: "application/json"
    case .csv: "text/csv; charset=utf-8"
    case .markdown: "text/markdown; charset=utf-8"
    case .html: "text/html; charset=utf-8"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .odt: ODT.mediaType
    case .pdf: "application/pdf"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }
  }

  /// What follows the last full stop of a file's name.
  package var fileExtension: String {
    switch self {
    case .json: "json"
    case .csv: "csv"
    case .markdown: "md"
    case .html: "html"
    case .docx: "docx"
    case .odt: "odt"
    case .pdf: "pdf"
    case .xlsx: "xlsx"
    }
  }
}
