/// Why sockets cannot be had.
package enum TransportError: Error, Hashable, CustomStringConvertible {
  /// The address is none of this machine, the port is taken, or it may not be used.
  case cannotListen(address: String, port: UInt16)
  /// The network library could not be set up.
  case cannotStart

  package var description: String {
    switch self {
    case .cannotListen(let address, let port):
      "cannot listen on \(address) port \(port): not an address of this machine, or in use"
    case .cannotStart:
      "the network library cannot be set up"
    }
  }
}
