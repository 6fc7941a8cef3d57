import SeededDice
import WorldCafe

/// What people ask for: mostly what their role may do now, sometimes anything.
struct Wishes {
  let cafe: Cafe
  var dice: Dice
  /// A number for new secrets.
  let fresh: Int

  /// A command of somebody; `who` tells who asks.
  mutating func wish(of who: Actor) -> Command {
    command(kind(for: who), of: who)
  }

  private mutating func kind(for who: Actor) -> Command.Kind {
    if dice.chance(4) { return dice.pick(Command.Kind.allCases) }
    if who.role == .moderator, let step = courseStep() { return step }
    let rare: Set<Command.Kind> = [
      .leave, .removeParticipant, .revokeModerator, .startHarvest, .closeCafe,
      .openLobby, .startRound, .endRound, .takeLead,
    ]
    let allowed = Command.Kind.allCases.filter {
      let row = Permission.row($0)
      return row.roles.contains(who.role) && row.stages.contains(cafe.phase.stage)
    }
    let common = allowed.filter { !rare.contains($0) && ($0 != .sendMessage || dice.chance(20)) }
    if dice.chance(5), !allowed.isEmpty { return dice.pick(allowed) }
    let talk: [Command.Kind] = [.writeProposal, .writeProposal, .support, .editProposal]
    let board: [Command.Kind] = [.formCluster, .mergeClusters, .draftRecommendation]
    let favoured =
      who.role == .moderator
      ? (cafe.proposals.count > 1 ? board : []) : cafe.phase.stage == .round ? talk + talk : []
    return dice.pick(common + favoured + (common.isEmpty ? [.sendMessage] : []))
  }

  /// Moderators lead on, so that a short story reaches the harvest.
  private mutating func courseStep() -> Command.Kind? {
    switch cafe.phase.stage {
    case .prepared: .openLobby
    case .lobby: dice.chance(cafe.present.count >= 4 ? 60 : 5) ? .startRound : nil
    case .round: dice.chance(20) ? .endRound : nil
    case .change: dice.chance(25) ? .startRound : nil
    case .harvest: dice.chance(2) ? .closeCafe : nil
    case .closed: nil
    }
  }

  private mutating func command(_ kind: Command.Kind, of who: Actor) -> Command {
    switch kind {
    case .join: .join(name: "Gast \(fresh)", consents: true, token: secret())
    case .leave: .leave
    case .arrive: .arrive
    case .stay: .stay
    case .takeBreak: .takeBreak
    case .endBreak: .endBreak
    case .volunteerAsHost: .volunteerAsHost
    case .writeProposal: writing(of: who)
    case .editProposal: .editProposal(proposal: own(who), text: text(), editKey: editKey())
    case .withdrawProposal: .withdrawProposal(proposal: own(who), editKey: editKey())
    case .support: .support(proposal: proposal(), isOn: dice.chance(70))
    case .giveVerdict:
      .giveVerdict(
        recommendation: recommendation(),
        vote: dice.chance(85) ? dice.pick(Verdict.Vote.allCases) : nil,
        comment: dice.chance(40) ? text() : "")
    case .placeDots:
      .placeDots(
        target: dice.chance(50) ? cluster().text : recommendation().text, count: dice.below(4))
    case .contest:
      .contest(
        proposal: own(who), isOn: dice.chance(70), comment: dice.chance(50) ? text() : "",
        editKey: editKey())
    case .callModerator: .callModerator
    case .cancelCall: .cancelCall
    case .takeLead: .takeLead(token: secret())
    case .openLobby: .openLobby
    case .startRound: .startRound
    case .pauseClock: .pauseClock
    case .resumeClock: .resumeClock
    case .shiftClock: .shiftClock(seconds: dice.pick([-30, 10, 30, 4000]))
    case .endRound: .endRound
    case .startHarvest: .startHarvest
    case .closeCafe: .closeCafe(acceptsOpen: dice.chance(70) ? true : nil)
    default: leading(kind)
    }
  }

