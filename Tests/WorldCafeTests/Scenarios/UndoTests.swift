import Testing
import WorldCafe

/// p1, p3 and p5 answer q1; p2, p4 and p6 answer q2.
@Suite("Undo and redo")
struct UndoTests {
  private func undo(_ play: inout Play) throws {
    let deed = try #require(play.cafe.boardHistory.done.last)
    try play.run(.undo(part: .board, deed: deed.number), by: try moderator(play))
  }

  private func redo(_ play: inout Play) throws {
    let deed = try #require(play.cafe.boardHistory.undone.last)
    try play.run(.redo(part: .board, deed: deed.number), by: try moderator(play))
  }

  private func moderator(_ play: Play) throws -> Actor {
    .moderator(id: try #require(play.cafe.moderators.all.first).id)
  }

  private func form(_ proposals: [Proposal.ID]) -> Command {
    .formCluster(question: "q1", title: "Zeit", proposals: proposals)
  }

  @Test("each act on the board is undone and redone in order, with its name and who did it")
  func order() throws {
    var play = try Play.harvest()
    var boards: [Board] = [Board(play.cafe)]
    let acts: [Command] = [
      form(["p1", "p3"]), form(["p5"]), .renameCluster(cluster: "k2", title: "Räume"),
      .moveProposals(proposals: ["p3"], cluster: "k2"), .mergeClusters(from: "k1", into: "k2"),
      .draftRecommendation(clusters: ["k2"]), .dissolveCluster(cluster: "k2"),
      .removeRecommendation(recommendation: "r1"),
    ]
    for act in acts {
      try play.run(act, by: play.lead)
      boards.append(Board(play.cafe))
    }
    let told = play.view(play.lead).deeds?.board.done.first
    #expect(told?.kind == "recommendationRemoved" && told?.by == "Moderation")
    #expect(told?.subject == "Räume")
    for board in boards.dropLast().reversed() {
      try undo(&play)
      #expect(Board(play.cafe) == board)
    }
    #expect(play.refusal(of: .undo(part: .board, deed: 1), by: play.lead) == .nothingToUndo)
    for board in boards.dropFirst() {
      try redo(&play)
      #expect(Board(play.cafe) == board)
    }
    #expect(play.refusal(of: .redo(part: .board, deed: 1), by: play.lead) == .nothingToUndo)
  }

  @Test("texts and support that came since stay, also through undo and redo of a draft")
  func kept() throws {
    var play = try Play.harvest()
    try play.run(form(["p1", "p3"]), by: play.lead)
    try play.run(.draftRecommendation(clusters: ["k1"]), by: play.lead)
    try play.run(
      .changeRecommendation(recommendation: "r1", field: .reason, text: "weil", before: nil),
      by: play.lead)
    try play.run(.support(proposal: "p1", isOn: true), by: "s6")
    try undo(&play)
    #expect(play.cafe.recommendations.isEmpty)
    try redo(&play)
    #expect(play.cafe.recommendations["r1"]?.fields[.reason] == "weil")
    try play.run(.mergeClusters(from: "k1", into: try second(&play)), by: play.lead)
    try play.run(
      .changeRecommendation(recommendation: "r1", field: .reason, text: "darum", before: nil),
      by: play.lead)
    try undo(&play)
    #expect(play.cafe.recommendations["r1"]?.clusters == ["k1"])
    #expect(play.cafe.recommendations["r1"]?.fields[.reason] == "darum")
    #expect(play.cafe.proposals["p1"]?.supporters == ["s6"])
  }

  private func second(_ play: inout Play) throws -> Cluster.ID {
    try play.run(form(["p5"]), by: play.lead)
    return "k2"
  }

  @Test("whoever undoes must know what is the latest")
  func latest() throws {
    var play = try Play.harvest()
    try play.run(form(["p1"]), by: play.lead)
    let first = try #require(play.cafe.boardHistory.done.last).number
    try play.run(form(["p3"]), by: play.lead)
    #expect(play.refusal(of: .undo(part: .board, deed: first), by: play.lead) == .notTheLatestDeed)
    try undo(&play)
    #expect(play.refusal(of: .redo(part: .board, deed: first), by: play.lead) == .notTheLatestDeed)
    try play.run(form(["p5"]), by: play.lead)
    #expect(
      play.refusal(of: .redo(part: .board, deed: first + 1), by: play.lead) == .nothingToUndo,
      "a new act ends what could be redone")
  }

