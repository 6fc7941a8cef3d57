import Transport
import WorldCafe

extension Hub {
  /// A message came in. What is not understood ends the connection, because a client that sends
  /// it would only send it again.
  mutating func receive(_ bytes: [UInt8], from connection: ConnectionID, at now: Moment) {
    guard sessions[connection] != nil else { return }
    if let seconds = sessions[connection]?.bucket.take(at: now) {
      dismiss(
        connection, Refusal(.tooManyRequests, ["seconds": String(seconds)]),
        code: CloseCodes.tryLater, at: now)
      return
    }
    hear(bytes, from: connection, at: now)
  }

  /// A message is understood, or waits until its sender's café is here.
  mutating func hear(_ bytes: [UInt8], from connection: ConnectionID, at now: Moment) {
    guard sessions[connection]?.held == nil else {
      return hold(bytes, from: connection, at: now)
    }
    do throws(Refusal) {
      handle(try ClientMessage.decode(bytes), from: connection, at: now)
    } catch {
      dismiss(connection, error, code: CloseCodes.malformed, at: now)
    }
  }

  private mutating func handle(
    _ message: ClientMessage, from connection: ConnectionID, at now: Moment
  ) {
    switch (message, sessions[connection]?.identity) {
    case (.hello(let hello), _):
      greet(hello, from: connection, at: now)
    case (.beat, _):
      outputs.append(say(.beat(nowMs: now), to: connection))
    case (_, .unknown?), (_, nil):
      dismiss(connection, Refusal(.helloExpected), code: CloseCodes.malformed, at: now)
    case (.command(let content), .inside(let code, let actor)?):
      let pending = PendingCommand(connection: connection, actor: actor, content: content)
      carryOut(pending, in: code, at: now)
    case (.prepare(let content), .organizer?):
      prepare(content, for: connection, at: now)
    case (.preview(let content), .organizer?):
      preview(content, for: connection)
    case (.erase(let content), .organizer?):
      erase(content, for: connection, at: now)
    case (.backUp(let content), .organizer?):
      backUp(content, for: connection)
    case (.compare(let content), .inside(let code, .moderator(let moderator))?):
      compare(content, in: code, by: .moderator(id: moderator), for: connection)
    case (.compare(let content), .inside(let code, .participant(let participant))?):
      compare(content, in: code, by: .participant(id: participant), for: connection)
    case (.gather(let content), .inside(let code, let actor)?):
      gather(content, in: code, by: actor, for: connection)
    case (.explain(let content), .inside(let code, .moderator)?):
      explain(content, in: code, for: connection)
    case (.export(let content), .inside(let code, .moderator)?):
      export(content, from: code, for: connection)
    case (.draw(let content), .inside(_, .moderator)?), (.draw(let content), .organizer?):
      draw(content, for: connection)
    case (.command(let content), _):
      refuseRole(content.do.kind.rawValue, id: content.id, connection)
    case (.prepare(let content), _): refuseRole("prepare", id: content.id, connection)
    case (.preview(let content), _): refuseRole("preview", id: content.id, connection)
    case (.erase(let content), _): refuseRole("erase", id: content.id, connection)
    case (.backUp(let content), _): refuseRole("backUp", id: content.id, connection)
    case (.compare(let content), _): refuseRole("compare", id: content.id, connection)
    case (.explain(let content), _): refuseRole("explain", id: content.id, connection)
    case (.gather(let content), _): refuseRole("gather", id: content.id, connection)
    case (.export(let content), _): refuseRole("export", id: content.id, connection)
    case (.draw(let content), _): refuseRole("draw", id: content.id, connection)
    }
  }

  private mutating func refuseRole(_ command: String, id: String, _ connection: ConnectionID) {
    let role =
      switch sessions[connection]?.identity {
      case .inside(_, let actor)?: actor.role.rawValue
      case .organizer?: "organizer"
      case .unknown?, nil: "unknown"
      }
    refuse(Refusal(.notAllowed, ["command": command, "role": role]), id: id, to: connection)
  }
}
