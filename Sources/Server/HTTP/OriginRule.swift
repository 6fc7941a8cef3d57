/// From which pages a browser may open a WebSocket.
///
/// Pages of other sites must not reach a café through the browser of somebody who is in it. Without
/// configured origins only the addresses are allowed under which this server can be opened itself:
/// numeric ones and `localhost`, with its own port. A name could be made to point here by anybody.
struct OriginRule: Sendable {
  private let configured: Set<String>

  init(configured: [String]) { self.configured = Set(configured) }

  /// - Parameters:
  ///   - origin: nil for a client that is no browser. Such a client can say anything, so it needs no
  ///     permission here; what it may do is its token's business.
  ///   - port: the port that is listened on.
  func allows(_ origin: String?, at port: UInt16) -> Bool {
    guard let origin else { return true }
    if !configured.isEmpty { return configured.contains(origin) }
    guard origin.hasPrefix("http://") else { return false }
    let place = origin.dropFirst("http://".count)
    let host = place.prefix { $0 != ":" && $0 != "]" || place.hasPrefix("[") && $0 == ":" }
    let rest = place.dropFirst(host.count).drop { $0 == "]" }
    guard rest.isEmpty || rest.hasPrefix(":") else { return false }
    let hasOwnPort = rest.isEmpty ? port == 80 : rest.dropFirst() == "\(port)"
    return hasOwnPort && (host == "localhost" || isNumeric(host))
  }

  private func isNumeric(_ host: Substring) -> Bool {
    if host.hasPrefix("[") { return host.dropFirst().allSatisfy { $0.isHexDigit || $0 == ":" } }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
