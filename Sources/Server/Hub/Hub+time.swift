import Transport
import WorldCafe

extension Hub {
  /// The clock has reached something.
  mutating func wake(at now: Moment) {
    for code in awake.sorted() {
      guard let cafe = cafes[code] else { continue }
      if (cafe.restsUntil ?? now) <= now {
        cafe.restsUntil = nil
        advance(cafe, at: now)
        startNextClustering(in: cafe)
        startDroppedPlan(in: cafe, at: now)
      }
      if cafe.presence.noteGone(by: now) { cafe.isHostingStale = true }
      restIfIdle(cafe, at: now)
    }
    shelveQuiet(at: now)
    dismissStrangers(at: now)
    tickets.expire(at: now)
    lastWokenAt = now
  }

  /// Whoever says no hello in time is sent away, but not for a delay of the server's own.
  private mutating func dismissStrangers(at now: Moment) {
    guard let first = strangers.next, first <= now else { return }
    let isBehind = first.adding(ms: Limits.behindMs) <= now
    for connection in strangers.passed(by: now) {
      if isBehind {
        strangers.set(connection, at: now.adding(ms: Limits.helloWithinMs))
      } else {
        dismiss(connection, Refusal(.helloExpected), code: CloseCodes.noHello, at: now)
      }
    }
  }

  /// Rounds end and begin by themselves, with or without a moderator.
  private mutating func advance(_ cafe: OpenCafe, at now: Moment) {
    // A round and its grace can both be over at once; a café never has more steps than this.
    for _ in 0...(2 * Limits.roundsMax) {
      let events = cafe.working.decideDue(at: now)
      guard !events.isEmpty else { return }
      record(events, by: .server, in: cafe, at: now)
    }
  }

  /// Nobody looks, nothing runs: the café needs no attention.
  private mutating func restIfIdle(_ cafe: OpenCafe, at now: Moment) {
    guard cafe.viewers.isEmpty, cafe.nextAttempt == nil,
      cafe.fanOut.sequence == cafe.log.last, cafe.presence.nextGone == nil
    else { return }
    awake.remove(cafe.code)
  }

  /// The server is about to stop, and everybody hears it. No snapshots are made: the journal has
  /// everything, and who comes back is told single events as far back as the last snapshot.
  mutating func stop() {
    let farewell = ServerMessage.refused(.init(Refusal(.serverStopping), id: nil))
    outputs.append(.send(JSONBytes.encode(farewell), to: sessions.keys.sorted()))
  }
}
