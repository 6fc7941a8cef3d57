import RandomCommands
import SeededDice
import WorldCafe

/// A café in which people do anything at any time, allowed or not: the same seed, the same play.
struct RandomPlay {
  private(set) var play: Play
  var dice: Dice
  private var moderators: [Moderator.ID] = ["m0"]

  init(seed: UInt64) {
    dice = Dice(seed: seed)
    let hosting = dice.pick(Hosting.allCases)
    let hidden: Set<Int> = dice.chance(50) ? [1, 3] : []
    let mixedBy = dice.chance(50) ? MixedAttribute(title: "Größe", values: ["a", "b"]) : nil
    play = Play(
      SampleCafe.setup(
        hosting: hosting, hidden: hidden, mixedBy: mixedBy,
        asksForNames: dice.chance(70), seatsByCard: dice.chance(50)))
  }

  var cafe: Cafe { play.cafe }

  /// One thing happens; most lead to events, some to none.
  ///
  /// - Returns: the refusal, when what somebody asked for was refused.
  mutating func step() throws -> Refusal? {
    if dice.chance(8) {
      play.wait(seconds: dice.below(400))
      return nil
    }
    // Journals of earlier versions know nothing of proposals that are kept apart.
    if dice.chance(3), !cafe.proposals.isEmpty, cafe.apart.isEmpty {
      play.record([suggestion()], by: .server)
      return nil
    }
    if dice.chance(10), !cafe.proposals.isEmpty {
      play.record([arranging()].compactMap(\.self), by: .server)
      return nil
    }
    if dice.chance(5), let offered = offer() {
      play.record(offered, by: .server)
      return nil
    }
    if dice.chance(6) {
      let presence = Dictionary(
        uniqueKeysWithValues: cafe.participants.all.map { ($0.id, dice.pick(presences)) })
      play.record(cafe.decideSubstitutes { presence[$0] ?? .gone }, by: .server)
      return nil
    }
    let (command, actor) = wish()
    do {
      let events = try play.run(command, by: actor)
      for case .moderatorInvited(let moderator) in events { moderators.append(moderator.id) }
      return nil
    } catch { return error }
  }

  private var presences: [Presence] { [.here, .here, .here, .away, .gone, .gone] }

  /// What somebody asks for; now and then of the wrong person.
  private mutating func wish() -> (Command, Actor) {
    let kind = dice.pick(kinds())
    let role = Permission.row(kind).roles.sorted { $0.rawValue < $1.rawValue }[0]
    let actor = dice.chance(4) ? dice.pick(everybody) : somebody(role)
    return (command(kind, of: actor), actor)
  }

  /// The course goes on slowly, so that much happens in each phase.
  private mutating func kinds() -> [Command.Kind] {
    let rare: Set<Command.Kind> = [
      .startHarvest, .closeCafe, .showVerdicts, .closeVoting, .revokeModerator, .removeParticipant,
      .leave,
      .inviteModerator, .openLobby, .startRound, .endRound,
    ]
    if cafe.phase.stage == .prepared { return [.openLobby, .inviteModerator, .join] }
    if cafe.participants.count < 6 { return [.join] }
    if dice.chance(8) { return [.startRound, .startRound, .endRound, .volunteerAsHost] }
    if dice.chance(2) { return Array(rare).sorted { $0.rawValue < $1.rawValue } }
    let talk: [Command.Kind] = [.writeProposal, .writeProposal, .support, .editProposal]
    return Command.Kind.allCases.filter { !rare.contains($0) } + talk + talk
  }

  private var everybody: [Actor] {
    cafe.participants.all.map { .participant(id: $0.id) } + moderators.map { .moderator(id: $0) }
      + [.visitor, .server]
  }

  private mutating func somebody(_ role: Role) -> Actor {
    switch role {
    case .participant: .participant(id: person())
    case .moderator: .moderator(id: moderator())
    case .visitor: .visitor
    case .server: .server
    }
  }

  /// Another plan of the rounds to come, as the planner might find.
  private mutating func offer() -> [Event]? {
    guard let next = cafe.nextRound, !cafe.seatings.isEmpty else { return nil }
    let seatings = (next..<cafe.setup.rounds + 1).map { round in
      var seating = Seating(round: round)
      for person in cafe.present where !cafe.onBreak.contains(person.id) {
        seating.seats[person.id] = dice.pick(cafe.setup.tables).id
      }
      return seating
    }
    return cafe.decideOffer(
      seatings,
      quality: PlanQuality(
        method: "dice", seed: 0, steps: 0, contacts: dice.below(9), bound: 12))
  }
}

/// Whom and what commands are about: mostly what is there.
extension RandomPlay: CommandSource {
  func name(_ base: String) -> String { base }
  mutating func secret() -> String { Play.token(900 + dice.below(99)) }
  mutating func joiningSecret() -> String {
    Play.token(cafe.participants.count + dice.below(9))
  }

  mutating func editKey() -> String? {
    dice.chance(25) ? "edit-key-of-at-least-22-\(dice.below(3))" : nil
  }

  mutating func text() -> String { dice.chance(3) ? "\u{202E}" : "Text \(dice.below(50))" }
  mutating func person() -> Participant.ID {
    .init("s\(1 + dice.below(cafe.participants.count + 1))")
  }
  mutating func table() -> Table.ID { .init("t\(1 + dice.below(dice.chance(5) ? 4 : 3))") }
  mutating func round() -> Int { dice.below(5) }
  mutating func proposal() -> Proposal.ID {
    let known = cafe.proposals.all.map(\.id)
    return known.isEmpty || dice.chance(5) ? "p99" : dice.pick(known)
  }
  mutating func own(_: Actor) -> Proposal.ID { proposal() }
  mutating func moderator() -> Moderator.ID { dice.pick(moderators) }
  mutating func question() -> Question.ID { dice.pick(cafe.setup.questions).id }
  mutating func cluster() -> Cluster.ID {
    let known = cafe.clusters.all.map(\.id)
    return known.isEmpty || dice.chance(5) ? "k99" : dice.pick(known)
  }
  mutating func recommendation() -> Recommendation.ID {
    let known = cafe.recommendations.all.map(\.id)
    return known.isEmpty ? "r99" : dice.pick(known)
  }
}
