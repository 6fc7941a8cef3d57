/// Where a `Dialer` connects to.
package struct DialTarget: Hashable, Sendable {
  /// A numeric address or a name; a name is looked up while the loop waits.
  package var address: String
  package var port: UInt16
  package var path: String
  /// What the Host field says.
  package var host: String
  /// Nil as of a program that is no browser.
  package var origin: String?

  package init(
    address: String, port: UInt16, path: String = "/ws", host: String? = nil, origin: String? = nil
  ) {
    self.address = address
    self.port = port
    self.path = path
    self.host = host ?? (address.contains(":") ? "[\(address)]:\(port)" : "\(address):\(port)")
    self.origin = origin
  }
}
