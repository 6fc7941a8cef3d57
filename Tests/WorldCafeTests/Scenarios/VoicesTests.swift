import Testing
import WorldCafe

/// p1, p3 and p5 are by s1 and answer q1; p2, p4 and p6 are by s2 and answer q2.
@Suite("Fates, verdicts, dots and objections")
struct VoicesTests {
  private func fate(_ id: Proposal.ID, _ fate: FateChoice, _ reason: String = "") -> Command {
    .decideFate(proposals: [id], fate: fate, reason: reason)
  }

  @Test("a café closes when every proposal is used, parked or declined with a reason")
  func closing() throws {
    var play = try Play.recommended()
    #expect(play.cafe.openProposals == ["p2", "p4", "p5", "p6"])
    #expect(play.refusal(of: .closeCafe(acceptsOpen: nil), by: play.lead) == .openFates)
    #expect(play.refusal(of: fate("p2", .declined), by: play.lead) == .textEmpty)
    try play.run(fate("p2", .declined, "gibt es schon"), by: play.lead)
    for id in ["p4", "p5", "p6"] as [Proposal.ID] {
      try play.run(fate(id, .parked), by: play.lead)
    }
    let told = play.view(of: "s2").proposals.first { $0.id == "p2" }?.fate
    #expect(told?.kind == .declined && told?.reason == "gibt es schon")
    #expect(try play.run(.closeCafe(acceptsOpen: nil), by: play.lead) == [.cafeClosed])
  }

  @Test("closing with open fates is a deliberate act that history keeps")
  func acceptedOpen() throws {
    var play = try Play.recommended()
    let events = try play.run(.closeCafe(acceptsOpen: true), by: play.lead)
    #expect(events == [.openFatesAccepted(count: 4), .cafeClosed])
  }

  @Test("a fate is undone and redone like any act on the board")
  func undo() throws {
    var play = try Play.recommended()
    try play.run(fate("p5", .parked, "später"), by: play.lead)
    let deed = try #require(play.cafe.boardHistory.done.last)
    #expect(deed.kind == "fatesDecided")
    try play.run(.undo(part: .board, deed: deed.number), by: play.lead)
    #expect(play.cafe.fates["p5"] == nil)
    try play.run(.redo(part: .board, deed: deed.number), by: play.lead)
    #expect(play.cafe.fates["p5"] == .parked(reason: "später"))
  }

  @Test("verdicts change until closing; guests see only their own until they are shown")
  func verdicts() throws {
    var play = try Play.recommended()
    func say(_ vote: Verdict.Vote?, _ comment: String = "") -> Command {
      .giveVerdict(recommendation: "r1", vote: vote, comment: comment)
    }
    try play.run(say(.agree), by: "s1")
    try play.run(say(.object, "zu teuer"), by: "s1")
    try play.run(say(.agree), by: "s2")
    try play.run(say(.agree), by: "s3")
    try play.run(say(nil), by: "s3")
    #expect(play.view(of: "s1").you.verdicts.map(\.comment) == ["zu teuer"])
    #expect(play.view(of: "s2").verdicts.isEmpty)
    let tally = try #require(play.view(play.lead).verdicts.first)
    #expect(tally.agree == 1 && tally.agreeWithChange == 0 && tally.object == 1)
    #expect(tally.comments.map(\.text) == ["zu teuer"])
    try play.run(.showVerdicts, by: play.lead)
    #expect(play.view(of: "s2").verdicts == [tally])
    try play.run(.closeCafe(acceptsOpen: true), by: play.lead)
    #expect(play.refusal(of: say(.agree), by: "s2") == .cafeClosed)
  }

