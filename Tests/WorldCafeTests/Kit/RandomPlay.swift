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
    play = Play(SampleCafe.setup(hosting: hosting, hidden: hidden, mixedBy: mixedBy))
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
    return (command(kind, by: actor), actor)
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
    case .moderator: .moderator(id: dice.pick(moderators))
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

extension RandomPlay {
  private mutating func command(_ kind: Command.Kind, by actor: Actor) -> Command {
    switch kind {
    case .join:
      .join(
        name: "Gast", consents: true, token: Play.token(cafe.participants.count + dice.below(9)),
        attribute: dice.chance(60) ? cafe.setup.mixedBy.map { dice.pick($0.values) } : nil)
    case .leave: .leave
    case .arrive: .arrive
    case .stay: .stay
    case .takeBreak: .takeBreak
    case .endBreak: .endBreak
    case .volunteerAsHost: .volunteerAsHost
    case .writeProposal: writing(by: actor)
    case .editProposal: .editProposal(proposal: proposal(), text: text(), editKey: editKey())
    case .withdrawProposal: .withdrawProposal(proposal: proposal(), editKey: editKey())
    case .support: .support(proposal: proposal(), isOn: dice.chance(70))
    case .giveVerdict:
      .giveVerdict(
        recommendation: recommendation(),
        vote: dice.chance(85) ? dice.pick(Verdict.Vote.allCases) : nil,
        comment: dice.chance(40) ? text() : "")
    case .placeDots: .placeDots(target: target(), count: dice.below(dice.chance(5) ? 99 : 4))
    case .contest:
      .contest(
        proposal: proposal(), isOn: dice.chance(70), comment: dice.chance(50) ? text() : "",
        editKey: editKey())
    case .callModerator: .callModerator
    case .cancelCall: .cancelCall
    case .takeLead: .takeLead(token: Play.token(900 + dice.below(99)))
    case .openLobby: .openLobby
    case .startRound: .startRound
    case .pauseClock: .pauseClock
    case .resumeClock: .resumeClock
    case .shiftClock: .shiftClock(seconds: dice.pick([-60, 60, 300, 4000]))
    case .endRound: .endRound
    case .startHarvest: .startHarvest
    case .closeCafe: .closeCafe(acceptsOpen: dice.chance(60) ? true : nil)
    default: lead(kind)
    }
  }

