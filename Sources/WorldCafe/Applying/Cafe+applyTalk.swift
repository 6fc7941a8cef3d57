extension Cafe {
  mutating func applyTalk(_ event: Event, at now: Moment) {
    switch event {
    case .messageSent(let message):
      messages.put(message)
    case .moderatorCalled(let table):
      calls.put(Call(table: table, calledAt: now))
    case .callAnswered(let table):
      calls.change(table) { $0.isAnswered = true }
    case .callSettled(let table):
      calls.remove(table)
    default:
      preconditionFailure("\(event.kind) is not about talk")
    }
  }
}
