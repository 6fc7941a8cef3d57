import Transport
import WorldCafe

extension Hub {
  /// Hands this turn's batch over. Answers that need nothing on disk still wait for what was
  /// decided before them.
  mutating func handOver(at now: Moment) {
    defer { turn = Turn() }
    guard !turn.records.isEmpty else {
      let consequences = turn.consequences
      outputs += turn.erasures
      if inFlight.isEmpty {
        fulfil(consequences, at: now)
      } else {
        inFlight[inFlight.count - 1].consequences += consequences
      }
      return
    }
    let number = nextBatch
    nextBatch += 1
    outputs.append(
      .commit(Batch(number: number, newCafes: turn.newCafes, records: turn.records)))
    inFlight.append(InFlight(number: number, consequences: turn.consequences))
    outputs += turn.erasures
  }

  /// A batch is on disk: what it brought may be known now.
  mutating func release(_ batch: UInt64, at now: Moment) {
    precondition(inFlight.first?.number == batch, "batches are committed in order")
    fulfil(inFlight.removeFirst().consequences, at: now)
  }

  /// Nothing of a batch is on disk: the cafés go back to what is, and those who asked are told.
  mutating func takeBack(_ batch: UInt64, at now: Moment) {
    precondition(inFlight.first?.number == batch, "batches are refused in order")
    var answers: [Answer] = []
    for consequence in inFlight.removeFirst().consequences {
      switch consequence {
      case .answer(let answer): answers.append(answer)
      case .events(let code, let generation, let dropped):
        guard let cafe = cafes[code], cafe.generation == generation, let durable = cafe.durable
        else { continue }
        cafe.generation += 1
        cafe.working = durable
        cafe.isHostingStale = true
        cafe.restsUntil = now.adding(ms: Limits.retryAfterMs)
        cafe.clustering.stale.formUnion(dropped.compactMap(\.event.suggestedQuestion))
        if dropped.contains(where: \.event.isOffer) { cafe.planning.isDropped = true }
        cafe.receipts.forget(after: durable.sequence)
        outputs.append(.log(LogLine("events dropped, no room on disk", cafe: code)))
      case .opened(let code):
        cafes[code] = nil
      }
    }
    for answer in answers { say(answer) }
  }

  /// Says an answer, or that it came to nothing because its café was set back.
  private mutating func say(_ answer: Answer) {
    guard sessions[answer.connection] != nil else { return }
    if cafes[answer.basis.cafe]?.generation == answer.basis.generation {
      outputs.append(.send(answer.bytes, to: [answer.connection]))
    } else {
      refuse(Refusal(.storageFull), id: answer.id, to: answer.connection)
    }
  }

  /// Answers go out before the people whom an event sends away are disconnected: who leaves hears
  /// that it is done.
  private mutating func fulfil(_ consequences: [Consequence], at now: Moment) {
    var happened: [(OpenCafe, Event)] = []
    for consequence in consequences {
      switch consequence {
      case .opened(let code):
        guard let cafe = cafes[code] else { continue }
        cafe.becomeDurable()
        quiet.set(code, at: now.adding(ms: Limits.quietMs))
        outputs.append(.log(LogLine("café prepared", cafe: code)))
      case .events(let code, _, let recorded):
        guard let cafe = cafes[code] else { continue }
        makeDurable(recorded, in: cafe, at: now)
        happened += recorded.map { (cafe, $0.event) }
      case .answer(let answer): say(answer)
      }
    }
    for (cafe, event) in happened { expel(after: event, from: cafe, at: now) }
  }

  private mutating func makeDurable(_ recorded: [Recorded], in cafe: OpenCafe, at now: Moment) {
    cafe.makeDurable(recorded)
    notePublication(recorded, of: cafe.code)
    startClustering(after: recorded, in: cafe)
    startPlanning(after: recorded, in: cafe, at: now)
    snapshotIfDue(cafe)
  }

  /// Whoever was removed or revoked hears it and is disconnected.
  private mutating func expel(after event: Event, from cafe: OpenCafe, at now: Moment) {
    let gone: Actor
    let reason: Refusal.Code
    switch event {
    case .participantLeft(let id): (gone, reason) = (.participant(id: id), .removed)
    case .moderatorRevoked(let id): (gone, reason) = (.moderator(id: id), .revoked)
    default: return
    }
    for connection in cafe.viewers.connections(of: gone) {
      dismiss(connection, Refusal(reason), code: CloseCodes.wrongToken, at: now)
    }
  }

  private mutating func snapshotIfDue(_ cafe: OpenCafe) {
    guard cafe.working.sequence - cafe.snapshotAt >= environment.eventsPerSnapshot else { return }
    saveSnapshot(of: cafe)
  }

  /// Keeps the state of a café that rests on disk as a whole.
  mutating func saveSnapshot(of cafe: OpenCafe) {
    guard let durable = cafe.durable, durable.sequence == cafe.working.sequence,
      durable.sequence > cafe.snapshotAt
    else { return }
    let state = JournalCoding.State(cafe: durable, receipts: cafe.receipts.kept)
    outputs.append(
      .save(StateSnapshot(cafe: cafe.code, sequence: durable.sequence, state: state)))
    cafe.snapshotAt = durable.sequence
  }
}