  private mutating func lead(_ kind: Command.Kind) -> Command {
    switch kind {
    case .moveParticipant: .moveParticipant(participant: person(), table: table(), round: round())
    case .reseat:
      .reseat(
        round: round(),
        seats: (0..<dice.below(3)).map { _ in SeatWish(participant: person(), table: table()) })
    case .addWish:
      .addWish(kind: dice.pick(Wish.Kind.allCases), first: person(), second: person())
    case .removeWish:
      .removeWish(kind: dice.pick(Wish.Kind.allCases), first: person(), second: person())
    case .pinSeat: .pinSeat(participant: person(), round: round(), table: table())
    case .unpinSeat: .unpinSeat(participant: person(), round: round())
    case .closeTable: .closeTable(table: table())
    case .reopenTable: .reopenTable(table: table())
    case .replan: .replan
    case .cancelPlanning: .cancelPlanning
    case .applyPlan: .applyPlan(offer: cafe.offer?.number ?? 3)
    case .dismissPlan: .dismissPlan(offer: cafe.offer?.number ?? 3)
    case .removeParticipant: .removeParticipant(participant: person())
    case .appointHost:
      .appointHost(table: table(), round: round(), participant: dice.chance(80) ? person() : nil)
    case .sendMessage:
      .sendMessage(tables: dice.chance(30) ? [] : [table(), table()], text: text())
    case .answerCall: .answerCall(table: table())
    case .settleCall: .settleCall(table: table())
    case .revealProposals: .revealProposals(question: dice.pick(cafe.setup.questions).id)
    case .inviteModerator: .inviteModerator(name: "Kim", token: Play.token(900 + dice.below(99)))
    case .revokeModerator: .revokeModerator(moderator: dice.pick(moderators))
    case .formCluster, .renameCluster, .moveProposals, .mergeClusters, .dissolveCluster,
      .splitCluster, .nestCluster, .lockCluster, .keepApart, .letTogether, .rearrange,
      .dismissRearrangement:
      ordering(kind)
    case .draftRecommendation: .draftRecommendation(clusters: [cluster(), cluster()])
    case .changeRecommendation:
      .changeRecommendation(
        recommendation: recommendation(), field: dice.pick(Recommendation.Field.allCases),
        text: text(), before: dice.chance(40) ? text() : nil)
    case .removeRecommendation: .removeRecommendation(recommendation: recommendation())
    case .decideFate:
      .decideFate(
        proposals: someProposals(), fate: dice.pick(FateChoice.allCases),
        reason: dice.chance(80) ? text() : "")
    case .setStanding:
      .setStanding(recommendation: recommendation(), standing: dice.pick(Standing.allCases))
    case .showVerdicts: .showVerdicts
    case .settleObjection: .settleObjection(proposal: proposal())
    case .openVoting:
      .openVoting(subject: dice.pick(Voting.Subject.allCases), dots: dice.below(6))
    case .closeVoting: .closeVoting
    case .markSources:
      .markSources(
        recommendation: recommendation(), proposals: someProposals(), isOn: dice.chance(60))
    case .showSlide: showing()
    case .endPresentation: .endPresentation
    case .publishResults: .publishResults
    case .withdrawResults: .withdrawResults
    case .redo:
      dice.chance(50)
        ? .redo(part: .board, deed: cafe.boardHistory.undone.last?.number ?? 99)
        : .redo(part: .seating, deed: cafe.seatingHistory.undone.last?.number ?? 99)
    default:
      dice.chance(50)
        ? .undo(part: .board, deed: cafe.boardHistory.done.last?.number ?? 99)
        : .undo(part: .seating, deed: cafe.seatingHistory.done.last?.number ?? 99)
    }
  }

  private mutating func writing(by actor: Actor) -> Command {
    let own = actor.participant.flatMap { cafe.table(of: $0, in: cafe.phase.round) }
    return .writeProposal(
      table: dice.chance(90) ? own ?? table() : table(), round: cafe.phase.round, text: text(),
      isRecordedByHost: dice.chance(20), editKey: editKey())
  }

  private mutating func showing() -> Command {
    let kind = dice.pick(Slide.Kind.allCases)
    let subject =
      switch kind {
      case .cafe: ""
      case .table: table().text
      case .theme: cluster().text
      case .recommendation: recommendation().text
      }
    return .showSlide(kind: kind, subject: subject)
  }

  private mutating func editKey() -> String? {
    dice.chance(25) ? "edit-key-of-at-least-22-\(dice.below(3))" : nil
  }

  mutating func text() -> String { dice.chance(3) ? "\u{202E}" : "Text \(dice.below(50))" }
  private mutating func person() -> Participant.ID {
    .init("s\(1 + dice.below(cafe.participants.count + 1))")
  }
  private mutating func table() -> Table.ID { .init("t\(1 + dice.below(dice.chance(5) ? 4 : 3))") }
  private mutating func round() -> Int { dice.below(5) }
  mutating func proposal() -> Proposal.ID {
    .init("p\(1 + dice.below(cafe.proposals.count + 1))")
  }
  mutating func someProposals() -> [Proposal.ID] {
    (0..<dice.below(4)).map { _ in proposal() }
  }
  mutating func cluster() -> Cluster.ID {
    let known = cafe.clusters.all.map(\.id)
    return known.isEmpty || dice.chance(5) ? "k99" : dice.pick(known)
  }
  private mutating func target() -> String {
    dice.chance(50) ? cluster().text : recommendation().text
  }
  private mutating func recommendation() -> Recommendation.ID {
    let known = cafe.recommendations.all.map(\.id)
    return known.isEmpty ? "r99" : dice.pick(known)
  }
}
