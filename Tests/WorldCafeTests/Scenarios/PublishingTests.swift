import Testing
import WorldCafe

/// p1, p3 and p5 are by s1 and answer q1; p2, p4 and p6 are by s2 and answer q2.
@Suite("Presentation and published results")
struct PublishingTests {
  @Test("everybody who is here sees the slide that a moderator shows, until it ends")
  func presentation() throws {
    var play = try Play.recommended()
    #expect(play.view(of: "s1").presentation?.slide == nil)
    for (kind, subject) in [(.cafe, ""), (.table, "t1"), (.theme, "k1"), (.recommendation, "r1")]
      as [(Slide.Kind, String)]
    {
      try play.run(.showSlide(kind: kind, subject: subject), by: play.lead)
      let shown = Slide(kind: kind, subject: subject)
      #expect(play.view(of: "s1").presentation?.slide == shown)
      #expect(play.view(play.lead).presentation?.slide == shown)
    }
    #expect(try play.run(.showSlide(kind: .recommendation, subject: "r1"), by: play.lead).isEmpty)
    #expect(play.view(.visitor).presentation == nil)
    try play.run(.endPresentation, by: play.lead)
    #expect(play.view(of: "s1").presentation?.slide == nil)
  }

  @Test(
    "a slide of nothing is refused",
    arguments: [
      (.cafe, "t1", .malformed), (.table, "t9", .unknownTable), (.theme, "k9", .unknownCluster),
      (.recommendation, "", .unknownRecommendation),
    ] as [(Slide.Kind, String, Refusal.Code)])
  func slideOfNothing(kind: Slide.Kind, subject: String, code: Refusal.Code) throws {
    let play = try Play.recommended()
    let command = Command.showSlide(kind: kind, subject: subject)
    #expect(play.refusal(of: command, by: play.lead) == code)
  }

  @Test("published results have a secret that those who were here are told and visitors are not")
  func publication() throws {
    var play = try Play.recommended()
    try play.run(.closeCafe(acceptsOpen: true), by: play.lead)
    try play.run(.publishResults, by: play.lead)
    for viewer in ["s2", play.lead] as [Actor] {
      let told = play.view(viewer).publication
      #expect(told?.secret == "secret-of-the-results-page" && told?.publishedAtMs == play.now)
    }
    #expect(play.view(.visitor).publication == nil)
    #expect(try play.run(.publishResults, by: play.lead).isEmpty)
    try play.run(.withdrawResults, by: play.lead)
    let told = try #require(play.view(of: "s2").publication)
    #expect(told.secret == nil && told.publishedAtMs == nil)
  }
}
