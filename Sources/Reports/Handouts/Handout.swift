/// A file for one purpose, beside the report; the raw value is the word of the command line.
package enum Handout: String, Sendable, CaseIterable {
  /// A sheet to print for each table: its question, and a code to join with.
  case tableCards = "table-cards"
  /// Who sat at which table in which round.
  case attendance
  /// The proposals as tools for deliberation read them.
  case comments = "polis-comments"
}

extension Handout {
  /// For the Content-Type line of a download.
  package var mediaType: String {
    switch self {
    case .tableCards: ExportFormat.pdf.mediaType
    case .attendance, .comments: ExportFormat.csv.mediaType
    }
  }

  /// What follows the last full stop of a file's name.
  package var fileExtension: String {
    switch self {
    case .tableCards: ExportFormat.pdf.fileExtension
    case .attendance, .comments: ExportFormat.csv.fileExtension
    }
  }
}

extension Report {
  /// Writes a handout. Equal models give equal bytes.
  ///
  /// - Throws: ``UnwrittenReport`` when a library cannot write it; no text leads to it.
  package func bytes(of handout: Handout) throws(UnwrittenReport) -> [UInt8] {
    switch handout {
    case .tableCards:
      guard let bytes = tableCards() else { throw UnwrittenReport(format: .pdf) }
      return bytes
    case .attendance: return Array(attendance(CSVDialect(model.cafe.language)).utf8)
    case .comments: return Array(comments().utf8)
    }
  }
}
