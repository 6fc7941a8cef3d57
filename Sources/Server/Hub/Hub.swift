import Transport
package import WorldCafe

/// The server's brain: told what happened, it answers with what to do. No clock, no socket, no disk.
///
/// One turn: (1) `step` for each input; decisions are made on the working state at once, but nobody
/// hears of them; (2) `endTurn` hands everything that must be on disk over as one batch; (3) when
/// the batch is committed, its events become durable, the answers go out, and then the events, in
/// order, to everybody who may see them.
package struct Hub {
  let environment: Environment
  var sessions: [ConnectionID: Session] = [:]
  var cafes: [Cafe.Code: OpenCafe] = [:]
  /// Cafés that are on disk alone, until somebody asks for them.
  var shelf: [Cafe.Code: ShelvedCafe] = [:]
  /// Who waits for cafés that are being fetched from there.
  var fetching = Fetching()
  /// Cafés at which nobody looks, until they go to the shelf.
  var quiet = Deadlines<Cafe.Code>()
  /// Those whose time has come. Their snapshots take a processor's time, so one goes after the other.
  var leaving: [Cafe.Code] = []
  var leaveNextAt = Moment(ms: 0)
  /// Cafés with viewers or a running clock: only they are looked at in each turn.
  var awake: Set<Cafe.Code> = []
  /// Connections that have not said hello yet, and when they opened.
  var strangers = Deadlines<ConnectionID>()
  var tickets = Tickets()
  /// The cafés whose results are published, by the hash of what stands in the link.
  var published: [Credential: Cafe.Code] = [:]
  var outputs: [HubOutput] = []
  var turn = Turn()
  var inFlight: [InFlight] = []
  var nextBatch: UInt64 = 1
  var wrongTries = WrongTries()
  var isBackingUp = false
  var cafesMade = TokenBuckets(burst: Limits.cafesPerHour, perSecond: Limits.cafesPerHour / 3600)
  /// Comparisons that run beside the loop.
  var comparing = 0
  var lastWokenAt = Moment(ms: 0)

  /// What one turn produced.
  struct Turn: Sendable {
    var newCafes: [Batch.NewCafe] = []
    var records: [JournalRecord] = []
    var consequences: [Consequence] = []
    /// Rehearsals to erase once this turn's batch is handed over, so that nothing of it comes after.
    var erasures: [HubOutput] = []
  }

  /// A batch on its way to the disk, and what follows from its commit.
  struct InFlight: Sendable {
    var number: UInt64
    var consequences: [Consequence]
  }

  /// What is true, or may be said, once the batch is on disk.
  enum Consequence: Sendable {
    case opened(Cafe.Code)
    case events(Cafe.Code, generation: Int, [Recorded])
    case answer(Answer)
  }

  /// What somebody hears about a command, if it is still true by then.
  struct Answer: Sendable {
    var connection: ConnectionID
    var id: String
    var bytes: [UInt8]
    var basis: Basis
  }

  /// The state on which an answer rests: when that was set back, the answer is no longer true.
  struct Basis: Sendable {
    var cafe: Cafe.Code
    var generation: Int
  }

  package init(environment: Environment) {
    self.environment = environment
  }

  /// Takes one input in.
  package mutating func step(_ input: HubInput, at now: Moment) {
    switch input {
    case .opened(let connection, let address):
      sessions[connection] = Session(address: address, openedAt: now)
      strangers.set(connection, at: now.adding(ms: Limits.helloWithinMs))
    case .message(let connection, let bytes):
      receive(bytes, from: connection, at: now)
    case .closed(let connection):
      close(connection, at: now)
    case .woken:
      wake(at: now)
    case .committed(let batch):
      release(batch, at: now)
    case .refused(let batch):
      takeBack(batch, at: now)
    case .finished(let finding):
      take(finding, at: now)
    case .resultsAsked(let connection, let secret):
      showResults(behind: secret, to: connection, at: now)
    case .stopping:
      stop()
    }
  }

  /// Ends a turn.
  ///
  /// - Returns: what to do, in order.
  package mutating func endTurn(at now: Moment) -> [HubOutput] {
    reviewHosts(at: now)
    handOver(at: now)
    sendEvents(at: now)
    sendPresence(at: now)
    sendProgress(at: now)
    defer { outputs = [] }
    return outputs
  }

  /// When the hub has to be woken if nothing else happens.
  package func nextWake(after now: Moment) -> Moment? {
    let cafes = awake.lazy.compactMap { self.cafes[$0] }
    let clocks = cafes.compactMap(\.nextAttempt).min()
    let gone = cafes.compactMap { $0.presence.nextGone }.min()
    let fanOuts = cafes.compactMap(\.nextFanOut).min()
    let presence = cafes.compactMap(\.nextPresence).min()
    let plans = cafes.compactMap(\.nextProgress).min()
    let offers = cafes.compactMap { $0.leadership.nextOffer(after: now) }.min()
    let leave = leaving.isEmpty ? nil : leaveNextAt
    let others = [strangers.next, tickets.nextExpiry, quiet.next, leave]
    return ([clocks, gone, offers, plans, fanOuts, presence] + others).compactMap(\.self).min()
  }

  func say(_ message: ServerMessage, to connection: ConnectionID) -> HubOutput {
    .send(JSONBytes.encode(message), to: [connection])
  }

  /// Says what was not done; whoever is gone by now, because a plan took its time, hears nothing.
  mutating func refuse(_ refusal: Refusal, id: String? = nil, to connection: ConnectionID) {
    guard sessions[connection] != nil else { return }
    outputs.append(say(.refused(.init(refusal, id: id)), to: connection))
  }

  /// Says why, closes, and hears nothing more from this connection.
  mutating func dismiss(
    _ connection: ConnectionID, _ refusal: Refusal, code: UInt16, at now: Moment
  ) {
    refuse(refusal, to: connection)
    outputs.append(.close(connection, code: code))
    close(connection, at: now)
  }
}
