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
      guard comparing < Limits.comparisonsMax else {
        outputs.append(say(.compared(id: content.id, []), to: connection))
        return
      }
      comparing += 1
      outputs.append(
        .start(.compare(CompareJob(content, in: cafe, by: actor, for: connection))))
    } catch {
      refuse(error, id: content.id, to: connection)
    }
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
      guard comparing < Limits.comparisonsMax else {
        outputs.append(say(.explained(id: content.id, .init()), to: connection))
        return
      }
      comparing += 1
      outputs.append(.start(.explain(job)))
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
      guard comparing < Limits.comparisonsMax else {
        outputs.append(say(.gathered(id: content.id, []), to: connection))
        return
      }
      comparing += 1
      outputs.append(
        .start(.gather(GatherJob(content, in: cafe, by: actor, for: connection))))
    } catch {
      refuse(error, id: content.id, to: connection)
    }
  }
}
