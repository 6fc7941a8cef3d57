package import WorldCafe

/// Who is connected. Not history: a restart begins with an empty book.
struct PresenceBook: Sendable {
  private struct Line: Sendable {
    var isConnected: Bool
    var since: Moment
  }

  private var lines: [Participant.ID: Line] = [:]
  /// Those of the lines who are cut off: few, while everybody is asked about at every turn.
  private var absent: Set<Participant.ID> = []
  /// Whose state changed since the last report.
  private(set) var changed: Set<Participant.ID> = []

  mutating func connected(_ id: Participant.ID, at now: Moment) { note(id, true, now) }
  mutating func disconnected(_ id: Participant.ID, at now: Moment) { note(id, false, now) }

  /// After a restart everybody who was there counts as cut off from now on.
  mutating func expect(_ ids: [Participant.ID], at now: Moment) {
    for id in ids { note(id, false, now) }
  }

  mutating func reported() { changed = [] }

  /// Somebody came into somebody's view: their presence is told again.
  mutating func tellAgain(_ ids: some Sequence<Participant.ID>) {
    for id in ids where lines[id] != nil { changed.insert(id) }
  }

  /// When the next cut-off person counts as gone.
  func nextGone(after now: Moment) -> Moment? {
    absent.lazy.compactMap { lines[$0]?.since.adding(ms: Limits.goneAfterMs) }
      .filter { $0 > now }.min()
  }

  /// Marks those who turned from cut off to gone since `before`.
  mutating func noteGone(between before: Moment, and now: Moment) {
    for id in absent {
      guard let goneAt = lines[id]?.since.adding(ms: Limits.goneAfterMs) else { continue }
      if goneAt > before && goneAt <= now { changed.insert(id) }
    }
  }

  func isConnected(_ id: Participant.ID) -> Bool { lines[id]?.isConnected == true }

  func state(of id: Participant.ID, at now: Moment) -> PresenceReport.State? {
    lines[id].map { line in
      let isGone = now >= line.since.adding(ms: Limits.goneAfterMs)
      return PresenceReport.State(
        state: line.isConnected ? .connected : isGone ? .gone : .away, sinceMs: line.since)
    }
  }

  var everybody: Set<Participant.ID> { Set(lines.keys) }

  private mutating func note(_ id: Participant.ID, _ isConnected: Bool, _ now: Moment) {
    guard lines[id]?.isConnected != isConnected else { return }
    lines[id] = Line(isConnected: isConnected, since: now)
    if isConnected { absent.remove(id) } else { absent.insert(id) }
    changed.insert(id)
  }
}

/// The message `presence`.
package struct PresenceReport: Sendable, Encodable {
  /// One person's presence, and since when.
  package struct State: Sendable, Equatable, Encodable {
    /// Connected; cut off for less than `Limits.goneAfterMs`; or longer.
    package enum Kind: String, Sendable, Encodable { case connected, away, gone }
    package var state: Kind
    package var sinceMs: Moment
  }

  package var nowMs: Moment
  package var people: [Participant.ID: State]
  package var moderators: Int
  /// The participant who may take over because no moderator is left.
  package var heir: Participant.ID?
}
