import Reports
import Transport
import WorldCafe

/// Writes a café's state as a file.
package struct ExportJob: Sendable {
  let cafe: Cafe
  let kind: ExportKind
  let origin: WebOrigin?
  let connection: ConnectionID
  let id: String

  func run(utcOffsetMinutes: Int) -> Result<Tickets.Download, Refusal> {
    do {
      let model = ReportModel(cafe, origin: origin, utcOffsetMinutes: utcOffsetMinutes)
      return .success(try kind.download(of: Report(model)))
    } catch {
      return .failure(Refusal(.notWritten, ["problem": "\(error)"]))
    }
  }
}
