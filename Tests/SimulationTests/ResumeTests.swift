import Foundation
import Persistence
import SeededDice
import Testing
import WorldCafe

@testable import Server
@testable import Transport

/// A client that was cut off at any event of a long story and comes back at its end.
///
/// One server has the end of the story in memory, as it was read from disk; each client knows the view
/// of its event, hears what its `resume` brings, folds it, and must see what everybody sees.
@Suite("Resume at every event")
struct ResumeTests {
  static let eventCount = 5_000

  /// `RESUME_EVERY=1 swift test --filter Resume` asks at each event; else at some, other ones with
  /// another `RESUME_SEED`.
  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test(
    "what is missing since any event of 5,000 leads to the view of all, for guests and moderators")
  func everyEvent() throws {
    let story = try LongStory(seed: 7, eventCount: Self.eventCount)
    let stride = Self.number("RESUME_EVERY") ?? 200
    var dice = Dice(seed: UInt64(Self.number("RESUME_SEED") ?? 1))
    var state = Cafe(first: story.records[0])
    var next = story.firstResume
    var count = 0
    for recorded in story.records.dropFirst() {
      state.apply(recorded)
      guard recorded.sequence >= next else { continue }
      next = recorded.sequence + 1 + Int64(stride > 1 ? dice.below(2 * stride - 1) : 0)
      for viewer in story.viewers {
        let fault = try story.fault(of: viewer, knowing: state)
        try #require(fault == nil, "\(viewer.actor) at \(state.sequence): \(fault ?? "")")
        count += 1
      }
    }
    #expect(count >= story.viewers.count * 12)
    #expect(story.kinds.count >= 40, "only \(story.kinds.sorted())")
  }

  @Test("a client that knows other things than it says is noticed by the comparison")
  func control() throws {
    let story = try LongStory(seed: 7, eventCount: 400)
    var state = Cafe(first: story.records[0])
    for recorded in story.records.dropFirst().prefix(200) { state.apply(recorded) }
    var later = state
    for recorded in story.records.dropFirst(201).prefix(100) { later.apply(recorded) }
    let faults = try story.viewers.map {
      try story.fault(of: $0, knowing: state, butSaying: later.sequence)
    }
    #expect(faults.contains { $0 != nil })
  }
}

/// A café that is played on and on by the domain alone, and a server that read it from disk.
private final class LongStory {
  struct Viewer {
    var actor: Actor
    var token: String
  }

  private(set) var records: [Recorded] = []
  private(set) var viewers: [Viewer] = []
  private(set) var kinds: Set<String> = []
  /// From here on all viewers have joined.
  private(set) var firstResume: Int64 = 0
  private var cafe: Cafe
  private var hub: Hub
  private let now: Moment
  private var connections: UInt64 = 0

  init(seed: UInt64, eventCount: Int) throws {
    let world = World(Script(seed: seed, steps: []))
    world.prepare()
    for roll in UInt64(0)..<400 where world.shown?.phase.stage != .round {
      world.dice = Dice(seed: roll)
      world.happen(.act)
      world.settle()
    }
    cafe = try #require(world.shown)
    try #require(cafe.phase.stage == .round)
    records = try world.disk.records(of: world.code.text).map {
      try JournalCoding.recorded(sequence: $0.sequence, at: Moment(ms: $0.atMs), body: $0.body)
    }
    firstResume = cafe.sequence
    now = world.now
    hub = Hub(environment: .simulated())
    let guests = world.clients.filter { world.actor(of: $0).role == .participant }.prefix(2)
    viewers = (world.clients.prefix(1) + guests).map {
      Viewer(actor: world.actor(of: $0), token: $0.token)
    }
    var dice = Dice(seed: seed)
    while records.count < eventCount { goOn(&dice) }
    kinds = Set(records.map(\.event.kind))
    try load(code: world.code)
  }

