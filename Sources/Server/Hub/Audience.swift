import Transport
import WorldCafe

/// The connections that look at a café.
struct Audience: Sendable {
  private var viewers: [ConnectionID: Viewer] = [:]
  /// The moderators' connections; they hear of everybody.
  private(set) var moderators: Set<ConnectionID> = []

  subscript(connection: ConnectionID) -> Viewer? { viewers[connection] }

  var count: Int { viewers.count }
  var isEmpty: Bool { viewers.isEmpty }
  /// All of them, in the order in which they came.
  var connections: [ConnectionID] { viewers.keys.sorted() }

  /// Somebody looks from now on.
  mutating func add(_ viewer: Viewer, on connection: ConnectionID) {
    viewers[connection] = viewer
    if viewer.actor.role == .moderator { moderators.insert(connection) }
  }

  mutating func remove(_ connection: ConnectionID) {
    viewers[connection] = nil
    moderators.remove(connection)
  }

  /// The last event that a viewer knows moves on.
  mutating func move(_ connection: ConnectionID, to position: Int64) {
    viewers[connection]?.position = position
  }

  /// The connections through which somebody looks.
  func connections(of actor: Actor) -> [ConnectionID] {
    viewers.filter { $0.value.actor == actor }.keys.sorted()
  }
}
