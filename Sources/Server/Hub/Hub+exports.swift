import Reports
import Transport
import WorldCafe

extension Hub {
  /// Draws a link as a QR code.
  mutating func draw(_ content: ClientMessage.Draw, for connection: ConnectionID) {
    guard content.text.utf8.count <= 300, let code = try? QRCode(content.text) else {
      let refusal = Refusal(.textTooLong, ["field": "text", "max": "300"])
      return refuse(refusal, id: content.id, to: connection)
    }
    outputs.append(
      say(
        .drawing(id: content.id, size: code.sideWithQuietZone, path: code.svgPath()),
        to: connection))
  }

  /// Starts an export; the finished file waits behind a ticket.
  mutating func export(
    _ content: ClientMessage.Export, from code: Cafe.Code, for connection: ConnectionID
  ) {
    guard let kind = ExportKind(content.format) else {
      let refusal = Refusal(.unknownFormat, ["format": String(content.format.prefix(20))])
      return refuse(refusal, id: content.id, to: connection)
    }
    guard let cafe = cafes[code]?.durable else { return }
    let job = ExportJob(
      cafe: cafe, kind: kind, origin: content.origin.flatMap(WebOrigin.init),
      connection: connection, id: content.id)
    outputs.append(.start(.export(job)))
  }
}
