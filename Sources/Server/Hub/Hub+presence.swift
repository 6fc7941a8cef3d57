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
      guard leads || !changed.isEmpty, let acquaintance = cafe.acquaintance() else { continue }
      cafe.presence.reported()
      cafe.moderatorsReported = moderators
      let audience =
        leads ? cafe.viewers.connections : cafe.connections(hearingOf: changed, acquaintance)
      var recipients: [[Participant.ID]: [ConnectionID]] = [:]
      for connection in audience {
        guard let viewer = cafe.viewers[connection] else { continue }
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
    guard let acquaintance = cafe.acquaintance(), let viewer = cafe.viewers[connection] else {
      return
    }
    let known = acquaintance.known(among: cafe.presence.everybody, to: viewer.actor)
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

extension OpenCafe {
  /// The connections of those who hear of somebody, found from the somebodies: at each turn only a
  /// few came or went, however many look.
  func connections(
    hearingOf changed: Set<Participant.ID>, _ acquaintance: Acquaintance
  ) -> [ConnectionID] {
    guard !changed.contains(where: acquaintance.isKnownToAll) else { return viewers.connections }
    let people = changed.reduce(into: changed) { $0.formUnion(acquaintance.tablemates(of: $1)) }
    return Array(viewers.moderators.union(people.compactMap { connections[$0] }))
  }
}
