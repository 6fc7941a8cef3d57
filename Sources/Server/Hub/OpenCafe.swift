import Transport
import WorldCafe

/// A café that this server runs, with everything that is about it but not part of its history.
///
/// A class, because it is large and changes in place at every event.
final class OpenCafe {
  let code: Cafe.Code
  let epoch: String
  /// With events that are not on disk yet: decisions are made on it.
  var working: Cafe
  /// What is on disk: everything that anybody is shown comes from it. Nil until the first commit.
  var durable: Cafe?
  /// Counts how often `working` was set back to `durable`, so that stale batches are recognized.
  var generation = 0
  /// After the disk had no room, the server's own steps wait until then.
  var restsUntil: Moment?
  var receipts = Receipts()
  var log: EventLog
  /// What all who are in the café may ask for together, and apart from it visitors at the door: a
  /// crowd there takes nothing from those inside.
  private var inside: TokenBucket
  private var door: TokenBucket
  var viewers = Audience()
  var connections: [Participant.ID: ConnectionID] = [:]
  var credentials: [Credential: Actor] = [:]
  var presence = PresenceBook()
  private var presenceWriter = PresenceWriter()
  /// Connections that came and were not told yet who else is here.
  private var newcomers: Set<ConnectionID> = []
  private var sight = Sight()
  var leadership = Leadership()
  /// Somebody came, went or changed seats: who keeps the tables' memory has to be looked at.
  var isHostingStale = false
  /// How many moderators were connected when that was last told.
  var moderatorsReported = 0
  var fanOut = FanOutState()
  var planning = PlanningState()
  var clustering = ClusteringState()
  var snapshotAt: Int64 = 0

  /// What was computed from the state on disk, once for many who come at the same time.
  struct Sight {
    var acquaintance: Acquaintance?
    var snapshots: SnapshotWriter?
    /// What somebody missed who knew everything up to a number.
    var missing: [Int64: FanOut] = [:]
  }

  /// When events were last sent, and up to which.
  struct FanOutState: Sendable {
    var sentAt = Moment(ms: 0)
    var sequence: Int64 = 0
  }

  /// Who waits for a seating plan, and whether one is being made.
  struct PlanningState: Sendable {
    var waiting: [PendingCommand] = []
    var isRunning = false
    /// Something changed since the running job began.
    var isStale = false
    /// A plan found no room on disk; another one is made when there may be some.
    var isDropped = false
    /// Ends the running job early.
    var stop: StopSign?
    /// A moderator ended the running job: who waits is refused, and nothing runs again.
    var isCancelled = false
    var progress: PlanProgress?
    /// When moderators were last told how far the running job is, or when it began.
    var toldAt = Moment(ms: 0)
    /// Whether they were told at all.
    var isTold = false
  }

  /// Whether clusters are being computed, and what waits for it.
  struct ClusteringState: Sendable {
    var isRunning = false
    /// Questions whose proposals changed since they were grouped.
    var stale: Set<Question.ID> = []
  }

  init(code: Cafe.Code, epoch: String, cafe: Cafe, isDurable: Bool, at now: Moment) {
    self.code = code
    self.epoch = epoch
    working = cafe
    durable = isDurable ? cafe : nil
    log = EventLog(last: isDurable ? cafe.sequence : 0)
    fanOut.sequence = isDurable ? cafe.sequence : 0
    snapshotAt = cafe.sequence
    inside = TokenBucket(
      burst: Limits.commandsBurst, perSecond: Limits.commandsPerSecond, at: now)
    door = inside
    if isDurable { learnCredentials() }
  }

  /// Reads who may enter from the durable state.
  func learnCredentials() {
    guard let durable else { return }
    credentials = [:]
    for moderator in durable.moderators.all {
      credentials[moderator.credential] = .moderator(id: moderator.id)
    }
    for participant in durable.participants.all {
      credentials[participant.credential] = .participant(id: participant.id)
    }
  }

  /// Counts a command against the limit of those who ask alike.
  ///
  /// - Returns: nil, or the seconds after which it may be asked again.
  func takeToken(for actor: Actor, at now: Moment) -> Int? {
    actor == .visitor ? door.take(at: now) : inside.take(at: now)
  }

  /// When the clock, or a step that found no room on disk, needs attention.
  var nextAttempt: Moment? { restsUntil ?? working.nextDeadline }

  /// When moderators are told next how far the planner is.
  var nextProgress: Moment? {
    planning.isRunning && moderatorsConnected > 0
      ? planning.toldAt.adding(ms: Limits.planProgressMs) : nil
  }

