/// An address and a port, as in `127.0.0.1:8080` or `[::1]:8080`.
struct Place {
  let address: String
  let port: UInt16

  /// The place in `ws://ADDRESS:PORT`.
  ///
  /// - Throws: a `UsageFault`.
  init(url: String) throws {
    guard url.hasPrefix("ws://") else {
      throw UsageFault(sentence: "\(url) is not ws://ADDRESS:PORT")
    }
    try self.init(String(url.dropFirst("ws://".count)))
  }

  /// - Throws: a `UsageFault`.
  init(_ text: String) throws {
    guard let colon = text.lastIndex(of: ":"),
      let port = UInt16(text[text.index(after: colon)...])
    else { throw UsageFault(sentence: "\(text) is not ADDRESS:PORT") }
    let host = text[..<colon]
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    address = isBracketed ? String(host.dropFirst().dropLast()) : String(host)
    guard !address.isEmpty else { throw UsageFault(sentence: "\(text) is not ADDRESS:PORT") }
    self.port = port
  }
}
