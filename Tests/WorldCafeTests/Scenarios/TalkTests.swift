import Testing
import WorldCafe

@Suite struct TalkTests {
  @Test("a message reaches those who sit at its tables when it is sent, or everybody")
  func messages() throws {
    var play = try Play.round()
    try play.run(.sendMessage(tables: ["t2", "t1", "t2"], text: "Noch 5 Minuten"), by: play.lead)
    try play.run(.sendMessage(tables: [], text: "Willkommen"), by: play.lead)
    #expect(play.view(of: "s1").messages.map(\.id) == ["n1", "n2"])
    #expect(play.view(of: "s3").messages.map(\.id) == ["n2"])
    #expect(play.view(play.lead).messages.map(\.tables) == [["t1", "t2"], []])
    #expect(play.cafe.messages["n1"]?.recipients == ["s1", "s4", "s2", "s5"])
    try play.run(.moveParticipant(participant: "s1", table: "t3", round: 1), by: play.lead)
    #expect(play.view(of: "s1").messages.count == 2, "what was read stays")
    let late = try play.join()
    #expect(play.view(of: late).messages.map(\.id) == ["n2"])
  }

  @Test("a message says something, to tables that exist")
  func wrongMessages() throws {
    let play = try Play.round()
    func refusal(_ tables: [Table.ID], _ text: String) -> Refusal.Code? {
      play.refusal(of: .sendMessage(tables: tables, text: text), by: play.lead)
    }
    #expect(refusal(["t9"], "Hallo") == .unknownTable)
    #expect(refusal([], " ") == .textEmpty)
    #expect(refusal([], String(repeating: "a", count: 501)) == .textTooLong)
  }

  @Test("a message keeps its author's name when the link is revoked")
  func revokedAuthor() throws {
    var play = try Play.round()
    try play.run(.inviteModerator(name: "Kim", token: Play.token(90)), by: play.lead)
    try play.run(.sendMessage(tables: [], text: "Hallo"), by: "m1")
    try play.run(.revokeModerator(moderator: "m1"), by: play.lead)
    #expect(play.view(of: "s1").messages.map(\.by) == ["Kim"])
  }

  @Test("a table calls, a moderator comes, and either side ends it")
  func calls() throws {
    var play = try Play.round()
    try play.run(.callModerator, by: "s1")
    #expect(try play.run(.callModerator, by: "s4").isEmpty, "the table called already")
    #expect(play.view(of: "s4").calls.map(\.isAnswered) == [false])
    #expect(play.view(of: "s2").calls.isEmpty)
    try play.run(.answerCall(table: "t1"), by: play.lead)
    #expect(try play.run(.answerCall(table: "t1"), by: play.lead).isEmpty)
    #expect(play.view(play.lead).calls.map(\.isAnswered) == [true])
    try play.run(.cancelCall, by: "s4")
    #expect(play.refusal(of: .cancelCall, by: "s1") == .unknownCall)
    #expect(play.refusal(of: .answerCall(table: "t1"), by: play.lead) == .unknownCall)
    try play.run(.callModerator, by: "s1")
    try play.run(.settleCall(table: "t1"), by: play.lead)
    #expect(play.cafe.calls.isEmpty)
  }

  @Test("a call ends with the sitting, also one made in a change of tables")
  func callsEnd() throws {
    var play = try Play.round()
    try play.run(.callModerator, by: "s1")
    try play.run(.endRound, by: play.lead)
    #expect(play.cafe.calls.isEmpty)
    try play.run(.callModerator, by: "s1")
    try play.run(.startRound, by: play.lead)
    #expect(play.cafe.calls.isEmpty)
    try play.run(.endRound, by: play.lead)
    try play.run(.callModerator, by: "s1")
    try play.run(.startHarvest, by: play.lead)
    #expect(play.cafe.calls.isEmpty)
  }

  @Test("moderators are invited and revoked, but the last one stays")
  func moderators() throws {
    var play = try Play.round()
    let revoke = Command.revokeModerator(moderator: "m0")
    #expect(play.refusal(of: revoke, by: play.lead) == .lastModerator)
    try play.run(.inviteModerator(name: "Kim", token: Play.token(90)), by: play.lead)
    #expect(play.view(play.lead).moderators.map(\.name) == ["Moderation", "Kim"])
    try play.run(revoke, by: "m1")
    #expect(play.refusal(of: .pauseClock, by: play.lead) == .revoked)
    let unknown = Command.revokeModerator(moderator: "m9")
    #expect(play.refusal(of: unknown, by: "m1") == .unknownModerator)
  }
}
