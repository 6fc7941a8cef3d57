import Transport
import WorldCafe

extension Hub {
  /// Tells newcomers of everybody, those whose tablemates came or went of these, and all when the lead
  /// came or went.
  mutating func sendPresence(at now: Moment) {
    for code in awake.sorted() {
      guard let cafe = cafes[code], let durable = cafe.durable else { continue }
      let moderators = cafe.moderatorsConnected
      let hasNewHeir = cafe.leadership.review(
        durable, moderatorsConnected: moderators, presence: cafe.presence, at: now)
      let leads = hasNewHeir || moderators != cafe.moderatorsReported
      let newcomers = cafe.takeNewcomers()
      greetNewcomers(newcomers, in: cafe, at: now)
      guard leads || cafe.nextPresence.map({ $0 <= now }) == true else { continue }
      reportChanges(in: cafe, toAll: leads, but: newcomers, at: now)
      cafe.moderatorsReported = moderators
    }
  }

  /// The first report after a snapshot or what was missed: everybody whom the viewer knows.
  private mutating func greetNewcomers(
    _ newcomers: Set<ConnectionID>, in cafe: OpenCafe, at now: Moment
  ) {
    guard !newcomers.isEmpty, let acquaintance = cafe.acquaintance() else { return }
    var known = acquaintance.among(cafe.presence.everybody)
    for connection in newcomers.sorted() {
      guard let viewer = cafe.viewers[connection] else { continue }
      let report = cafe.presenceReport(on: known.known(to: viewer.actor), at: now)
      outputs.append(.send(report, to: [connection]))
    }
  }

  /// A later report: what changed. Nobody is told of themselves again: they know that they are here.
  private mutating func reportChanges(
    in cafe: OpenCafe, toAll: Bool, but newcomers: Set<ConnectionID>, at now: Moment
  ) {
    guard let acquaintance = cafe.acquaintance() else { return }
    let changed = cafe.presence.changed
    cafe.presence.reported(at: now)
    let audience =
      toAll ? cafe.viewers.connections : cafe.connections(hearingOf: changed, acquaintance)
    var known = acquaintance.among(changed)
    var recipients = Recipients()
    for connection in audience where !newcomers.contains(connection) {
      guard let viewer = cafe.viewers[connection] else { continue }
      var people = known.known(to: viewer.actor)
      if let id = viewer.actor.participant, changed.contains(id) { people.removeAll { $0 == id } }
      if toAll || !people.isEmpty { recipients.add(connection, hearingOf: people) }
    }
    for (people, connections) in recipients.all {
      outputs.append(.send(cafe.presenceReport(on: people, at: now), to: connections.sorted()))
    }
  }
}

/// The viewers of one report, grouped by the people of whom they hear.
private struct Recipients {
  private(set) var all: [(people: [Participant.ID], connections: [ConnectionID])] = []
  private var places: [[Participant.ID]: Int] = [:]
  /// The place of the viewer before: most share it, and equal lists are mostly the same list.
  private var previous: Int?

  mutating func add(_ connection: ConnectionID, hearingOf people: [Participant.ID]) {
    if let previous, all[previous].people == people {
      all[previous].connections.append(connection)
      return
    }
    let place = places[people] ?? all.count
    if place == all.count {
      all.append((people, []))
      places[people] = place
    }
    all[place].connections.append(connection)
    previous = place
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
    return Array(viewers.moderators.union(people.compactMap { connections[$0] })).sorted()
  }
}
