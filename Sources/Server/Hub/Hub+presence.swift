import Transport
import WorldCafe

extension Hub {
  /// Tells everybody whose tablemates came or went, and all when the lead came or went.
  mutating func sendPresence(at now: Moment) {
    for code in awake.sorted() {
      guard let cafe = cafes[code], let durable = cafe.durable else { continue }
      let moderators = cafe.moderatorsConnected
      let hasNewHeir = cafe.leadership.review(
        durable, moderatorsConnected: moderators, presence: cafe.presence, at: now)
      let leads = hasNewHeir || moderators != cafe.moderatorsReported
      let changed = cafe.presence.changed
      guard leads || !changed.isEmpty else { continue }
      cafe.presence.reported()
      cafe.moderatorsReported = moderators
      let acquaintance = Acquaintance(durable)
      var recipients: [[Participant.ID]: [ConnectionID]] = [:]
      for (connection, viewer) in cafe.viewers {
        let known = acquaintance.known(among: changed, to: viewer.actor)
        if leads || !known.isEmpty { recipients[known, default: []].append(connection) }
      }
      for (people, connections) in recipients.sorted(by: Self.comesFirst) {
        outputs.append(.send(report(people, of: cafe, at: now), to: connections.sorted()))
      }
    }
  }

  /// The first report after a snapshot: everybody whom the viewer knows.
  mutating func reportPresence(to connection: ConnectionID, of cafe: OpenCafe, at now: Moment) {
    guard let durable = cafe.durable, let viewer = cafe.viewers[connection] else { return }
    let known = Acquaintance(durable).known(among: cafe.presence.everybody, to: viewer.actor)
    outputs.append(.send(report(known, of: cafe, at: now), to: [connection]))
  }

  private func report(_ people: [Participant.ID], of cafe: OpenCafe, at now: Moment) -> [UInt8] {
    var states: [Participant.ID: PresenceReport.State] = [:]
    for id in people { states[id] = cafe.presence.state(of: id, at: now) }
    return JSONBytes.encode(
      ServerMessage.presence(
        PresenceReport(
          nowMs: now, people: states, moderators: cafe.moderatorsConnected,
          heir: cafe.leadership.heir)))
  }

  private static func comesFirst(
    _ a: (key: [Participant.ID], value: [ConnectionID]),
    _ b: (key: [Participant.ID], value: [ConnectionID])
  ) -> Bool {
    a.key.lexicographicallyPrecedes(b.key)
  }
}
