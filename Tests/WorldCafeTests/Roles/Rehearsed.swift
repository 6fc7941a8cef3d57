import WorldCafe

/// For each command a café in which it is a sensible wish, so that only role and stage can be
/// against it.
enum Rehearsed {
  struct Cell: Hashable {
    var kind: Command.Kind
    var stage: Phase.Stage
    init(_ kind: Command.Kind, _ stage: Phase.Stage) {
      self.kind = kind
      self.stage = stage
    }
  }

  /// What the table allows and the rules of the café still refuse, with the reason's code: in the
  /// lobby of a café whose hosts change per round nobody sits at a table that one could host.
  static let exceptions: [Cell: Refusal.Code] = [
    Cell(.volunteerAsHost, .lobby): .notSeated,
    // In the next round s1 sits elsewhere, and the plan decides.
    Cell(.takeSeat, .change): .seatsArePlanned,
    // Nothing has been done yet.
    Cell(.undo, .prepared): .nothingToUndo, Cell(.undo, .lobby): .nothingToUndo,
    Cell(.redo, .prepared): .nothingToUndo, Cell(.redo, .lobby): .nothingToUndo,
    // Moderators are there, so the role is offered to nobody.
    Cell(.takeLead, .lobby): .notHeir, Cell(.takeLead, .round): .notHeir,
    Cell(.takeLead, .change): .notHeir, Cell(.takeLead, .harvest): .notHeir,
  ]

  static func actor(_ role: Role) -> Actor {
    switch role {
    case .moderator: "m0"
    case .participant: "s1"
    case .visitor: .visitor
    case .server: .server
    }
  }

  static func play(for kind: Command.Kind, in stage: Phase.Stage) throws -> Play {
    var play = Play(SampleCafe.setup(hidden: [3], asksForNames: true))
    try play.run(.inviteModerator(name: "Kim", token: Play.token(90)), by: play.lead)
    if stage == .prepared {
      // Nobody can join yet; a command by s1 still has somebody who sends it.
      let early = Participant(
        id: "s1", name: "Gast", credential: Play.hash("s1"), joinedAt: play.now)
      play.record([.participantJoined(early)], by: .visitor)
      return play
    }
    try play.run(.openLobby, by: play.lead)
    for _ in 1...6 { try play.join() }
    if stage == .lobby { return play }
    try play.run(.startRound, by: play.lead)
    try fill(&play)
    try order(&play, for: kind)
    if kind == .redo { try play.run(.undo(part: .board, deed: Self.draft), by: play.lead) }
    if stage != .round { try play.run(.endRound, by: play.lead) }
    if stage == .round || stage == .change { try prepare(&play, for: kind) }
    if stage == .harvest || stage == .closed { try harvest(&play, for: kind) }
    if stage == .closed { try play.run(.closeCafe(acceptsOpen: true), by: play.lead) }
    return play
  }

  /// The number of the event that drafted r1.
  private static let draft: Int64 = 16

  /// Proposals p1 (of s1) and p2 (of s4), clusters k1 and k2, recommendation r1.
  private static func fill(_ play: inout Play) throws {
    for author in ["s1", "s4"] as [Participant.ID] { try play.write("Idee", by: author) }
    for proposal in ["p1", "p2"] as [Proposal.ID] {
      try play.run(
        .formCluster(question: "q1", title: "Thema", proposals: [proposal]), by: play.lead)
    }
    try play.run(.draftRecommendation(clusters: ["k1"]), by: play.lead)
  }

  /// What lies ready on the board for a command that needs more than two themes.
  private static func order(_ play: inout Play, for kind: Command.Kind) throws {
    switch kind {
    case .splitCluster: try play.run(.mergeClusters(from: "k2", into: "k1"), by: play.lead)
    case .letTogether: try play.run(command(.keepApart), by: play.lead)
    case .separateProposal: try play.run(command(.mergeProposals), by: "s1")
    case .rearrange, .dismissRearrangement:
      play.record([.rearrangementOffered(question: "q1", parts: [piece])], by: .server)
    default: break
    }
  }

  private static let piece = Rearrangement(to: nil, proposals: ["p1"])

  /// Another plan lies ready, under the same number in each stage.
  private static func offer(_ play: inout Play) {
    var seating = Seating(round: 2)
    for person in play.cafe.present { seating.seats[person.id] = "t1" }
    let quality = PlanQuality(method: "x", seed: 1, steps: 1, contacts: 1, bound: 2)
    while play.cafe.sequence < offerNumber - 1 {
      play.record([.proposalsRevealed(question: "q1")], by: .server)
    }
    play.record([.planOffered(seatings: [seating], quality: quality)], by: .server)
  }

  private static let offerNumber: Int64 = 21

  private static func harvest(_ play: inout Play, for kind: Command.Kind) throws {
    try play.run(.startHarvest, by: play.lead)
    if kind == .placeDots || kind == .closeVoting {
      try play.run(.openVoting(subject: .clusters, dots: 3), by: play.lead)
    }
    if kind == .settleObjection { try play.run(command(.contest), by: "s1") }
  }

  private static func prepare(_ play: inout Play, for kind: Command.Kind) throws {
    switch kind {
    case .applyPlan, .dismissPlan: offer(&play)
    case .resumeClock: try play.run(.pauseClock, by: play.lead)
    case .cancelCall, .answerCall, .settleCall: try play.run(.callModerator, by: "s1")
    default: break
    }
  }

