import Testing

@testable import Reports

@Suite("A model that is not whole is refused")
struct CheckTests {
  @Test("the small café itself is whole")
  func whole() throws {
    _ = try Report(.small())
  }

  @Test("a proposal of an unknown table, round, seat, question or cluster is named")
  func danglingProposal() {
    let breaks: [(String, String, (inout ReportModel.Proposal) -> Void)] = [
      ("tables", "nowhere", { $0.table = "nowhere" }),
      ("rounds", "9", { $0.round = 9 }),
      ("seats", "s99", { $0.author = .seat("s99") }),
      ("questions", "what", { $0.question = "what" }),
      ("clusters", "c99", { $0.cluster = "c99" }),
      ("recommendations", "r99", { $0.fate = .recommendation("r99") }),
    ]
    for (list, id, change) in breaks {
      var model = ReportModel.small()
      change(&model.proposals[0])
      #expect(throws: ReportFault.dangling(place: "proposal p1", list: list, id: id)) {
        try Report(model)
      }
    }
  }

  @Test("a recommendation without its source, or with an unknown one, is refused")
  func danglingRecommendation() {
    var model = ReportModel.small()
    model.recommendations[0].proposals = ["p2"]
    #expect(throws: ReportFault.unlistedSource(proposal: "p1", recommendation: "r1")) {
      try Report(model)
    }
    model.recommendations[0].proposals = ["p1", "p2", "p77"]
    #expect(
      throws: ReportFault.dangling(place: "recommendation r1", list: "proposals", id: "p77")
    ) { try Report(model) }
    model.recommendations[0].proposals = ["p1", "p2", "p1"]
    #expect(
      throws: ReportFault.duplicate(list: "the sources of recommendation r1", id: "p1")
    ) { try Report(model) }
  }

  @Test("a seating of an unknown table or person is refused")
  func danglingSeating() {
    var model = ReportModel.small()
    model.seatings[0].seats.append("s77")
    #expect(
      throws: ReportFault.dangling(
        place: "the seating of round 1 at t1", list: "seats", id: "s77")
    ) { try Report(model) }
  }

  @Test("two entries with one identifier are refused")
  func duplicate() {
    var model = ReportModel.small()
    model.proposals.append(model.proposals[0])
    #expect(throws: ReportFault.duplicate(list: "proposals", id: "p1")) { try Report(model) }
  }

  @Test("clusters that contain each other are refused")
  func circle() {
    var model = ReportModel.small()
    model.clusters[0].parent = "c2"
    model.clusters[1].parent = "c1"
    #expect(throws: ReportFault.circularCluster(id: "c1")) { try Report(model) }
  }
}
