package import Reports
import WorldCafe

/// What can be written of a café: the report in one of its formats, or a handout.
package enum ExportKind: Sendable, Equatable {
  case report(ExportFormat)
  case handout(Handout)

  /// - Parameter name: as `names` has it.
  package init?(_ name: String) {
    if let format = ExportFormat(rawValue: name) {
      self = .report(format)
    } else if let handout = Handout(rawValue: name) {
      self = .handout(handout)
    } else {
      return nil
    }
  }

  package static let names =
    ExportFormat.allCases.map(\.rawValue) + Handout.allCases.map(\.rawValue)
}

extension ExportKind {
  /// The file of a café.
  ///
  /// - Throws: a `ReportFault` or `UnwrittenReport`.
  func download(of report: Report) throws -> Tickets.Download {
    switch self {
    case .report(let format):
      Tickets.Download(
        fileName: report.fileName(for: format), mediaType: format.mediaType,
        bytes: try report.bytes(as: format))
    case .handout(let handout):
      Tickets.Download(
        fileName: report.fileName(for: handout), mediaType: handout.mediaType,
        bytes: try report.bytes(of: handout))
    }
  }
}
