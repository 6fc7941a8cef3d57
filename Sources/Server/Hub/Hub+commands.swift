import Transport
import WorldCafe

extension Hub {
  /// The most characters of an identifier that a client makes.
  static let identifierLengthMax = 64

  /// Decides a command, or remembers that it waits for a plan.
  mutating func carryOut(_ pending: PendingCommand, in code: Cafe.Code, at now: Moment) {
    do throws(Refusal) {
      try checkIdentifier(pending.content.id)
      guard let cafe = cafes[code] else { throw Refusal(.unknownCode) }
      if let seconds = cafe.takeToken(for: pending.actor, at: now) {
        throw Refusal(.tooManyRequests, ["seconds": String(seconds)])
      }
      let waits = pending.content.do == .startRound && cafe.working.needsPlan
      if waits || pending.content.do == .replan {
        try plan(pending, in: cafe, at: now)
      } else {
        try settle(pending, in: cafe, at: now)
        if pending.content.do == .cancelPlanning { cancelPlanning(in: cafe) }
      }
    } catch {
      refuse(error, id: pending.content.id, to: pending.connection)
    }
  }

  /// Gives the first answer to a command that was carried out before, or carries it out.
  ///
  /// - Throws: the domain's refusal; then nothing happened.
  mutating func settle(
    _ pending: PendingCommand, in cafe: OpenCafe, at now: Moment
  ) throws(Refusal) {
    let receipt = Receipt(pending, hash: environment.hash)
    if let answer = try cafe.receipts.answer(
      scope: receipt.scope, command: receipt.command, digest: receipt.digest)
    {
      answerDone(pending, sequence: answer.sequence, created: answer.created, in: cafe)
    } else {
      try decide(pending, receipt, in: cafe, at: now)
    }
  }

  /// - Throws: the domain's refusal; then nothing happened.
  private mutating func decide(
    _ pending: PendingCommand, _ receipt: Receipt, in cafe: OpenCafe, at now: Moment
  ) throws(Refusal) {
    let fresh = environment.freshIdentifier()
    var context = Context(
      now: now, fresh: fresh, hash: environment.hash, composed: environment.composed)
    context.heir = cafe.leadership.heir
    context.secret = environment.freshSecret()
    let events = try cafe.working.decide(pending.content.do, by: pending.actor, in: context)
    let created = events.contains { $0.creates(fresh) } ? fresh : nil
    guard !events.isEmpty else {
      return answerDone(pending, sequence: cafe.working.sequence, created: nil, in: cafe)
    }
    var kept = receipt
    kept.created = created
    let by = kept.scope == Receipt.anonymousScope ? Actor.server : pending.actor
    let sequence = record(events, by: by, receipt: kept, in: cafe, at: now)
    answerDone(pending, sequence: sequence, created: created, in: cafe)
  }

  /// Makes events part of the working state and of this turn's batch.
  ///
  /// - Returns: the number of the last one.
  @discardableResult
  mutating func record(
    _ events: [Event], by actor: Actor, receipt: Receipt? = nil, in cafe: OpenCafe, at now: Moment
  ) -> Int64 {
    var recorded: [Recorded] = []
    for (index, event) in events.enumerated() {
      let next = Recorded(
        sequence: cafe.working.sequence + 1, at: now, by: actor, event: event,
        receipt: index == events.count - 1 ? receipt : nil)
      cafe.working.apply(next)
      cafe.receipts.keep(next)
      recorded.append(next)
    }
    awake.insert(cafe.code)
    if events.contains(where: \.concernsHosts) { cafe.isHostingStale = true }
    turn.records += recorded.map { JournalCoding.record($0, of: cafe.code) }
    turn.consequences.append(.events(cafe.code, generation: cafe.generation, recorded))
    return cafe.working.sequence
  }

  private mutating func answerDone(
    _ pending: PendingCommand, sequence: Int64, created: String?, in cafe: OpenCafe
  ) {
    let id = pending.content.id
    let done = ServerMessage.Done(id: id, sequence: sequence, created: created)
    turn.consequences.append(
      .answer(
        Answer(
          connection: pending.connection, id: id,
          bytes: JSONBytes.encode(ServerMessage.done(done)),
          basis: Basis(cafe: cafe.code, generation: cafe.generation))))
  }

  func checkIdentifier(_ id: String) throws(Refusal) {
    let isAllowed = id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard isAllowed, (1...Self.identifierLengthMax).contains(id.utf8.count) else {
      throw Refusal(.badIdentifier)
    }
  }
}

extension Receipt {
  /// Anonymous proposals are remembered without the person who sent them.
  static let anonymousScope = "anonymous"

  init(_ pending: PendingCommand, hash: (String) -> Credential) {
    let content = pending.content
    self.init(
      scope: content.do.hidesAuthor ? Receipt.anonymousScope : pending.actor.scope,
      command: content.id,
      digest: hash(String(decoding: JSONBytes.encode(content.do), as: UTF8.self)).hash)
  }
}

extension Actor {
  /// Identifiers of commands are each person's own.
  fileprivate var scope: String {
    switch self {
    case .moderator(let id): "moderator \(id)"
    case .participant(let id): "participant \(id)"
    case .visitor: "visitor"
    case .server: "server"
    }
  }
}

extension Event {
  /// Whether the event brings the thing with this identifier into the world.
  fileprivate func creates(_ fresh: String) -> Bool {
    switch self {
    case .participantJoined(let participant): participant.id.text == fresh
    case .moderatorInvited(let moderator): moderator.id.text == fresh
    case .proposalWritten(let proposal): proposal.id.text == fresh
    case .messageSent(let message): message.id.text == fresh
    case .clusterFormed(let cluster): cluster.id.text == fresh
    case .recommendationDrafted(let recommendation): recommendation.id.text == fresh
    default: false
    }
  }
}
