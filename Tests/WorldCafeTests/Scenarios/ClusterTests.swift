import Testing
import WorldCafe

/// p1, p3 and p5 answer q1; p2, p4 and p6 answer q2.
@Suite struct ClusterTests {
  private func suggestion(_ id: Cluster.ID, _ proposals: [Proposal.ID]) -> Cluster {
    Cluster(
      id: id, question: "q1", title: "Vorschlag \(id)", words: ["idee"], proposals: proposals,
      origin: .suggestion)
  }

  private func suggest(_ clusters: [Cluster], in play: inout Play) {
    play.record([.clustersSuggested(question: "q1", clusters: clusters)], by: .server)
  }

  private func members(_ play: Play) -> [Cluster.ID: [Proposal.ID]] {
    Dictionary(uniqueKeysWithValues: play.cafe.clusters.all.map { ($0.id, $0.proposals) })
  }

  private func form(_ proposals: [Proposal.ID], _ question: Question.ID = "q1") -> Command {
    .formCluster(question: question, title: "Zeit", proposals: proposals)
  }

  @Test("a suggestion replaces the one before it")
  func suggestions() throws {
    var play = try Play.harvest()
    suggest([suggestion("c1", ["p1", "p3"]), suggestion("c2", ["p5"])], in: &play)
    suggest([suggestion("c2", ["p3", "p5"]), suggestion("c3", ["p1"])], in: &play)
    #expect(members(play) == ["c2": ["p3", "p5"], "c3": ["p1"]])
  }

  @Test("a suggestion never changes what people formed, named, filled or emptied")
  func decisionsStay() throws {
    var play = try Play.harvest()
    suggest([suggestion("c1", ["p1", "p3"]), suggestion("c2", ["p5"])], in: &play)
    try play.run(.renameCluster(cluster: "c1", title: "Lernen"), by: play.lead)
    try play.run(.moveProposals(proposals: ["p5"], cluster: nil), by: play.lead)
    suggest([suggestion("c1", ["p5"]), suggestion("c4", ["p1", "p3", "p5"])], in: &play)
    #expect(members(play) == ["c1": ["p1", "p3"]])
    #expect(play.cafe.clusters["c1"]?.title == "Lernen")
    try play.run(form(["p5"]), by: play.lead)
    suggest([suggestion("c5", ["p5"])], in: &play)
    #expect(members(play) == ["c1": ["p1", "p3"], "k1": ["p5"]])
  }

  @Test("a suggestion that comes too late names only what is still there, once")
  func lateSuggestion() throws {
    var play = try Play.round()
    for text in ["A", "B"] { try play.write(text, by: "s1") }
    try play.run(.withdrawProposal(proposal: "p1", editKey: nil), by: "s1")
    suggest(
      [suggestion("c1", ["p1", "p2", "p9"]), suggestion("c2", ["p2"])], in: &play)
    #expect(members(play) == ["c1": ["p2"]])
  }

  @Test("a proposal lies in one cluster at most, wherever it is moved")
  func moving() throws {
    var play = try Play.harvest()
    suggest([suggestion("c1", ["p1"]), suggestion("c2", ["p3", "p5"])], in: &play)
    try play.run(.moveProposals(proposals: ["p1"], cluster: "c1"), by: play.lead)
    #expect(members(play)["c1"] == ["p1"], "moved to where it was")
    try play.run(.moveProposals(proposals: ["p3", "p3"], cluster: "c1"), by: play.lead)
    #expect(members(play) == ["c1": ["p1", "p3"], "c2": ["p5"]])
    try play.run(form(["p5", "p1"]), by: play.lead)
    #expect(members(play) == ["c1": ["p3"], "k1": ["p5", "p1"]], "an empty suggestion goes")
    #expect(try play.run(.moveProposals(proposals: [], cluster: "k1"), by: play.lead).isEmpty)
  }

