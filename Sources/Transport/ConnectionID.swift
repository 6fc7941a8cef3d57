/// Names one connection of one listener or dialer; never used again while the process lives.
package struct ConnectionID: Hashable, Comparable, Sendable, CustomStringConvertible {
  let number: UInt64

  package var description: String { "connection \(number)" }

  package static func < (left: ConnectionID, right: ConnectionID) -> Bool {
    left.number < right.number
  }
}
