/// The other end of a connection, as far as it can be known.
package struct Peer: Hashable, Sendable {
  /// The numeric address of the client: of the socket, or as a trusted proxy reports it.
  package let address: String
  /// The Origin a browser sends; nil for programs that send none.
  package let origin: String?
  /// What limits count as one address.
  package var block: String { AddressBlock.containing(address) }

  package init(address: String, origin: String?) {
    self.address = address
    self.origin = origin
  }
}