  @Test("clusters merge and dissolve, and recommendations follow")
  func merging() throws {
    var play = try Play.harvest()
    try play.run(form(["p1"]), by: play.lead)
    try play.run(form(["p3"]), by: play.lead)
    try play.run(.draftRecommendation(clusters: ["k1", "k2", "k1"]), by: play.lead)
    #expect(play.cafe.recommendations["r1"]?.clusters == ["k1", "k2"])
    #expect(play.cafe.recommendations["r1"]?.proposals == ["p1", "p3"])
    try play.run(.mergeClusters(from: "k1", into: "k2"), by: play.lead)
    #expect(members(play) == ["k2": ["p3", "p1"]])
    #expect(play.cafe.recommendations["r1"]?.clusters == ["k2"])
    try play.run(.dissolveCluster(cluster: "k2"), by: play.lead)
    #expect(play.cafe.recommendations["r1"]?.clusters == [])
    #expect(play.cafe.keptLoose == ["p1", "p3"])
  }

  @Test("what does not belong together is not put together")
  func wrongClusters() throws {
    var play = try Play.harvest()
    try play.run(form(["p1"]), by: play.lead)
    try play.run(form(["p2"], "q2"), by: play.lead)
    try play.run(form([]), by: play.lead)
    let expected: [(Command, Refusal.Code)] = [
      (form(["p2"]), .otherQuestion),
      (form(["p9"]), .unknownProposal),
      (form([], "q9"), .unknownQuestion),
      (.moveProposals(proposals: ["p2"], cluster: "k1"), .otherQuestion),
      (.moveProposals(proposals: ["p1"], cluster: "k9"), .unknownCluster),
      (.mergeClusters(from: "k1", into: "k1"), .sameCluster),
      (.mergeClusters(from: "k1", into: "k2"), .otherQuestion),
      (.renameCluster(cluster: "k1", title: " "), .textEmpty),
      (.dissolveCluster(cluster: "k9"), .unknownCluster),
      (.draftRecommendation(clusters: []), .noClusters),
      (.draftRecommendation(clusters: ["k1", "k2"]), .otherQuestion),
      (.draftRecommendation(clusters: ["k3"]), .nothingToRecommend),
      (.removeRecommendation(recommendation: "r9"), .unknownRecommendation),
    ]
    for (command, code) in expected {
      #expect(play.refusal(of: command, by: play.lead) == code, "\(command)")
    }
  }

  @Test("a draft quotes its proposals, the most supported first; its fields are edited")
  func drafts() throws {
    var play = try Play.harvest()
    try play.run(.support(proposal: "p3", isOn: true), by: "s6")
    try play.run(form(["p1", "p3"]), by: play.lead)
    try play.run(.draftRecommendation(clusters: ["k1"]), by: play.lead)
    #expect(
      play.cafe.recommendations["r1"]?.fields == [
        .title: "Zeit", .measure: "„Idee 2“\n„Idee 1“",
      ])
    func change(_ field: Recommendation.Field, _ text: String) -> Command {
      .changeRecommendation(recommendation: "r1", field: field, text: text, before: nil)
    }
    try play.run(change(.priority, "hoch"), by: play.lead)
    #expect(try play.run(change(.priority, "hoch "), by: play.lead).isEmpty)
    try play.run(change(.measure, ""), by: play.lead)
    #expect(play.refusal(of: change(.title, ""), by: play.lead) == .textEmpty)
    #expect(play.refusal(of: change(.title, "a\nb"), by: play.lead) == .textForbidden)
    #expect(play.view(of: "s6").recommendations.map(\.fields[.priority]) == ["hoch"])
    try play.run(.removeRecommendation(recommendation: "r1"), by: play.lead)
    #expect(play.view(of: "s6").recommendations.isEmpty)
  }

  @Test("guests see themes and drafts from the harvest on, moderators at any time")
  func visibility() throws {
    var play = try Play.round()
    try play.write("Idee", by: "s1")
    try play.run(form(["p1"]), by: play.lead)
    #expect(play.view(of: "s1").clusters.isEmpty && play.view(play.lead).clusters.count == 1)
    try play.run(.startHarvest, by: play.lead)
    #expect(play.view(of: "s1").clusters.map(\.placedByPeople) == [["p1"]])
  }
}
