import Testing
import WorldCafe

@Suite("A table's insights, and what says the same")
struct TendingTests {
  /// Four people at two tables: s1 and s3 at t1, where s1 is the host, and three proposals there.
  private func play(hosting: Hosting = .perRound) throws -> Play {
    var play = try Play.round(
      people: 4, SampleCafe.setup(tables: 2, rounds: 2, hosting: hosting))
    for text in ["Lernzeit", "Zeit zum Lernen", "Mentoren"] { try play.write(text, by: "s1") }
    try play.write("Eigene Idee", by: "s2")
    return play
  }

  private func sight(_ play: Play, _ id: Proposal.ID, by person: Participant.ID = "s3")
    -> ProposalView?
  {
    play.view(of: person).proposals.first { $0.id == id }
  }

  @Test("a host pins up to three insights of the table, and takes them down again")
  func pinning() throws {
    var play = try play()
    try play.write("Noch eine", by: "s3")
    for id in ["p1", "p2", "p3"] as [Proposal.ID] {
      try play.run(.pinInsight(proposal: id, isOn: true), by: "s1")
    }
    #expect(sight(play, "p2")?.isInsight == true)
    let fourth = Command.pinInsight(proposal: "p5", isOn: true)
    #expect(play.refusal(of: fourth, by: "s1") == .tooManyInsights)
    try play.run(.pinInsight(proposal: "p2", isOn: false), by: "s1")
    try play.run(fourth, by: "s1")
    #expect(sight(play, "p2")?.isInsight == nil && sight(play, "p5")?.isInsight == true)
  }

  @Test("merging takes followers along, keeps one insight, and can be taken back")
  func merging() throws {
    var play = try play()
    try play.run(.pinInsight(proposal: "p1", isOn: true), by: "s1")
    try play.run(.mergeProposals(proposal: "p2", into: "p1"), by: "s1")
    try play.run(.mergeProposals(proposal: "p1", into: "p3"), by: "s1")
    #expect(sight(play, "p1")?.sameAs == "p3" && sight(play, "p2")?.sameAs == "p3")
    #expect(sight(play, "p3")?.isInsight == true && sight(play, "p1")?.isInsight == nil)
    #expect(play.cafe.proposals["p2"]?.text == "Zeit zum Lernen", "the original remains")
    #expect(
      play.refusal(of: .mergeProposals(proposal: "p3", into: "p2"), by: "s1") == .sameProposal)
    #expect(
      play.refusal(of: .pinInsight(proposal: "p2", isOn: true), by: "s1") == .mergedProposal)
    try play.run(.separateProposal(proposal: "p2"), by: "s1")
    #expect(sight(play, "p2")?.sameAs == nil && sight(play, "p1")?.sameAs == "p3")
  }

  @Test("when the one that stands for others is withdrawn, they speak for themselves")
  func withdrawn() throws {
    var play = try play()
    try play.run(.pinInsight(proposal: "p1", isOn: true), by: "s1")
    try play.run(.mergeProposals(proposal: "p2", into: "p1"), by: "s1")
    try play.run(.withdrawProposal(proposal: "p1", editKey: nil), by: "s1")
    #expect(sight(play, "p2")?.sameAs == nil)
    #expect(play.cafe.insights.isEmpty && play.cafe.sameAs.isEmpty)
    #expect(play.refusal(of: .pinInsight(proposal: "p1", isOn: true), by: "s1") == .withdrawn)
  }

  @Test("only the table's keeper decides, about proposals of this table that it can read")
  func mayNot() throws {
    var play = try play()
    let pin = Command.pinInsight(proposal: "p1", isOn: true)
    #expect(play.refusal(of: pin, by: "s3") == .notHost)
    #expect(
      play.refusal(of: .mergeProposals(proposal: "p1", into: "p4"), by: "s1") == .unknownProposal)
    #expect(
      play.refusal(of: .separateProposal(proposal: "nowhere"), by: "s1") == .unknownProposal)
    #expect(play.refusal(of: pin, by: play.lead) == .notAllowed)
    try play.run(.endRound, by: play.lead)
    try play.run(.startRound, by: play.lead)
    try #require(play.cafe.table(of: "s1", in: 2) == "t2")
    #expect(play.refusal(of: pin, by: "s1") == .notYourTable)
    try play.run(.startHarvest, by: play.lead)
    #expect(play.refusal(of: pin, by: "s1") == .wrongPhase)
  }

  @Test("where nobody keeps a table's memory, all who sit there do; a stand-in does for its host")
  func withoutKeeper() throws {
    var alone = try play(hosting: .none)
    try alone.run(.pinInsight(proposal: "p1", isOn: true), by: "s3")
    #expect(alone.cafe.insights == ["p1"])
    var substituted = try play()
    substituted.record([.hostSubstituted(table: "t1", substitute: "s3")], by: .server)
    try substituted.run(.pinInsight(proposal: "p1", isOn: true), by: "s3")
    #expect(substituted.cafe.insights == ["p1"])
  }
}