  @Test("dots stay within the budget, move freely, and are secret until the vote closes")
  func dots() throws {
    var play = try Play.recommended()
    try play.run(
      .formCluster(question: "q1", title: "Räume", proposals: ["p5"]), by: play.lead)
    func place(_ target: String, _ count: Int) -> Command {
      .placeDots(target: target, count: count)
    }
    #expect(play.refusal(of: place("k1", 1), by: "s1") == .noVoting)
    #expect(
      play.refusal(of: .openVoting(subject: .clusters, dots: 21), by: play.lead) == .tooManyDots)
    try play.run(.openVoting(subject: .clusters, dots: 3), by: play.lead)
    #expect(
      play.refusal(of: .openVoting(subject: .clusters, dots: 1), by: play.lead) == .votingOpen)
    try play.run(place("k1", 2), by: "s1")
    for count in [2, 99, .max, -1, .min] {
      #expect(play.refusal(of: place("k2", count), by: "s1") == .tooManyDots, "\(count)")
    }
    #expect(play.refusal(of: place("r1", 1), by: "s1") == .unknownCluster)
    try play.run(place("k1", 1), by: "s1")
    try play.run(place("k2", 2), by: "s1")
    try play.run(place("k2", 1), by: "s2")
    #expect(play.view(of: "s1").you.dots == ["k1": 1, "k2": 2])
    #expect(play.view(of: "s1").voices?.votings.last?.voters == nil)
    #expect(play.view(play.lead).voices?.votings.last?.tally == nil)
    #expect(play.view(play.lead).voices?.votings.last?.voters == 2)
    try play.run(.closeVoting, by: play.lead)
    #expect(play.view(of: "s3").voices?.votings.last?.tally == ["k1": 1, "k2": 3])
    #expect(play.refusal(of: place("k1", 0), by: "s1") == .noVoting)
  }

  @Test("a merge takes the dots along, and undoing it gives them back")
  func merging() throws {
    var play = try Play.recommended()
    try play.run(
      .formCluster(question: "q1", title: "Räume", proposals: ["p5"]), by: play.lead)
    try play.run(.openVoting(subject: .clusters, dots: 3), by: play.lead)
    try play.run(.placeDots(target: "k1", count: 2), by: "s1")
    try play.run(.placeDots(target: "k2", count: 1), by: "s1")
    try play.run(.mergeClusters(from: "k1", into: "k2"), by: play.lead)
    #expect(play.view(of: "s1").you.dots == ["k2": 3])
    let merge = try #require(play.cafe.boardHistory.done.last).number
    try play.run(.undo(part: .board, deed: merge), by: play.lead)
    #expect(play.view(of: "s1").you.dots == ["k1": 2, "k2": 1])
  }

  @Test("authors object to where their proposal is, anonymous ones with their key")
  func objections() throws {
    let key = "edit-key-of-at-least-22-characters"
    var play = try Play.round()
    try play.write("Offen", by: "s1")
    try play.run(
      .writeProposal(
        table: "t1", round: 1, text: "Geheim", isRecordedByHost: false, editKey: key), by: "s1")
    try play.run(.startHarvest, by: play.lead)
    func contest(_ id: Proposal.ID, _ key: String? = nil, isOn: Bool = true) -> Command {
      .contest(proposal: id, isOn: isOn, comment: "anders gemeint", editKey: key)
    }
    #expect(play.refusal(of: contest("p1"), by: "s2") == .notYourProposal)
    #expect(play.refusal(of: contest("p2"), by: "s1") == .notYourProposal)
    try play.run(contest("p1"), by: "s1")
    try play.run(contest("p2", key), by: "s1")
    #expect(play.log.last?.by == .server)
    let seen = try #require(play.view(play.lead).voices).objections
    #expect(seen.map(\.proposal) == ["p1", "p2"] && seen[0].comment == "anders gemeint")
    #expect(play.view(of: "s2").voices?.objections.map(\.comment) == [nil, nil])
    try play.run(.settleObjection(proposal: "p1"), by: play.lead)
    try play.run(contest("p2", key, isOn: false), by: "s1")
    #expect(play.cafe.objections.isEmpty)
  }
}
