import Testing
import WorldCafe

/// Small cafés, so that a person can read the files: two tables, two rounds, three or four people.
extension Scenario {
  static func all() throws -> [Scenario] {
    try [lobbyAndMoves(), writing(), messagesAndCalls(), board(), harvest()]
  }

  private static func small(hidden: Set<Int> = [], hosting: Hosting = .perRound) -> Setup {
    SampleCafe.setup(tables: 2, rounds: 2, hosting: hosting, hidden: hidden)
  }

  private static func write(_ text: String, key: String? = nil) -> Command {
    .writeProposal(table: "t1", round: 1, text: text, isRecordedByHost: false, editKey: key)
  }

  /// Joining, volunteering, planning, moving, arriving, leaving, co-moderators, the clock.
  private static func lobbyAndMoves() throws -> Scenario {
    var story = Scenario("lobby-and-moves", try .lobby(people: 3, small(hosting: .fixed)))
    try story.turn { play throws in try play.join() }
    try story.turn(.volunteerAsHost, by: "s2")
    try story.turn(.inviteModerator(name: "Kim", token: Play.token(90)), by: Play.lead)
    try story.turn(.startRound, by: Play.lead)
    try story.turn(.arrive, by: "s1")
    try story.turn(.moveParticipant(participant: "s4", table: "t1", round: 1), by: Play.lead)
    try story.turn { play throws in try play.join("Später Gast") }
    try story.turn(.appointHost(table: "t2", round: 1, participant: "s3"), by: Play.lead)
    story.turn { play in
      play.record(play.cafe.decideSubstitutes { $0 == "s3" ? .gone : .here }, by: .server)
    }
    try story.turn(.takeBreak, by: "s1")
    story.turn { play in
      play.record(play.cafe.decideSubstitutes { _ in .here }, by: .server)
    }
    try story.turn(.endBreak, by: "s1")
    try story.turn(.pauseClock, by: Play.lead)
    try story.turn(.resumeClock, by: Play.lead)
    try story.turn(.shiftClock(seconds: 60), by: Play.lead)
    try story.turn(.addWish(kind: .apart, first: "s1", second: "s4"), by: Play.lead)
    try story.turn(.pinSeat(participant: "s1", round: 2, table: "t1"), by: Play.lead)
    try story.turn(.unpinSeat(participant: "s1", round: 2), by: Play.lead)
    try story.turn(.closeTable(table: "t2"), by: Play.lead)
    story.turn { play in
      var seating = Seating(round: 2)
      for person in play.cafe.present { seating.seats[person.id] = "t1" }
      let quality = PlanQuality(method: "test", seed: 1, steps: 1, contacts: 9, bound: 10)
      play.record([.planOffered(seatings: [seating], quality: quality)], by: .server)
    }
    try story.turn { play throws in
      let offer = try #require(play.cafe.offer)
      try play.run(.applyPlan(offer: offer.number), by: Play.lead)
    }
    try story.turn { play throws in
      let latest = try #require(play.cafe.seatingHistory.done.last)
      try play.run(.undo(part: .seating, deed: latest.number), by: Play.lead)
    }
    try story.turn(.reopenTable(table: "t2"), by: Play.lead)
    try story.turn(
      .reseat(
        round: 1,
        seats: [
          SeatWish(participant: "s1", table: "t2"), SeatWish(participant: "s2", table: "t1"),
        ]), by: Play.lead)
    try story.turn(.removeWish(kind: .apart, first: "s4", second: "s1"), by: Play.lead)
    try story.turn(.leave, by: "s3")
    try story.turn(.endRound, by: Play.lead)
    try story.turn(.stay, by: "s1")
    try story.turn(.startRound, by: Play.lead)
    try story.turn(.revokeModerator(moderator: "m1"), by: Play.lead)
    try story.turn(.removeParticipant(participant: "s4"), by: Play.lead)
    return story
  }