  /// One act of somebody, if the domain allows it and the story can go on after it.
  private func goOn(_ dice: inout Dice) {
    let who = dice.pick(
      cafe.moderators.all.map { Actor.moderator(id: $0.id) }
        + cafe.present.map { .participant(id: $0.id) })
    var wishes = Wishes(cafe: cafe, dice: dice, fresh: records.count)
    let command = wishes.wish(of: who)
    dice = wishes.dice
    guard isWelcome(command.kind, &dice) else { return }
    var context = Context(now: now, fresh: "x\(records.count)", hash: Secrets.hash)
    context.secret = "s\(records.count)"
    for event in (try? cafe.decide(command, by: who, in: context)) ?? [] {
      let next = Recorded(sequence: cafe.sequence + 1, at: now, by: who, event: event)
      cafe.apply(next)
      records.append(next)
    }
  }

  /// The story goes through its rounds slowly and never ends; what there is stays small, so that it is
  /// changed and not only added to.
  private func isWelcome(_ kind: Command.Kind, _ dice: inout Dice) -> Bool {
    switch kind {
    case .leave, .removeParticipant, .revokeModerator, .takeLead, .closeCafe: false
    case .endRound, .startRound, .startHarvest: dice.chance(1)
    case .writeProposal: cafe.proposals.count < 100
    case .sendMessage: cafe.messages.count < 30
    case .formCluster, .splitCluster: cafe.clusters.count < 20
    case .draftRecommendation: cafe.recommendations.count < 10
    case .inviteModerator: cafe.moderators.count < 5
    case .openVoting: cafe.votings.count < 3
    default: true
    }
  }

  private func load(code: Cafe.Code) throws {
    let tail = records.map { JournalCoding.record($0, of: code) }.map {
      StoredRecord(
        record: Record(
          stream: code.text, sequence: $0.sequence, kind: $0.kind, atMs: $0.at.ms, body: $0.body))
    }
    let summary = StreamSummary(stream: code.text, epoch: .fresh(), head: Int64(tail.count))
    let stored = Loading.Stored(summary: summary, snapshot: nil, tail: tail)
    let loaded = try #require(try stored.understood())
    try #require(loaded.cafe == cafe)
    hub.open(loaded, since: now, at: now)
  }

  /// What is wrong with the view of somebody who comes back; nil when nothing is.
  ///
  /// - Parameters:
  ///   - state: whose view the client has.
  ///   - sequence: what it says that it knows; else the state's.
  func fault(
    of viewer: Viewer, knowing state: Cafe, butSaying sequence: Int64? = nil
  ) throws -> String? {
    guard var view = drawn(state, for: viewer.actor), let all = drawn(cafe, for: viewer.actor)
    else {
      return "a view is no JSON"
    }
    let events = try resume(viewer, from: sequence ?? state.sequence)
    guard let events else { return "no events came" }
    if events["from"]?.whole != (sequence ?? state.sequence) + 1 { return "they begin elsewhere" }
    if events["to"]?.whole != cafe.sequence { return "they end elsewhere" }
    for change in events["changes"]?.list ?? [] { view.fold(change) }
    let different = view.differences(from: all)
    return different.isEmpty ? nil : different.joined(separator: ", ")
  }

  private func drawn(_ state: Cafe, for actor: Actor) -> FoldedView? {
    var projector = Projector(state)
    return Told.parse(JSONBytes.encode(projector.view(for: actor))).map { FoldedView($0) }
  }

  private func resume(_ viewer: Viewer, from sequence: Int64) throws -> JSONValue? {
    connections += 1
    let connection = ConnectionID(number: connections)
    let resume = ClientMessage.Resume(
      epoch: try #require(hub.cafes[cafe.code]?.epoch), sequence: sequence)
    let hello = ClientMessage.hello(
      .init(cafe: cafe.code, token: viewer.token, resume: resume))
    hub.step(.opened(connection, address: "192.0.2.1"), at: now)
    hub.step(.message(connection, JSONBytes.encode(hello)), at: now)
    let said = hub.endTurn(at: now).compactMap { output in
      if case .send(let bytes, [connection]) = output { Told.parse(bytes) } else { nil }
    }
    return said.lazy.compactMap { $0["events"] }.first
  }
}
