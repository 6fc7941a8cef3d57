/// Finds the client's address behind proxies.
enum ForwardedAddress {
  /// The address that counts for limits.
  ///
  /// Anybody can write an X-Forwarded-For, so it is read only if the socket's peer is a trusted
  /// proxy, and from the right: each proxy appends the address it saw. The first address that is no
  /// trusted proxy is the client.
  ///
  /// - Parameters:
  ///   - socket: the numeric address of the socket's peer.
  ///   - header: the value of X-Forwarded-For, several fields joined by commas.
  ///   - trusted: numeric addresses of proxies.
  static func client(socket: String, header: String?, trusted: Set<String>) -> String {
    let socket = plain(socket)
    guard let header, trusted.contains(socket) else { return socket }
    var client = socket
    for part in header.split(separator: ",").reversed() {
      let address = plain(String(part.filter { $0 != " " && $0 != "\t" }))
      guard isAddress(address) else { return client }
      client = address
      guard trusted.contains(address) else { return client }
    }
    return client
  }

  /// An IPv4 client of an IPv6 socket looks like ::ffff:192.0.2.1; it is the same client.
  static func plain(_ address: String) -> String {
    address.lowercased().hasPrefix("::ffff:") && address.contains(".")
      ? String(address.dropFirst(7)) : address
  }

  /// Of the alphabet and length of numeric addresses: enough to be a key, and harmless in a log.
  private static func isAddress(_ text: String) -> Bool {
    (2...45).contains(text.utf8.count)
      && text.allSatisfy { $0.isHexDigit || $0 == "." || $0 == ":" }
  }
}
