/// A format a report can be written in; the raw value is the word of the command line.
package enum ExportFormat: String, Sendable, CaseIterable {
  case json
}

extension ExportFormat {
  /// For the Content-Type line of a download.
  package var mediaType: String {
    switch self {
    case .json: "application/json"
    }
  }

  /// What follows the last full stop of a file's name.
  package var fileExtension: String { rawValue }
}

extension Report {
  /// Writes the report in one format. Equal models give equal bytes.
  package func bytes(as format: ExportFormat) -> [UInt8] {
    switch format {
    case .json: Array(json().utf8)
    }
  }
}