  static func command(_ kind: Command.Kind) -> Command {
    switch kind {
    case .join: .join(name: "Ana", consents: true, token: Play.token(80))
    case .leave: .leave
    case .listName: .listName(isOn: true)
    case .arrive: .arrive
    case .takeSeat: .takeSeat(table: "t1")
    case .stay: .stay
    case .takeBreak: .takeBreak
    case .endBreak: .endBreak
    case .volunteerAsHost: .volunteerAsHost
    case .writeProposal:
      .writeProposal(table: "t1", round: 1, text: "Idee", isRecordedByHost: false, editKey: nil)
    case .editProposal: .editProposal(proposal: "p1", text: "Besser", editKey: nil)
    case .withdrawProposal: .withdrawProposal(proposal: "p1", editKey: nil)
    case .support: .support(proposal: "p2", isOn: true)
    case .pinInsight: .pinInsight(proposal: "p1", isOn: true)
    case .mergeProposals: .mergeProposals(proposal: "p2", into: "p1")
    case .separateProposal: .separateProposal(proposal: "p2")
    case .giveVerdict: .giveVerdict(recommendation: "r1", vote: .agree, comment: "")
    case .placeDots: .placeDots(target: "k1", count: 1)
    case .contest: .contest(proposal: "p1", isOn: true, comment: "", editKey: nil)
    case .callModerator: .callModerator
    case .cancelCall: .cancelCall
    case .takeLead: .takeLead(token: Play.token(92))
    case .openLobby: .openLobby
    case .startRound: .startRound
    case .pauseClock: .pauseClock
    case .resumeClock: .resumeClock
    case .shiftClock: .shiftClock(seconds: 60)
    case .endRound: .endRound
    case .startHarvest: .startHarvest
    case .closeCafe: .closeCafe(acceptsOpen: true)
    default: leading(kind)
    }
  }

  private static func leading(_ kind: Command.Kind) -> Command {
    switch kind {
    case .moveParticipant: .moveParticipant(participant: "s1", table: "t3", round: 2)
    case .reseat:
      .reseat(round: 2, seats: [SeatWish(participant: "s1", table: "t3")])
    case .addWish: .addWish(kind: .apart, first: "s1", second: "s3")
    case .removeWish: .removeWish(kind: .apart, first: "s1", second: "s3")
    case .pinSeat: .pinSeat(participant: "s1", round: 2, table: "t1")
    case .unpinSeat: .unpinSeat(participant: "s1", round: 2)
    case .closeTable: .closeTable(table: "t2")
    case .reopenTable: .reopenTable(table: "t2")
    case .replan: .replan
    case .cancelPlanning: .cancelPlanning
    case .applyPlan: .applyPlan(offer: offerNumber)
    case .dismissPlan: .dismissPlan(offer: offerNumber)
    case .removeParticipant: .removeParticipant(participant: "s2")
    case .appointHost: .appointHost(table: "t2", round: 2, participant: "s4")
    case .sendMessage: .sendMessage(tables: [], text: "Hallo")
    case .answerCall: .answerCall(table: "t1")
    case .settleCall: .settleCall(table: "t1")
    case .revealProposals: .revealProposals(question: "q3")
    case .inviteModerator: .inviteModerator(name: "Bo", token: Play.token(91))
    case .revokeModerator: .revokeModerator(moderator: "m1")
    case .importProposals: .importProposals(question: "q1", texts: ["Aus einer Datei"])
    case .formCluster: .formCluster(question: "q1", title: "Neu", proposals: ["p1"])
    case .renameCluster: .renameCluster(cluster: "k1", title: "Anders")
    case .moveProposals: .moveProposals(proposals: ["p1"], cluster: "k2")
    case .mergeClusters: .mergeClusters(from: "k1", into: "k2")
    case .dissolveCluster: .dissolveCluster(cluster: "k1")
    case .splitCluster: .splitCluster(cluster: "k1", title: "Teil", proposals: ["p2"])
    case .nestCluster: .nestCluster(cluster: "k1", under: "k2")
    case .lockCluster: .lockCluster(cluster: "k1", isOn: true)
    case .keepApart: .keepApart(proposal: "p1", from: "p2")
    case .letTogether: .letTogether(proposal: "p1", with: "p2")
    case .rearrange: .rearrange(question: "q1", parts: [piece.id])
    case .dismissRearrangement: .dismissRearrangement(question: "q1", parts: [piece.id])
    case .draftRecommendation: .draftRecommendation(clusters: ["k2"])
    case .changeRecommendation:
      .changeRecommendation(recommendation: "r1", field: .priority, text: "hoch", before: nil)
    case .removeRecommendation: .removeRecommendation(recommendation: "r1")
    case .decideFate: .decideFate(proposals: ["p2"], fate: .parked, reason: "")
    case .setStanding: .setStanding(recommendation: "r1", standing: .confirmed)
    case .showVerdicts: .showVerdicts
    case .settleObjection: .settleObjection(proposal: "p1")
    case .openVoting: .openVoting(subject: .clusters, dots: 3)
    case .closeVoting: .closeVoting
    case .markSources: .markSources(recommendation: "r1", proposals: ["p1"], isOn: false)
    case .showSlide: .showSlide(kind: .theme, subject: "k1")
    case .endPresentation: .endPresentation
    case .publishResults: .publishResults
    case .withdrawResults: .withdrawResults
    case .redo: .redo(part: .board, deed: draft)
    default: .undo(part: .board, deed: draft)
    }
  }
}
