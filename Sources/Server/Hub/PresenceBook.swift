import WorldCafe

/// Who is connected. Not history: a restart begins with an empty book.
struct PresenceBook: Sendable {
  /// One person's presence, and since when.
  struct State: Sendable, Equatable, Encodable {
    /// Connected; cut off for less than `Limits.goneAfterMs`; or longer.
    enum Kind: String, Sendable, Encodable { case connected, away, gone }
    var state: Kind
    var sinceMs: Moment
  }

  private struct Line: Sendable {
    var isConnected: Bool
    var since: Moment
  }

  private var lines: [Participant.ID: Line] = [:]
  /// Everybody with a line.
  private(set) var everybody: Set<Participant.ID> = []
  /// When those who are cut off count as gone.
  private var absences = Deadlines<Participant.ID>()
  /// Whose state changed since the last report.
  private(set) var changed: Set<Participant.ID> = []
  /// When changes were last reported.
  private(set) var reportedAt = Moment(ms: 0)

  mutating func connected(_ id: Participant.ID, at now: Moment) { note(id, true, now) }
  mutating func disconnected(_ id: Participant.ID, at now: Moment) { note(id, false, now) }

  /// Everybody who was there before this book began counts as cut off since then.
  mutating func expect(_ ids: [Participant.ID], since: Moment) {
    for id in ids { note(id, false, since) }
  }

  mutating func reported(at now: Moment) {
    changed = []
    reportedAt = now
  }

  /// Somebody came into somebody's view: their presence is told again.
  mutating func tellAgain(_ ids: some Sequence<Participant.ID>) {
    for id in ids where lines[id] != nil { changed.insert(id) }
  }

  /// When the next cut-off person counts as gone.
  var nextGone: Moment? { absences.next }

  /// Marks those who turned from cut off to gone.
  ///
  /// - Returns: whether there were any.
  mutating func noteGone(by now: Moment) -> Bool {
    let gone = absences.passed(by: now)
    changed.formUnion(gone)
    return !gone.isEmpty
  }

  func isConnected(_ id: Participant.ID) -> Bool { lines[id]?.isConnected == true }

  func state(of id: Participant.ID, at now: Moment) -> State? {
    lines[id].map { line in
      let isGone = now >= line.since.adding(ms: Limits.goneAfterMs)
      return State(
        state: line.isConnected ? .connected : isGone ? .gone : .away, sinceMs: line.since)
    }
  }

  private mutating func note(_ id: Participant.ID, _ isConnected: Bool, _ now: Moment) {
    guard lines[id]?.isConnected != isConnected else { return }
    lines[id] = Line(isConnected: isConnected, since: now)
    everybody.insert(id)
    if isConnected {
      absences.cancel(id)
    } else {
      absences.set(id, at: now.adding(ms: Limits.goneAfterMs))
    }
    changed.insert(id)
  }
}