  /// How many moderators are connected.
  var moderatorsConnected: Int { viewers.moderators.count }

  /// Whose presence interests whom, as things stand on disk.
  func acquaintance() -> Acquaintance? {
    if sight.acquaintance == nil { sight.acquaintance = durable.map { Acquaintance($0) } }
    return sight.acquaintance
  }

  /// Somebody enters, and is told at the end of the turn who else is here.
  func welcome(_ viewer: Viewer, on connection: ConnectionID) {
    viewers.add(viewer, on: connection)
    newcomers.insert(connection)
  }

  func takeNewcomers() -> Set<ConnectionID> {
    defer { newcomers = [] }
    return newcomers
  }

  /// The message about the presence of some people.
  func presenceReport(on people: [Participant.ID], at now: Moment) -> [UInt8] {
    presenceWriter.message(
      on: people, from: presence, moderators: moderatorsConnected, heir: leadership.heir, at: now)
  }

  /// When it is told next who came and went.
  var nextPresence: Moment? {
    presence.changed.isEmpty
      ? nil : presence.reportedAt.adding(ms: pauseMs(ofAtMost: Limits.presencePauseMsMax))
  }

  /// The message with what somebody sees of what is on disk.
  func snapshot(
    for actor: Actor, reason: SnapshotWriter.Reason, at now: Moment
  ) -> [UInt8]? {
    if sight.snapshots == nil { sight.snapshots = durable.map { SnapshotWriter($0) } }
    return sight.snapshots?.message(for: actor, reason: reason, at: now)
  }

  /// The message with the events after a number; nil when they are no longer all in memory.
  func missing(after sequence: Int64, for actor: Actor, at now: Moment) -> [UInt8]? {
    guard let entries = log.entries(after: sequence), let durable else { return nil }
    if sight.missing.count >= Limits.resumePlacesMax { sight.missing = [:] }
    var fanOut = sight.missing[sequence] ?? FanOut(cafe: durable, entries: entries)
    sight.missing[sequence] = nil
    let number = fanOut.number(for: actor, after: sequence)
    sight.missing[sequence] = fanOut
    return fanOut.message(number, at: now)
  }

  /// The pause between two messages of one kind: none for a small audience.
  private func pauseMs(ofAtMost most: Int64) -> Int64 {
    let count = Int64(viewers.count)
    return count <= Limits.promptViewersMax
      ? 0 : min(most, most * count / Limits.longestPauseViewers)
  }

  /// When events that are not told yet are told.
  var nextFanOut: Moment? {
    fanOut.sequence < log.last
      ? fanOut.sentAt.adding(ms: pauseMs(ofAtMost: Limits.eventsPauseMsMax)) : nil
  }
}

extension OpenCafe {
  /// The café's first event is on disk: people may enter.
  func becomeDurable() {
    durable = working
    sight = Sight()
    log = EventLog(last: working.sequence)
    fanOut.sequence = working.sequence
    learnCredentials()
  }

  /// Events are on disk: they become what is shown.
  func makeDurable(_ recorded: [Recorded]) {
    guard var next = durable else { return }
    // Let go of the old value first, so that it changes in place.
    durable = nil
    sight = Sight()
    for event in recorded {
      let topics = event.event.topics(in: next)
      next.apply(event)
      log.add(event, topics: topics)
      note(event.event)
      tellPresenceAgain(after: topics, in: next)
    }
    durable = next
  }

  /// Who comes to somebody's table comes with the word whether they are connected.
  private func tellPresenceAgain(after topics: [Topic], in cafe: Cafe) {
    for topic in topics {
      switch topic {
      case .sittings(nil):
        presence.tellAgain(presence.everybody)
      case .sittings(let id?):
        let rounds = [cafe.phase.round, cafe.nextRound].compactMap(\.self)
        for round in rounds {
          guard let table = cafe.table(of: id, in: round) else { continue }
          presence.tellAgain(cafe.people(at: table, in: round).map(\.id))
        }
      default: break
      }
    }
  }

  /// Keeps the list of those who may enter up to date.
  private func note(_ event: Event) {
    switch event {
    case .participantJoined(let participant):
      credentials[participant.credential] = .participant(id: participant.id)
    case .moderatorInvited(let moderator):
      credentials[moderator.credential] = .moderator(id: moderator.id)
    case .moderatorRevoked(let id):
      credentials = credentials.filter { $0.value != .moderator(id: id) }
    default: break
    }
  }
}

/// A command that cannot be decided at once.
struct PendingCommand: Sendable {
  var connection: ConnectionID
  var actor: Actor
  var content: ClientMessage.Identified<Command>
}
