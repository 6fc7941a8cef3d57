import Transport
import WorldCafe

/// Cafés that nobody needs now are on disk alone; see `Shelf.md`.
extension Hub {
  /// Cafés at which nobody looked for a while go from memory: what they are is on disk.
  mutating func shelveQuiet(at now: Moment) {
    leaving += quiet.passed(by: now)
    guard leaveNextAt <= now else { return }
    while !leaving.isEmpty {
      if shelve(leaving.removeFirst(), at: now) {
        leaveNextAt = now.adding(ms: Limits.shelvingPauseMs)
        return
      }
    }
  }

  /// - Returns: whether a snapshot was written for it.
  private mutating func shelve(_ code: Cafe.Code, at now: Moment) -> Bool {
    guard let cafe = cafes[code], cafe.viewers.isEmpty, !quiet.isSet(code) else { return false }
    guard cafe.isAtRest, !isAwaited(code) else {
      quiet.set(code, at: now.adding(ms: Limits.quietMs))
      return false
    }
    // Fewer are read again as fast.
    let isWorthSnapshot =
      cafe.working.sequence - cafe.snapshotAt >= environment.eventsPerSnapshot / 10
    if isWorthSnapshot { saveSnapshot(of: cafe) }
    shelf[code] = ShelvedCafe(since: now.adding(ms: -Limits.quietMs))
    cafes[code] = nil
    awake.remove(code)
    return isWorthSnapshot
  }

  /// Whether an answer of this café waits for the disk.
  private func isAwaited(_ code: Cafe.Code) -> Bool {
    inFlight.contains { batch in
      batch.consequences.contains {
        if case .answer(let answer) = $0 { answer.basis.cafe == code } else { false }
      }
    }
  }

  /// Lets somebody wait for a café that is on disk alone.
  mutating func fetch(_ code: Cafe.Code, for errand: Fetching.Errand, at now: Moment) {
    if let until = shelf[code]?.unreadableUntil, until > now {
      return giveUp(errand, Refusal(.cafeUnreadable), at: now)
    }
    guard fetching.count < Limits.fetchWaitersMax else {
      return giveUp(errand, Refusal(.serverBusy), at: now)
    }
    if case .hello(let connection, _) = errand {
      sessions[connection]?.held = Session.Held(cafe: code)
      strangers.cancel(connection)
    }
    fetching.add(errand, for: code)
    beginFetches()
  }

  private mutating func beginFetches() {
    while let code = fetching.next() { outputs.append(.fetch(code)) }
  }

  /// Keeps what somebody says whose café is not here yet.
  mutating func hold(_ bytes: [UInt8], from connection: ConnectionID, at now: Moment) {
    sessions[connection]?.held?.messages.append(bytes)
    sessions[connection]?.held?.bytes += bytes.count
    guard let held = sessions[connection]?.held, held.bytes > Limits.heldBytesMax else { return }
    dismiss(
      connection, Refusal(.tooManyRequests, ["seconds": "1"]), code: CloseCodes.tryLater, at: now)
  }

  /// A café is here again, or cannot be read: whoever waited goes on.
  mutating func take(_ loaded: Loading.Loaded?, for code: Cafe.Code, at now: Moment) {
    let errands = fetching.end(code)
    beginFetches()
    guard let loaded, let place = shelf[code] else {
      shelf[code]?.unreadableUntil = now.adding(ms: Limits.unreadableMs)
      for errand in errands { giveUp(errand, Refusal(.cafeUnreadable), at: now) }
      return
    }
    open(loaded, since: place.since, at: now)
    for errand in errands { goOn(errand, with: code, at: now) }
  }

  private mutating func goOn(_ errand: Fetching.Errand, with code: Cafe.Code, at now: Moment) {
    switch errand {
    case .hello(let connection, let hello):
      let held = sessions[connection]?.held?.messages ?? []
      sessions[connection]?.held = nil
      greetGuest(hello, code: code, from: connection, at: now)
      for bytes in held where sessions[connection] != nil {
        hear(bytes, from: connection, at: now)
      }
    case .erase(let connection, let content): erase(content, for: connection, at: now)
    case .results(let connection, let secret):
      showResults(behind: secret, to: connection, at: now)
    }
  }

  private mutating func giveUp(_ errand: Fetching.Errand, _ refusal: Refusal, at now: Moment) {
    switch errand {
    case .hello(let connection, _):
      sessions[connection]?.held = nil
      dismiss(connection, refusal, code: CloseCodes.tryLater, at: now)
    case .erase(let connection, let content): refuse(refusal, id: content.id, to: connection)
    case .results(let connection, _):
      outputs.append(.showResults(.unavailable, to: connection))
    }
  }

  /// Takes a loaded café in; its guests count as cut off since a moment, until they come back.
  mutating func open(_ loaded: Loading.Loaded, since: Moment, at now: Moment) {
    let code = loaded.cafe.code
    let cafe = OpenCafe(
      code: code, epoch: loaded.epoch, cafe: loaded.cafe, isDurable: true, at: now)
    cafe.receipts = loaded.receipts
    cafe.log = loaded.log
    cafe.snapshotAt = loaded.snapshotAt
    cafe.presence.expect(loaded.cafe.present.map(\.id), since: since)
    cafe.presence.reported(at: now)
    // The last server may have ended between a proposal and its place on the board.
    cafe.clustering.stale = Set(loaded.cafe.proposals.all.map(\.question))
    shelf[code] = nil
    cafes[code] = cafe
    learnPublication(loaded.cafe.publication?.secret, of: code)
    if cafe.working.nextDeadline != nil { awake.insert(code) }
    quiet.set(code, at: now.adding(ms: Limits.quietMs))
  }
}

extension OpenCafe {
  /// Whether everything about it is on disk, and nothing is about to happen.
  fileprivate var isAtRest: Bool {
    durable?.sequence == working.sequence && nextAttempt == nil && !planning.isRunning
      && planning.waiting.isEmpty && !clustering.isRunning
  }
}
