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
}
