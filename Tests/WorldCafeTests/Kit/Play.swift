import Testing
import WorldCafe

/// A café in play: decides, records and applies as the server does, with a clock that stands still
/// until a test lets time pass, and identifiers that tell what they name (s1, p1, k1 …).
struct Play {
  private(set) var cafe: Cafe
  private(set) var log: [Recorded]
  var now = Moment(ms: 1_700_000_000_000)
  private var made: [String: Int] = [:]

  /// The moderator who is there from the beginning.
  static let lead = Actor.moderator(id: "m0")
  var lead: Actor { Self.lead }

  init(_ setup: Setup = SampleCafe.setup()) {
    let moderator = Moderator(id: "m0", name: "Moderation", credential: Self.hash("lead"))
    let first = Recorded(
      sequence: 1, at: now, by: .server,
      event: .cafePrepared(code: "ABCD-EFGH", setup: setup, moderator: moderator))
    cafe = Cafe(first: first)
    log = [first]
  }

  /// Runs a command and everything that the server would do around it.
  @discardableResult
  mutating func run(_ command: Command, by actor: Actor) throws(Refusal) -> [Event] {
    let before = cafe
    let events = try planned(before: command).decide(command, by: actor, in: context(command))
    #expect(cafe == before, "a decision changes nothing")
    if command == .startRound { plan() }
    if !events.isEmpty { made[Self.prefix(command), default: 0] += 1 }
    record(events, by: command.hidesAuthor ? .server : actor)
    return events
  }

  /// Why a command is refused; nil when it is not. Nothing is recorded.
  func refusal(of command: Command, by actor: Actor) -> Refusal.Code? {
    do {
      _ = try planned(before: command).decide(command, by: actor, in: context(command))
      return nil
    } catch { return error.code }
  }

  /// Lets time pass, and the clock decide at each of its deadlines.
  mutating func wait(seconds: Int) {
    let end = now.adding(ms: Int64(seconds) * 1000)
    while let deadline = cafe.nextDeadline, deadline <= end {
      now = max(now, deadline)
      record(cafe.decideDue(at: now), by: .server)
    }
    now = end
  }

  mutating func record(_ events: [Event], by actor: Actor) {
    for event in events {
      let recorded = Recorded(
        sequence: cafe.sequence + 1, at: now, by: actor, event: event)
      cafe.apply(recorded)
      log.append(recorded)
    }
  }

  /// The server plans before the first round starts.
  private mutating func plan() {
    guard cafe.needsPlan, cafe.present.count >= 2 else { return }
    record(planEvents, by: .server)
  }

  private var planEvents: [Event] {
    cafe.decidePlan(
      SampleCafe.seatings(of: cafe),
      quality: PlanQuality(method: "shift", seed: 1, steps: 0, contacts: 10, bound: 12))
  }

  private func planned(before command: Command) -> Cafe {
    guard command == .startRound, cafe.needsPlan, cafe.present.count >= 2 else { return cafe }
    var trial = self
    trial.plan()
    return trial.cafe
  }

  private func context(_ command: Command) -> Context {
    let prefix = Self.prefix(command)
    var context = Context(
      now: now, fresh: "\(prefix)\(made[prefix, default: 0] + 1)", hash: Self.hash)
    context.secret = "secret-of-the-results-page"
    return context
  }

  private static func prefix(_ command: Command) -> String {
    switch command {
    case .join: "s"
    case .writeProposal, .importProposals: "p"
    case .formCluster, .splitCluster: "k"
    case .draftRecommendation: "r"
    case .sendMessage: "n"
    case .inviteModerator: "m"
    default: "x"
    }
  }

  /// Any function that always gives the same answer stands in for the hash (FNV-1a).
  static func hash(_ secret: String) -> Credential {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in secret.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Credential(hash: String(sum, radix: 16))
  }
}