  /// Proposals: live and private, edited, supported, anonymous, withdrawn, carried to the next round.
  private static func writing() throws -> Scenario {
    let key = "edit-key-of-at-least-22-characters"
    var story = Scenario("writing", try .round(people: 4, small(hidden: [1])))
    try story.turn(write("Lernzeit"), by: "s1")
    try story.turn(write("Mut", key: key), by: "s3")
    try story.turn { play throws in try play.write("Mentoren", by: "s2") }
    try story.turn(.revealProposals(question: "q1"), by: Play.lead)
    try story.turn(
      .editProposal(proposal: "p1", text: "Lernzeit am Freitag", editKey: nil), by: "s1")
    try story.turn(.support(proposal: "p1", isOn: true), by: "s3")
    try story.turn { play throws in
      try play.run(write("Eins"), by: "s1")
      try play.run(write("Zwei"), by: "s3")
      try play.run(.editProposal(proposal: "p4", text: "Eins, neu", editKey: nil), by: "s1")
    }
    try story.turn(.withdrawProposal(proposal: "p4", editKey: nil), by: "s1")
    try story.turn(.moveParticipant(participant: "s2", table: "t1", round: 1), by: Play.lead)
    try story.turn(.support(proposal: "p1", isOn: false), by: "s3")
    try story.turn(.pinInsight(proposal: "p2", isOn: true), by: "s1")
    try story.turn(.mergeProposals(proposal: "p2", into: "p1"), by: "s1")
    try story.turn(.separateProposal(proposal: "p2"), by: "s1")
    try story.turn(.mergeProposals(proposal: "p1", into: "p2"), by: "s1")
    try story.turn(.pinInsight(proposal: "p2", isOn: false), by: "s1")
    try story.turn(.endRound, by: Play.lead)
    try story.turn(.withdrawProposal(proposal: "p2", editKey: key), by: "s3")
    try story.turn(.startRound, by: Play.lead)
    return story
  }

  /// Messages to all and to one table; a call, answered and settled.
  private static func messagesAndCalls() throws -> Scenario {
    var story = Scenario("messages-and-calls", try .round(people: 3, small()))
    try story.turn(.sendMessage(tables: [], text: "Willkommen"), by: Play.lead)
    try story.turn(.sendMessage(tables: ["t2"], text: "Noch 5 Minuten"), by: Play.lead)
    try story.turn(.callModerator, by: "s1")
    try story.turn(.answerCall(table: "t1"), by: Play.lead)
    try story.turn(.moveParticipant(participant: "s2", table: "t1", round: 1), by: Play.lead)
    try story.turn(.settleCall(table: "t1"), by: Play.lead)
    try story.turn(.callModerator, by: "s3")
    try story.turn(.endRound, by: Play.lead)
    return story
  }

  /// The order of the board: what the algorithm places and offers, what people decide against it.
  private static func board() throws -> Scenario {
    var story = Scenario("board", try .round(people: 3, small()))
    try story.turn { play throws in
      for text in ["Lernzeit", "Lernräume", "Lernen im Amt", "Keine Pflicht zum Lernen"] {
        try play.write(text, by: "s1")
      }
    }
    func suggested(_ proposals: [Proposal.ID], in home: Cluster.ID? = nil) -> [SuggestedTheme] {
      [SuggestedTheme(proposals: proposals, words: ["lern"], home: home)]
    }
    story.turn { play in
      let event = play.cafe.arrangement(of: "q1", suggested(["p1", "p2"]), fresh: "a")
      play.record([event].compactMap(\.self), by: .server)
    }
    story.turn { play in
      let event = play.cafe.rearrangement(of: "q1", suggested(["p2", "p3", "p4"]), fresh: "b")
      play.record([event].compactMap(\.self), by: .server)
    }
    try story.turn { play throws in
      let parts = try #require(play.cafe.rearrangements["q1"]).map(\.id)
      try play.run(.rearrange(question: "q1", parts: [parts[0]]), by: Play.lead)
      try play.run(.dismissRearrangement(question: "q1", parts: [parts[1]]), by: Play.lead)
    }
    try story.turn(.keepApart(proposal: "p4", from: "p2"), by: Play.lead)
    try story.turn(
      .splitCluster(cluster: "a-0", title: "Ämter", proposals: ["p3"]), by: Play.lead)
    try story.turn(.nestCluster(cluster: "k1", under: "a-0"), by: Play.lead)
    try story.turn(.lockCluster(cluster: "k1", isOn: true), by: Play.lead)
    try story.turn(.letTogether(proposal: "p2", with: "p4"), by: Play.lead)
    try story.turn(.lockCluster(cluster: "k1", isOn: false), by: Play.lead)
    for _ in 1...2 { try story.turn { play throws in try undoLatest(&play) } }
    // What comes in between keeps its place behind the import, also when that went and came back.
    try story.turn(.importProposals(question: "q1", texts: ["Von draußen"]), by: Play.lead)
    try story.turn { play throws in try play.write("Danach", by: "s1") }
    try story.turn { play throws in try undoLatest(&play) }
    try story.turn { play throws in
      let undone = try #require(play.cafe.boardHistory.undone.last)
      try play.run(.redo(part: .board, deed: undone.number), by: Play.lead)
    }
    try story.turn(.startHarvest, by: Play.lead)
    return story
  }

