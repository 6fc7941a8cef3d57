extension Cafe {
  func decideMessage(
    to tables: [Table.ID], text: String, by moderator: Moderator.ID, in context: Context
  ) throws(Refusal) -> [Event] {
    let text = try TextRule.message.check(text, in: context)
    for table in tables { try checkTable(table) }
    let here = setup.tables.map(\.id).filter(tables.contains)
    let recipients = here.flatMap { people(at: $0, in: max(1, phase.round)).map(\.id) }
    return [
      .messageSent(
        Message(
          id: .init(context.fresh), by: moderator, byName: moderators[moderator]?.name ?? "",
          tables: here, recipients: recipients, text: text, sentAt: context.now))
    ]
  }

  func decideCall(by participant: Participant.ID) throws(Refusal) -> [Event] {
    let table = try currentTable(of: participant)
    return calls[table] == nil ? [.moderatorCalled(table: table)] : []
  }

  func decideCancelCall(by participant: Participant.ID) throws(Refusal) -> [Event] {
    try decideSettleCall(try currentTable(of: participant))
  }

  func decideAnswerCall(_ table: Table.ID) throws(Refusal) -> [Event] {
    guard let call = calls[table] else { throw Refusal(.unknownCall, ["table": table.text]) }
    return call.isAnswered ? [] : [.callAnswered(table: table)]
  }

  func decideSettleCall(_ table: Table.ID) throws(Refusal) -> [Event] {
    guard calls[table] != nil else { throw Refusal(.unknownCall, ["table": table.text]) }
    return [.callSettled(table: table)]
  }

  private func currentTable(of participant: Participant.ID) throws(Refusal) -> Table.ID {
    guard let table = table(of: participant, in: phase.round) else { throw Refusal(.notSeated) }
    return table
  }
}
