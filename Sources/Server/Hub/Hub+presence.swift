import Transport
import WorldCafe

extension Hub {
  /// Tells everybody whose tablemates came or went.
  mutating func sendPresence(at now: Moment) {
    for code in awake.sorted() {
      guard let cafe = cafes[code], let durable = cafe.durable else { continue }
      let changed = cafe.presence.changed.sorted()
      guard !changed.isEmpty else { continue }
      cafe.presence.reported()
      let disclosure = Disclosure(durable)
      var recipients: [[Participant.ID]: [ConnectionID]] = [:]
      for (connection, viewer) in cafe.viewers {
        let seen = changed.filter { disclosure.seesPresence(of: $0, viewer.actor) }
        if !seen.isEmpty { recipients[seen, default: []].append(connection) }
      }
      for (people, connections) in recipients.sorted(by: {
        $0.key.lexicographicallyPrecedes($1.key)
      }) {
        outputs.append(
          .send(report(people, of: cafe, at: now), to: connections.sorted()))
      }
    }
  }

  /// The first report after a snapshot: everybody whom the viewer sees.
  mutating func reportPresence(to connection: ConnectionID, of cafe: OpenCafe, at now: Moment) {
    guard let durable = cafe.durable, let viewer = cafe.viewers[connection] else { return }
    let disclosure = Disclosure(durable)
    let people = cafe.presence.everybody.filter {
      disclosure.seesPresence(of: $0, viewer.actor)
    }
    outputs.append(.send(report(people, of: cafe, at: now), to: [connection]))
  }

  private func report(_ people: [Participant.ID], of cafe: OpenCafe, at now: Moment) -> [UInt8] {
    var states: [Participant.ID: PresenceReport.State] = [:]
    for id in people { states[id] = cafe.presence.state(of: id, at: now) }
    return JSONBytes.encode(
      ServerMessage.presence(
        PresenceReport(nowMs: now, people: states, moderators: cafe.moderatorsConnected)))
  }
}