  @Test("a withdrawn proposal does not come back, and nothing is in two places")
  func withdrawn() throws {
    var play = try Play.round()
    for text in ["A", "B"] { try play.write(text, by: "s1") }
    try play.run(form(["p1", "p2"]), by: play.lead)
    try play.run(.moveProposals(proposals: ["p1"], cluster: nil), by: play.lead)
    try play.run(.withdrawProposal(proposal: "p1", editKey: nil), by: "s1")
    try undo(&play)
    #expect(play.cafe.clusters["k1"]?.proposals == ["p2"])
  }

  @Test("what suggestions changed meanwhile gives way to what a person did, not the reverse")
  func suggestions() throws {
    var play = try Play.harvest()
    let theme = Cluster(
      id: "c1", question: "q1", title: "Vorschlag", proposals: ["p1", "p3"], origin: .suggestion)
    play.record([.clustersSuggested(question: "q1", clusters: [theme])], by: .server)
    try play.run(.draftRecommendation(clusters: ["c1"]), by: play.lead)
    try undo(&play)
    #expect(play.cafe.clusters["c1"]?.origin == .suggestion)
    let other = Cluster(
      id: "c9", question: "q1", title: "Anders", proposals: ["p1", "p5"], origin: .suggestion)
    play.record([.clustersSuggested(question: "q1", clusters: [other])], by: .server)
    try redo(&play)
    #expect(play.cafe.clusters["c1"]?.proposals.sorted() == ["p1", "p3"])
    #expect(play.cafe.clusters["c9"]?.proposals == ["p5"])
    #expect(play.cafe.recommendations["r1"]?.proposals == ["p1", "p3"])
  }

  @Test(
    "whatever people did, undoing all of it leaves the board without their acts",
    arguments: 1...40)
  func all(seed: Int) throws {
    var random = RandomPlay(seed: UInt64(seed))
    for _ in 0..<300 { _ = try random.step() }
    var play = random.play
    guard [.round, .change, .harvest].contains(play.cafe.phase.stage) else { return }
    let board = Board(play.cafe)
    let count = play.cafe.boardHistory.done.count
    while !play.cafe.boardHistory.done.isEmpty {
      try undo(&play)
      try #require(doubled(play.cafe) == [], "seed \(seed)")
    }
    #expect(play.cafe.clusters.all.allSatisfy { $0.placedByPeople.isEmpty }, "seed \(seed)")
    #expect(play.cafe.keptLoose.isEmpty && play.cafe.recommendations.isEmpty, "seed \(seed)")
    for _ in 0..<count { try redo(&play) }
    #expect(Board(play.cafe) == board, "seed \(seed)")
  }

  private func doubled(_ cafe: Cafe) -> [Proposal.ID] {
    var seen = cafe.keptLoose
    return cafe.clusters.all.flatMap(\.proposals).filter { !seen.insert($0).inserted }
  }
}

/// The board, whatever order its parts are told in.
private struct Board: Equatable {
  var clusters: [Cluster.ID: Cluster]
  var recommendations: [Recommendation.ID: Recommendation]
  var loose: Set<Proposal.ID>

  init(_ cafe: Cafe) {
    let sorted = cafe.clusters.all.map { cluster in
      var cluster = cluster
      cluster.proposals.sort()
      return (cluster.id, cluster)
    }
    clusters = Dictionary(uniqueKeysWithValues: sorted)
    recommendations = Dictionary(
      uniqueKeysWithValues: cafe.recommendations.all.map { ($0.id, $0) })
    loose = cafe.keptLoose
  }
}
