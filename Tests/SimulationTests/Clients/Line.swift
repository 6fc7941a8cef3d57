import Server
import Transport

/// One connection, with what is under way in both directions. Each way is in order; between two
/// lines nothing is.
final class Line {
  let id: ConnectionID
  unowned let client: Client
  var up: [[UInt8]] = []
  var down: [JSONValue] = []
  var isOpenAtServer = true
  var isOpenAtClient = true
  /// The transport ended it because nobody reads, and the hub has not heard of it yet.
  var isOverfull = false
  /// Why the server closed it.
  var closeCode: UInt16?
  /// Whether nonsense was sent on it, so that no refusal means anything.
  var hasMisbehaved = false
  /// Nothing is ever read from this one.
  let isStuck: Bool
  /// How many answers the server owes to each command that it received here.
  var owed: [String: Int] = [:]

  init(id: ConnectionID, client: Client, isStuck: Bool) {
    self.id = id
    self.client = client
    self.isStuck = isStuck
  }
}
