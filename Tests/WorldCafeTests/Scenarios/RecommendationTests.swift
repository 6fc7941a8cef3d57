import Testing
import WorldCafe

/// p1, p3 and p5 are by s1 and answer q1; p2, p4 and p6 are by s2 and answer q2.
@Suite("Several moderators at one recommendation")
struct RecommendationTests {
  private func write(
    _ text: String, over before: String?, in field: Recommendation.Field = .reason
  ) -> Command {
    .changeRecommendation(recommendation: "r1", field: field, text: text, before: before)
  }

  private func reason(_ play: Play) -> String? {
    play.cafe.recommendations["r1"]?.fields[.reason]
  }

  @Test("whoever wrote over a text that is there no more is told, and nothing changes")
  func conflict() throws {
    var play = try Play.recommended()
    try play.run(write("weil es fehlt", over: ""), by: play.lead)
    #expect(play.refusal(of: write("darum", over: ""), by: play.lead) == .changedMeanwhile)
    #expect(reason(play) == "weil es fehlt")
    try play.run(write("darum", over: " weil es fehlt "), by: play.lead)
    #expect(reason(play) == "darum")
  }

  @Test("other fields, the same text, and clients that do not say are no conflict")
  func noConflict() throws {
    var play = try Play.recommended()
    try play.run(write("weil es fehlt", over: ""), by: play.lead)
    try play.run(write("hoch", over: "", in: .priority), by: play.lead)
    #expect(try play.run(write("weil es fehlt", over: ""), by: play.lead).isEmpty)
    try play.run(write("zuletzt", over: nil), by: play.lead)
    #expect(reason(play) == "zuletzt")
  }

  @Test("sources are added and taken away, once each, and only what answers the same question")
  func sources() throws {
    var play = try Play.recommended()
    func mark(_ proposals: [Proposal.ID], _ isOn: Bool) -> Command {
      .markSources(recommendation: "r1", proposals: proposals, isOn: isOn)
    }
    try play.run(mark(["p1", "p5", "p5"], true), by: play.lead)
    #expect(play.cafe.recommendations["r1"]?.proposals == ["p1", "p3", "p5"])
    #expect(play.refusal(of: mark(["p2"], true), by: play.lead) == .otherQuestion)
    #expect(play.refusal(of: mark(["p9"], true), by: play.lead) == .unknownProposal)
    try play.run(mark(["p1", "p3", "p5"], false), by: play.lead)
    #expect(play.cafe.recommendations["r1"]?.proposals == [])
    #expect(play.cafe.openProposals == ["p1", "p2", "p3", "p4", "p5", "p6"])
    let deed = try #require(play.cafe.boardHistory.done.last)
    #expect(deed.kind == "sourcesMarked" && deed.subject == "Zeit")
    try play.run(.undo(part: .board, deed: deed.number), by: play.lead)
    #expect(play.cafe.recommendations["r1"]?.proposals == ["p1", "p3", "p5"])
  }
}
