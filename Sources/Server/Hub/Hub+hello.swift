import Transport
import WorldCafe

extension Hub {
  /// Somebody says who they are.
  mutating func greet(_ hello: ClientMessage.Hello, from connection: ConnectionID, at now: Moment) {
    guard hello.version == ProtocolVersion.current else {
      let parameters = [
        "version": String(hello.version), "needed": String(ProtocolVersion.current),
      ]
      return dismiss(
        connection, Refusal(.oldVersion, parameters), code: CloseCodes.malformed, at: now)
    }
    if let organizer = hello.organizer {
      greetOrganizer(organizer, from: connection, at: now)
    } else if let code = hello.cafe {
      greetGuest(hello, code: CafeCode.canonical(code), from: connection, at: now)
    } else {
      dismiss(
        connection, Refusal(.malformed, ["problem": "hello names neither cafe nor organizer"]),
        code: CloseCodes.malformed, at: now)
    }
  }

  private mutating func greetOrganizer(
    _ key: String, from connection: ConnectionID, at now: Moment
  ) {
    guard environment.hash(key) == environment.organizer else {
      return turnAway(connection, .wrongOrganizerKey, code: CloseCodes.wrongToken, at: now)
    }
    leave(connection, at: now)
    sessions[connection]?.identity = .organizer
    strangers.cancel(connection)
    outputs.append(.allowLargeMessages(connection))
    outputs.append(say(.welcome(.init(role: "organizer", nowMs: now)), to: connection))
  }

  /// Lets somebody in who knows a code, or sends them away.
  mutating func greetGuest(
    _ hello: ClientMessage.Hello, code: Cafe.Code, from connection: ConnectionID, at now: Moment
  ) {
    guard shelf[code] == nil else {
      return fetch(code, for: .hello(connection, hello), at: now)
    }
    guard let cafe = cafes[code], let durable = cafe.durable else {
      return turnAway(connection, .unknownCode, code: CloseCodes.unknownCafe, at: now)
    }
    let actor: Actor
    if let token = hello.token {
      guard let known = cafe.credentials[environment.hash(token)] else {
        return turnAway(connection, .wrongToken, code: CloseCodes.wrongToken, at: now)
      }
      actor = known
    } else {
      // A right code tells a guesser as much as a wrong one, so it waits as well.
      guard !sendsAway(connection, at: now) else { return }
      actor = .visitor
    }
    if let id = actor.participant, durable.participants[id]?.hasLeft == true {
      return dismiss(connection, Refusal(.removed), code: CloseCodes.wrongToken, at: now)
    }
    enter(code, as: actor, resume: hello.resume, from: connection, at: now)
  }

  private mutating func enter(
    _ code: Cafe.Code, as actor: Actor, resume: ClientMessage.Resume?,
    from connection: ConnectionID, at now: Moment
  ) {
    leave(connection, at: now)
    if let id = actor.participant, let other = cafes[code]?.connections[id] {
      dismiss(other, Refusal(.openedElsewhere), code: CloseCodes.openedElsewhere, at: now)
    }
    sessions[connection]?.identity = .inside(code, actor)
    strangers.cancel(connection)
    awake.insert(code)
    quiet.cancel(code)
    if actor.role == .moderator { outputs.append(.allowLargeMessages(connection)) }
    guard let cafe = cafes[code], let durable = cafe.durable else { return }
    var welcome = ServerMessage.Welcome(role: actor.role.rawValue, epoch: cafe.epoch, nowMs: now)
    if environment.comparesMeanings { welcome.compares = "meaning" }
    outputs.append(say(.welcome(welcome), to: connection))
    if let opening = opening(of: cafe, for: actor, resume, at: now) {
      outputs.append(.send(opening, to: [connection]))
    }
    cafe.welcome(Viewer(actor: actor, position: durable.sequence), on: connection)
    if let id = actor.participant {
      cafe.connections[id] = connection
      cafe.presence.connected(id, at: now)
      cafe.isHostingStale = true
    }
    startNextClustering(in: cafe)
  }

  /// What a client needs to stand where the café stands: the missing events, or everything.
  private func opening(
    of cafe: OpenCafe, for actor: Actor, _ resume: ClientMessage.Resume?, at now: Moment
  ) -> [UInt8]? {
    let reason: SnapshotWriter.Reason
    if let resume, resume.epoch == cafe.epoch {
      if let missing = cafe.missing(after: resume.sequence, for: actor, at: now) {
        return missing
      }
      reason = .tooOld
    } else {
      reason = resume == nil ? .first : .epoch
    }
    return cafe.snapshot(for: actor, reason: reason, at: now)
  }

  /// Sends somebody away whose address guessed wrong too often and has to wait.
  private mutating func sendsAway(_ connection: ConnectionID, at now: Moment) -> Bool {
    guard let address = sessions[connection]?.address,
      let seconds = wrongTries.secondsClosed(address, at: now)
    else { return false }
    dismiss(
      connection, Refusal(.tooManyRequests, ["seconds": String(seconds)]),
      code: CloseCodes.tryLater, at: now)
    return true
  }

  /// Refuses a wrong code, token or key. While the address has to wait it learns nothing about them.
  private mutating func turnAway(
    _ connection: ConnectionID, _ reason: Refusal.Code, code: UInt16, at now: Moment
  ) {
    guard !sendsAway(connection, at: now) else { return }
    if let address = sessions[connection]?.address { wrongTries.add(address, at: now) }
    dismiss(connection, Refusal(reason), code: code, at: now)
  }

  mutating func close(_ connection: ConnectionID, at now: Moment) {
    if let held = sessions[connection]?.held { fetching.withdraw(connection, from: held.cafe) }
    leave(connection, at: now)
    sessions[connection] = nil
    strangers.cancel(connection)
  }

  /// Takes a connection out of the café that it looks at.
  mutating func leave(_ connection: ConnectionID, at now: Moment) {
    guard case .inside(let code, let actor)? = sessions[connection]?.identity else { return }
    sessions[connection]?.identity = .unknown
    guard let cafe = cafes[code] else { return }
    cafe.viewers.remove(connection)
    if cafe.viewers.isEmpty { quiet.set(code, at: now.adding(ms: Limits.quietMs)) }
    if let id = actor.participant, cafe.connections[id] == connection {
      cafe.connections[id] = nil
      cafe.presence.disconnected(id, at: now)
    }
  }
}