  private static func undoLatest(_ play: inout Play) throws {
    let latest = try #require(play.cafe.boardHistory.done.last)
    try play.run(.undo(part: .board, deed: latest.number), by: Play.lead)
  }

  /// Themes before and in the harvest, drafts, a late withdrawal's traces, the end.
  private static func harvest() throws -> Scenario {
    var story = Scenario("harvest", try .round(people: 3, small()))
    try story.turn { play throws in
      for text in ["Lernzeit", "Lernräume", "Mentoren"] { try play.write(text, by: "s1") }
    }
    story.turn { play in
      let theme = Cluster(
        id: "c1", question: "q1", title: "Lernen", words: ["lern"], proposals: ["p1", "p2"],
        origin: .suggestion)
      play.record([.clustersSuggested(question: "q1", clusters: [theme])], by: .server)
    }
    try story.turn(.withdrawProposal(proposal: "p2", editKey: nil), by: "s1")
    try story.turn(.startHarvest, by: Play.lead)
    try story.turn(
      .formCluster(question: "q1", title: "Begleiten", proposals: ["p3"]), by: Play.lead)
    try story.turn(.draftRecommendation(clusters: ["c1", "k1"]), by: Play.lead)
    try story.turn(.support(proposal: "p3", isOn: true), by: "s2")
    try story.turn(.mergeClusters(from: "c1", into: "k1"), by: Play.lead)
    try story.turn(
      .changeRecommendation(recommendation: "r1", field: .priority, text: "hoch", before: ""),
      by: Play.lead)
    try story.turn(.showSlide(kind: .recommendation, subject: "r1"), by: Play.lead)
    try story.turn(
      .markSources(recommendation: "r1", proposals: ["p3"], isOn: false), by: Play.lead)
    try story.turn(.endPresentation, by: Play.lead)
    try story.turn(.moveProposals(proposals: ["p1"], cluster: nil), by: Play.lead)
    for _ in 1...2 {
      try story.turn { play throws in
        let latest = try #require(play.cafe.boardHistory.done.last)
        try play.run(.undo(part: .board, deed: latest.number), by: Play.lead)
      }
    }
    try story.turn { play throws in
      let next = try #require(play.cafe.boardHistory.undone.last)
      try play.run(.redo(part: .board, deed: next.number), by: Play.lead)
    }
    try story.turn(
      .decideFate(proposals: ["p3"], fate: .declined, reason: "schon da"), by: Play.lead)
    try story.turn(
      .giveVerdict(recommendation: "r1", vote: .object, comment: "zu eng"), by: "s2")
    try story.turn(.giveVerdict(recommendation: "r1", vote: .agree, comment: ""), by: "s1")
    try story.turn(.setStanding(recommendation: "r1", standing: .confirmed), by: Play.lead)
    try story.turn(.showVerdicts, by: Play.lead)
    try story.turn(
      .contest(proposal: "p1", isOn: true, comment: "gehört zu Zeit", editKey: nil), by: "s1")
    try story.turn(.openVoting(subject: .recommendations, dots: 3), by: Play.lead)
    try story.turn(.placeDots(target: "r1", count: 2), by: "s3")
    try story.turn(.closeVoting, by: Play.lead)
    try story.turn(.settleObjection(proposal: "p1"), by: Play.lead)
    try story.turn(.removeRecommendation(recommendation: "r1"), by: Play.lead)
    try story.turn(.closeCafe(acceptsOpen: true), by: Play.lead)
    try story.turn(.publishResults, by: Play.lead)
    try story.turn(.withdrawResults, by: Play.lead)
    return story
  }
}
