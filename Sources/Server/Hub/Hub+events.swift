import Transport
import WorldCafe

extension Hub {
  /// Tells every viewer what became durable since it last heard.
  mutating func sendEvents(at now: Moment) {
    for code in awake.sorted() {
      guard let cafe = cafes[code], let next = cafe.nextFanOut, next <= now else { continue }
      sendEvents(of: cafe, at: now)
    }
  }

  private mutating func sendEvents(of cafe: OpenCafe, at now: Moment) {
    guard let durable = cafe.durable,
      let entries = cafe.log.entries(after: cafe.fanOut.sequence)
    else { return }
    var fanOut = FanOut(cafe: durable, entries: entries)
    var recipients: [[ConnectionID]] = []
    for connection in cafe.viewers.connections {
      guard let viewer = cafe.viewers[connection], viewer.position < durable.sequence else {
        continue
      }
      let number = fanOut.number(for: viewer.actor, after: viewer.position)
      if number == recipients.count { recipients.append([]) }
      recipients[number].append(connection)
      cafe.viewers.move(connection, to: durable.sequence)
    }
    cafe.fanOut.sequence = durable.sequence
    cafe.fanOut.sentAt = now
    for (number, connections) in recipients.enumerated() {
      outputs.append(.send(fanOut.message(number, at: now), to: connections))
    }
  }
}
