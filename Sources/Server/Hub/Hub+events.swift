import Transport
import WorldCafe

extension Hub {
  /// Tells every viewer what became durable since it last heard.
  mutating func sendEvents(at now: Moment) {
    for code in awake.sorted() {
      guard let cafe = cafes[code], cafe.fanOut.sequence < cafe.log.last,
        now >= cafe.fanOut.sentAt.adding(ms: cafe.fanOutPauseMs)
      else { continue }
      sendEvents(of: cafe, at: now)
    }
  }

  private mutating func sendEvents(of cafe: OpenCafe, at now: Moment) {
    guard let durable = cafe.durable,
      let entries = cafe.log.entries(after: cafe.fanOut.sequence)
    else { return }
    var fanOut = FanOut(cafe: durable, entries: entries, now: now)
    var written: [[UInt8]] = []
    var recipients: [[ConnectionID]] = []
    for connection in cafe.viewers.connections {
      guard let viewer = cafe.viewers[connection], viewer.position < durable.sequence else {
        continue
      }
      let (number, bytes) = fanOut.message(for: viewer.actor, after: viewer.position)
      if let bytes {
        written.append(bytes)
        recipients.append([])
      }
      recipients[number].append(connection)
      cafe.viewers.move(connection, to: durable.sequence)
    }
    cafe.fanOut.sequence = durable.sequence
    cafe.fanOut.sentAt = now
    for (bytes, connections) in zip(written, recipients) {
      outputs.append(.send(bytes, to: connections))
    }
  }
}
