import Transport
import WorldCafe

extension Hub {
  /// An organizer makes a café from a café file.
  mutating func prepare(
    _ content: ClientMessage.Prepare, for connection: ConnectionID, at now: Moment
  ) {
    do throws(Refusal) {
      try checkIdentifier(content.id)
      if let address = sessions[connection]?.address,
        let seconds = cafesMade.take(address, at: now)
      {
        throw Refusal(.tooManyRequests, ["seconds": String(seconds)])
      }
      guard cafeCount < Limits.cafesMax else { throw Refusal(.serverBusy) }
      let context = Context(
        now: now, fresh: environment.freshIdentifier(), hash: environment.hash,
        composed: environment.composed)
      let setup = try CafeFile.setup(from: content.file, in: context)
      let code = freshCode()
      let first = try Cafe.decidePrepare(
        code: code, setup: setup, moderator: content.moderator, token: content.token, in: context)
      begin(code, with: first, at: now)
      turn.consequences.append(
        .answer(
          Answer(
            connection: connection, id: content.id,
            bytes: JSONBytes.encode(ServerMessage.prepared(id: content.id, cafe: code)),
            basis: Basis(cafe: code, generation: 0))))
    } catch {
      refuse(error, id: content.id, to: connection)
    }
  }

  /// How good a plan would be for a café that is still being prepared.
  mutating func preview(_ content: ClientMessage.Preview, for connection: ConnectionID) {
    do throws(Refusal) {
      try checkIdentifier(content.id)
      outputs.append(.start(.preview(try PreviewJob(content, for: connection))))
    } catch {
      refuse(error, id: content.id, to: connection)
    }
  }

  private mutating func begin(_ code: Cafe.Code, with first: Event, at now: Moment) {
    let recorded = Recorded(sequence: 1, at: now, by: .server, event: first)
    let epoch = environment.freshEpoch()
    cafes[code] = OpenCafe(
      code: code, epoch: epoch, cafe: Cafe(first: recorded), isDurable: false, at: now)
    turn.newCafes.append(Batch.NewCafe(code: code, epoch: epoch))
    turn.records.append(JournalCoding.record(recorded, of: code))
    turn.consequences.append(.opened(code))
  }

  private func freshCode() -> Cafe.Code {
    var code = environment.freshCode()
    while cafes[code] != nil || shelf[code] != nil { code = environment.freshCode() }
    return code
  }

  /// Copies everything that is on disk, one copy at a time.
  mutating func backUp(_ content: ClientMessage.BackUp, for connection: ConnectionID) {
    do throws(Refusal) {
      try checkIdentifier(content.id)
      guard !isBackingUp else { throw Refusal(.serverBusy) }
      isBackingUp = true
      outputs.append(.backUp(for: connection, id: content.id))
    } catch {
      refuse(error, id: content.id, to: connection)
    }
  }

  /// A rehearsal leaves nothing behind.
  mutating func erase(
    _ content: ClientMessage.Erase, for connection: ConnectionID, at now: Moment
  ) {
    let code = CafeCode.canonical(content.cafe)
    guard shelf[code] == nil else {
      return fetch(code, for: .erase(connection, content), at: now)
    }
    guard let cafe = cafes[code] else {
      return refuse(Refusal(.unknownCode), id: content.id, to: connection)
    }
    guard cafe.working.setup.isRehearsal else {
      let parameters = ["command": "erase", "stage": cafe.working.phase.stage.rawValue]
      return refuse(Refusal(.wrongPhase, parameters), id: content.id, to: connection)
    }
    for viewer in cafe.viewers.connections {
      dismiss(viewer, Refusal(.unknownCode), code: CloseCodes.unknownCafe, at: now)
    }
    cafes[code] = nil
    awake.remove(code)
    quiet.cancel(code)
    published = published.filter { $0.value != code }
    turn.erasures.append(.erase(code, for: connection, id: content.id))
  }
}
