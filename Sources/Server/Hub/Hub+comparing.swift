import Transport
import WorldCafe

extension Hub {
  /// What somebody writes, or reads, is compared with the proposals that this person may read.
  ///
  /// It is a hint and nothing more: where many ask at once, some hear at once that nothing was found.
  mutating func compare(
    _ content: ClientMessage.Compare, in code: Cafe.Code, by actor: Actor,
    for connection: ConnectionID
  ) {
    do throws(Refusal) {
      try checkIdentifier(content.id)
      guard let cafe = cafes[code]?.durable else { return }
      guard cafe.setup.question(content.question) != nil else {
        throw Refusal(.unknownQuestion, ["question": content.question.text])
      }
      guard content.text.utf16.count <= Limits.comparedTextMax else {
        throw Refusal(.textTooLong, ["field": "text", "max": String(Limits.comparedTextMax)])
      }
      begin(
        .compare(CompareJob(content, in: cafe, by: actor, for: connection)),
        orSay: .compared(id: content.id, []), to: connection)
    } catch {
      refuse(error, id: content.id, to: connection)
    }
  }

  /// Starts a comparison; a busy server says at once that nothing was found.
  private mutating func begin(
    _ job: Job, orSay nothing: ServerMessage, to connection: ConnectionID
  ) {
    guard comparing < Limits.comparisonsMax else {
      return outputs.append(say(nothing, to: connection))
    }
    comparing += 1
    outputs.append(.start(job))
  }

  /// A comparison is done; whoever is gone by now hears nothing.
  mutating func endComparison(_ found: ServerMessage, for connection: ConnectionID) {
    comparing -= 1
    guard sessions[connection] != nil else { return }
    outputs.append(say(found, to: connection))
  }

  /// A moderator asks why proposals are together; a busy server says nothing about it, too.
  mutating func explain(
    _ content: ClientMessage.Explain, in code: Cafe.Code, for connection: ConnectionID
  ) {
    do throws(Refusal) {
      try checkIdentifier(content.id)
      guard let cafe = cafes[code]?.durable else { return }
      guard let job = ExplainJob(content, in: cafe, for: connection) else {
        throw Refusal(.unknownCluster, ["cluster": String(content.cluster.text.prefix(80))])
      }
      begin(.explain(job), orSay: .explained(id: content.id, .init()), to: connection)
    } catch {
      refuse(error, id: content.id, to: connection)
    }
  }

  /// What a table has so far is grouped for those who hand it over; a busy server groups nothing.
  mutating func gather(
    _ content: ClientMessage.Gather, in code: Cafe.Code, by actor: Actor,
    for connection: ConnectionID
  ) {
    do throws(Refusal) {
      try checkIdentifier(content.id)
      guard actor.role != .visitor else {
        throw Refusal(.notAllowed, ["command": "gather", "role": actor.role.rawValue])
      }
      guard let cafe = cafes[code]?.durable else { return }
      guard cafe.setup.table(content.table) != nil else {
        throw Refusal(.unknownTable, ["table": String(content.table.text.prefix(80))])
      }
      begin(
        .gather(GatherJob(content, in: cafe, by: actor, for: connection)),
        orSay: .gathered(id: content.id, []), to: connection)
    } catch {
      refuse(error, id: content.id, to: connection)
    }
  }
}
