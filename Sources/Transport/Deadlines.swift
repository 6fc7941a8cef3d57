/// Until when the connections without a session are waited for: for a head, or for progress of an
/// answer.
///
/// libwebsockets has limits of its own, which come late when its timer does. Time is counted in
/// ticks of one second.
struct Deadlines {
  private struct Deadline {
    let wire: Wire
    let tick: Int
  }

  private var deadlines: [ConnectionID: Deadline] = [:]
  private var now = 0

  /// Waits for `wire` for so many seconds from now on, and no longer than that; an earlier deadline
  /// of it is forgotten.
  mutating func set(_ id: ConnectionID, on wire: Wire, seconds: Int) {
    deadlines[id] = Deadline(wire: wire, tick: now + seconds)
  }

  /// Waits no longer for the connection.
  mutating func lift(_ id: ConnectionID) {
    deadlines[id] = nil
  }

  /// Called once a second; returns the connections whose time is up.
  mutating func tick() -> [Wire] {
    now += 1
    return deadlines.sorted { $0.key < $1.key }
      .filter { $0.value.tick < now }
      .map(\.value.wire)
  }
}
