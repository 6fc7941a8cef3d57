import Reports
import Transport
import WorldCafe

/// Writes a café's state as a file.
package struct ExportJob: Sendable {
  let cafe: Cafe
  let format: ExportFormat
  let connection: ConnectionID
  let id: String

  func run(utcOffsetMinutes: Int) -> Result<Tickets.Download, Refusal> {
    do {
      let report = try Report(ReportModel(cafe, utcOffsetMinutes: utcOffsetMinutes))
      return .success(
        try Tickets.Download(
          fileName: report.fileName(for: format), mediaType: format.mediaType,
          bytes: report.bytes(as: format)))
    } catch {
      return .failure(Refusal(.notWritten, ["problem": "\(error)"]))
    }
  }
}
