import Testing
import WorldCafe

/// Proposals that come from a file. In the harvest p1, p3 and p5 answer q1.
@Suite struct ImportTests {
  private func bring(_ texts: String..., to question: Question.ID = "q1") -> Command {
    .importProposals(question: question, texts: texts)
  }

  @Test("they are anonymous proposals at a table of their question, marked for everybody who reads")
  func imported() throws {
    var play = try Play.round()
    try play.run(bring("Zeit", "Raum\nfür alle"), by: play.lead)
    let brought = play.cafe.proposals.all
    #expect(brought.map(\.text) == ["Zeit", "Raum\nfür alle"])
    #expect(brought.allSatisfy { $0.table == "t1" && $0.round == 1 && $0.author.isAnonymous })
    let read = play.view(of: "s1").proposals
    #expect(read.map(\.isImported) == [true, true] && read.allSatisfy { $0.author == nil })
    #expect(play.view(of: "s2").proposals.isEmpty)
    #expect(play.view(play.lead).proposals == read)
  }

  @Test("before the first round they wait on the board, and lie on their table in it")
  func early() throws {
    var play = Play()
    try play.run(bring("Vorher"), by: play.lead)
    let deed = try #require(play.view(play.lead).deeds?.board.done.first)
    try play.run(.undo(part: .board, deed: deed.number), by: play.lead)
    #expect(play.view(play.lead).proposals.isEmpty)
    try play.run(.redo(part: .board, deed: deed.number), by: play.lead)
    try play.run(.openLobby, by: play.lead)
    for _ in 1...6 { try play.join() }
    #expect(play.view(of: "s1").proposals.isEmpty)
    try play.run(.startRound, by: play.lead)
    #expect(play.view(of: "s1").proposals.map(\.text) == ["Vorher"])
    #expect(play.view(of: "s2").proposals.isEmpty && play.cafe.proposals.all[0].round == 1)
  }

  @Test(
    "what the question has already is left out, also within the file; other questions do not count")
  func twice() throws {
    var play = try Play.harvest()
    let before = play.cafe.proposals.count
    try play.run(bring("Idee 1", " Neu ", "Neu", "Einfall 1"), by: play.lead)
    #expect(play.cafe.proposals.all.dropFirst(before).map(\.text) == ["Neu", "Einfall 1"])
    #expect(try play.run(bring("Neu", "Idee 2"), by: play.lead).isEmpty)
  }

  @Test("one wrong text refuses all, and is named by its place")
  func refused() throws {
    let play = try Play.round()
    for (text, code) in [
      (String(repeating: "x", count: 281), Refusal.Code.textTooLong), (" ", .textEmpty),
      ("\u{202E}", .textForbidden),
    ] {
      #expect(play.refusal(of: bring("Gut", text), by: play.lead) == code)
    }
    #expect(play.refusal(of: bring("Gut", to: "q9"), by: play.lead) == .unknownQuestion)
    let many = Command.importProposals(
      question: "q1", texts: (0...Cafe.importedMax).map { "Text \($0)" })
    #expect(play.refusal(of: many, by: play.lead) == .tooManyProposals)
  }

  @Test("undone they are gone with their places, redone they are back where they lay")
  func undone() throws {
    var play = try Play.harvest()
    try play.run(bring("Neu", "Anders"), by: play.lead)
    let deed = try #require(play.view(play.lead).deeds?.board.done.first)
    #expect(deed.kind == "proposalsImported" && deed.subject == "Frage 1")
    let ids = play.cafe.proposals.all.suffix(2).map(\.id)
    try play.run(.support(proposal: ids[0], isOn: true), by: "s1")
    // The algorithm finds them a theme, which is no act of a person.
    let theme = SuggestedTheme(proposals: ids, words: ["neu"], home: nil)
    play.record(
      [try #require(play.cafe.arrangement(of: "q1", [theme], fresh: "a"))], by: .server)
    #expect(play.cafe.clusters.all.map(\.proposals) == [ids])

    try play.run(.undo(part: .board, deed: deed.number), by: play.lead)
    #expect(play.cafe.clusters.isEmpty)
    #expect(play.view(of: "s1").proposals.allSatisfy { $0.isImported == nil })
    try play.run(.redo(part: .board, deed: deed.number), by: play.lead)
    #expect(play.cafe.clusters.all.map(\.proposals) == [ids])
    #expect(play.cafe.proposals[ids[0]]?.supporters == ["s1"])
    #expect(play.view(of: "s2").proposals.filter { $0.isImported == true }.map(\.id) == ids)
  }

  @Test("nobody can edit or withdraw them, not even with an empty key")
  func locked() throws {
    var play = try Play.round()
    try play.run(bring("Zeit"), by: play.lead)
    let id = play.cafe.proposals.all[0].id
    let key = "secret-of-another-person-22"
    #expect(
      play.refusal(of: .withdrawProposal(proposal: id, editKey: key), by: "s1") == .notYourProposal)
    #expect(
      play.refusal(of: .editProposal(proposal: id, text: "Nein", editKey: nil), by: "s1")
        == .notYourProposal)
  }
}
