/// A request for a document: method, path and query are all there is.
package struct HTTPRequest: Hashable, Sendable {
  /// The methods that are answered; all others are refused.
  package enum Method: Hashable, Sendable {
    case get
    case head
  }

  /// The transport leaves the body of an answer to `head` out by itself.
  package let method: Method
  /// The path, percent-decoded, absolute, without dot segments.
  package let path: String
  /// What follows the question mark, or the empty string.
  package let query: String
  package let peer: Peer
  /// Where an answer that comes later goes to.
  package let connection: ConnectionID
}
