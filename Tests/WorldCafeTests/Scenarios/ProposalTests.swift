import Testing
import WorldCafe

@Suite struct ProposalTests {
  private func write(
    _ text: String = "Lernzeit", table: Table.ID = "t1", round: Int = 1
  ) -> Command {
    .writeProposal(
      table: table, round: round, text: text, isRecordedByHost: false, editKey: nil)
  }

  private func edit(_ text: String, editKey: String? = nil) -> Command {
    .editProposal(proposal: "p1", text: text, editKey: editKey)
  }

  private let withdraw = Command.withdrawProposal(proposal: "p1", editKey: nil)

  @Test("a proposal belongs to the question, table and round at which its author sits")
  func writing() throws {
    var play = try Play.round()
    try play.write("Lernzeit\nals Arbeitszeit", by: "s1")
    let proposal = try #require(play.cafe.proposals["p1"])
    #expect(proposal.question == "q1" && proposal.table == "t1" && proposal.round == 1)
    #expect(proposal.author == .participant(id: "s1") && proposal.writtenAt == play.now)
  }

  @Test("nobody writes at another table, in another round, or somewhere that is not")
  func elsewhere() throws {
    var play = try Play.round()
    #expect(play.refusal(of: write(table: "t2"), by: "s1") == .notYourTable)
    #expect(play.refusal(of: write(table: "t9"), by: "s1") == .unknownTable)
    for round in [0, 2, 4, Int.min, Int.max] {
      #expect(play.refusal(of: write(round: round), by: "s1") == .unknownRound)
    }
    try play.run(.endRound, by: play.lead)
    try play.run(.startRound, by: play.lead)
    #expect(play.refusal(of: write(), by: "s1") == .roundLocked)
  }

  @Test("a text has a length limit and is not empty; lines are allowed, controls are not")
  func texts() throws {
    let play = try Play.round()
    func refusal(_ text: String) -> Refusal.Code? { play.refusal(of: write(text), by: "s1") }
    #expect(refusal(String(repeating: "a", count: 280)) == nil)
    #expect(refusal(String(repeating: "a", count: 281)) == .textTooLong)
    #expect(refusal(" \n\t ") == .textEmpty)
    #expect(refusal("a\nb\tc") == nil)
    #expect(refusal("a\u{202E}b") == .textForbidden)
    #expect(refusal("a\u{1B}[2J") == .textForbidden)
  }

  @Test("authors edit and withdraw until the change of tables after the round ends")
  func editing() throws {
    var play = try Play.round()
    try play.write("Lernzeit", by: "s1")
    play.now = play.now.adding(ms: 5000)
    try play.run(edit("Lernzeit am Freitag"), by: "s1")
    #expect(play.cafe.proposals["p1"]?.text == "Lernzeit am Freitag")
    #expect(play.cafe.proposals["p1"]?.editedAt == play.now)
    #expect(try play.run(edit("Lernzeit am Freitag"), by: "s1").isEmpty)
    try play.run(.endRound, by: play.lead)
    #expect(play.refusal(of: withdraw, by: "s1") == nil)
    play.wait(seconds: 180)
    #expect(play.cafe.phase.round == 2)
    #expect(play.refusal(of: edit("Zu spät"), by: "s1") == .roundLocked)
    #expect(play.refusal(of: withdraw, by: "s1") == .roundLocked)
  }

  @Test("only the author edits and withdraws; a withdrawn proposal is gone for good")
  func ownership() throws {
    var play = try Play.round()
    try play.write("Lernzeit", by: "s1")
    #expect(play.refusal(of: edit("Meins"), by: "s4") == .notYourProposal)
    #expect(play.refusal(of: withdraw, by: "s4") == .notYourProposal)
    try play.run(withdraw, by: "s1")
    #expect(play.refusal(of: withdraw, by: "s1") == .withdrawn)
    #expect(play.refusal(of: edit("Doch"), by: "s1") == .withdrawn)
    #expect(play.view(play.lead).proposals.isEmpty && play.view(of: "s4").proposals.isEmpty)
    let unknown = Command.editProposal(proposal: "p9", text: "a", editKey: nil)
    #expect(play.refusal(of: unknown, by: "s1") == .unknownProposal)
  }

  @Test("support is given to others' proposals that one can read, and taken back")
  func support() throws {
    var play = try Play.round()
    try play.write("Lernzeit", by: "s1")
    let give = Command.support(proposal: "p1", isOn: true)
    #expect(play.refusal(of: give, by: "s1") == .ownProposal)
    #expect(play.refusal(of: give, by: "s2") == .unknownProposal, "s2 sits elsewhere")
    try play.run(give, by: "s4")
    #expect(try play.run(give, by: "s4").isEmpty)
    #expect(play.view(of: "s1").proposals[0].supports == 1)
    #expect(play.view(of: "s4").you.supports == ["p1"])
    try play.run(.support(proposal: "p1", isOn: false), by: "s4")
    #expect(play.view(of: "s1").proposals[0].supports == 0)
    try play.run(withdraw, by: "s1")
    #expect(play.refusal(of: give, by: "s4") == .withdrawn)
  }

  @Test("a private question's proposals are read by their authors until they are revealed")
  func reveal() throws {
    var play = try Play.round(SampleCafe.setup(hidden: [1]))
    try play.write("Lernzeit", by: "s1")
    #expect(play.view(of: "s1").proposals.map(\.id) == ["p1"])
    #expect(play.view(of: "s4").proposals.isEmpty)
    #expect(play.view(play.lead).proposals.map(\.id) == ["p1"])
    try play.run(.revealProposals(question: "q1"), by: play.lead)
    #expect(play.view(of: "s4").proposals.map(\.id) == ["p1"])
    #expect(play.view(of: "s2").proposals.isEmpty, "s2 sits elsewhere")
    for question in ["q1", "q2"] as [Question.ID] {
      let again = Command.revealProposals(question: question)
      #expect(play.refusal(of: again, by: play.lead) == .alreadyRevealed)
    }
    let unknown = Command.revealProposals(question: "q9")
    #expect(play.refusal(of: unknown, by: play.lead) == .unknownQuestion)
  }

  @Test("in the harvest everybody reads everything")
  func harvest() throws {
    let play = try Play.harvest(SampleCafe.setup(hidden: [1]))
    #expect(play.view(of: "s6").proposals.count == 6)
  }
}