  private mutating func leading(_ kind: Command.Kind) -> Command {
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
    case .sendMessage: .sendMessage(tables: dice.chance(40) ? [] : [table()], text: text())
    case .answerCall: .answerCall(table: table())
    case .settleCall: .settleCall(table: table())
    case .revealProposals: .revealProposals(question: question())
    case .inviteModerator: .inviteModerator(name: "Kim \(fresh)", token: secret())
    case .revokeModerator: .revokeModerator(moderator: moderator())
    default: harvesting(kind)
    }
  }

  private mutating func harvesting(_ kind: Command.Kind) -> Command {
    switch kind {
    case .formCluster:
      .formCluster(question: question(), title: text(), proposals: someProposals())
    case .renameCluster: .renameCluster(cluster: cluster(), title: text())
    case .moveProposals:
      .moveProposals(proposals: someProposals(), cluster: dice.chance(70) ? cluster() : nil)
    case .mergeClusters: .mergeClusters(from: cluster(), into: cluster())
    case .dissolveCluster: .dissolveCluster(cluster: cluster())
    case .splitCluster, .nestCluster, .lockCluster, .keepApart, .letTogether, .rearrange,
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
        ? .redo(part: .board, deed: cafe.boardHistory.undone.last?.number ?? 1)
        : .redo(part: .seating, deed: cafe.seatingHistory.undone.last?.number ?? 1)
    default:
      dice.chance(50)
        ? .undo(part: .board, deed: cafe.boardHistory.done.last?.number ?? 1)
        : .undo(part: .seating, deed: cafe.seatingHistory.done.last?.number ?? 1)
    }
  }

  private mutating func ordering(_ kind: Command.Kind) -> Command {
    let offer = cafe.rearrangements.min { $0.key < $1.key }
    return switch kind {
    case .splitCluster:
      .splitCluster(cluster: cluster(), title: text(), proposals: someProposals())
    case .nestCluster: .nestCluster(cluster: cluster(), under: dice.chance(70) ? cluster() : nil)
    case .lockCluster: .lockCluster(cluster: cluster(), isOn: dice.chance(40))
    case .keepApart: .keepApart(proposal: proposal(), from: proposal())
    case .letTogether: .letTogether(proposal: proposal(), with: proposal())
    case .rearrange:
      .rearrange(question: offer?.key ?? question(), parts: offer?.value.map(\.id) ?? ["x"])
    default:
      .dismissRearrangement(
        question: offer?.key ?? question(), parts: offer?.value.prefix(1).map(\.id) ?? ["x"])
    }
  }

  private mutating func writing(of who: Actor) -> Command {
    let round = dice.chance(90) ? cafe.phase.round : round()
    let own = who.participant.flatMap { cafe.table(of: $0, in: round) }
    return .writeProposal(
      table: dice.chance(92) ? own ?? table() : table(), round: round, text: text(),
      isRecordedByHost: dice.chance(10), editKey: dice.chance(30) ? editKey() : nil)
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

  private func secret() -> String { "secret-of-twenty-two-characters-\(fresh)" }
  private mutating func editKey() -> String? {
    dice.chance(60) ? "edit-key-of-twenty-two-\(dice.below(2))" : nil
  }
  private mutating func text() -> String {
    dice.chance(3) ? "\u{202E}" : "Mehr Zeit zum Lernen \(dice.below(90))"
  }
  private mutating func known<Subject>(_ ids: [Identifier<Subject>]) -> Identifier<Subject> {
    ids.isEmpty || dice.chance(4) ? "nowhere" : dice.pick(ids)
  }
  private mutating func person() -> Participant.ID { known(cafe.participants.all.map(\.id)) }
  private mutating func moderator() -> Moderator.ID { known(cafe.moderators.all.map(\.id)) }
  private mutating func table() -> Table.ID { known(cafe.setup.tables.map(\.id)) }
  private mutating func question() -> Question.ID { known(cafe.setup.questions.map(\.id)) }
  private mutating func round() -> Int { dice.below(4) }
  private mutating func proposal() -> Proposal.ID { known(cafe.proposals.all.map(\.id)) }
  /// Mostly one that this person may change.
  private mutating func own(_ who: Actor) -> Proposal.ID {
    let mine = cafe.proposals.all.filter {
      $0.round == cafe.phase.round
        && ($0.author.isAnonymous || $0.author.participant == who.participant)
    }
    return mine.isEmpty || dice.chance(15) ? proposal() : dice.pick(mine).id
  }
  private mutating func cluster() -> Cluster.ID { known(cafe.clusters.all.map(\.id)) }
  private mutating func recommendation() -> Recommendation.ID {
    known(cafe.recommendations.all.map(\.id))
  }
  private mutating func someProposals() -> [Proposal.ID] {
    (0..<dice.below(4)).map { _ in proposal() }
  }
}
