import Testing
import WorldCafe

@Suite struct AbsenceTests {
  /// The server looks at who is there.
  private func look(
    _ play: inout Play, gone: Set<Participant.ID> = [], away: Set<Participant.ID> = []
  ) {
    let events = play.cafe.decideSubstitutes {
      gone.contains($0) ? .gone : away.contains($0) ? .away : .here
    }
    play.record(events, by: .server)
  }

  private func sitting(_ play: Play, _ table: Table.ID = "t1") throws -> SittingView {
    try #require(play.view(play.lead).sittings.first { $0.round == 1 && $0.table == table })
  }

  @Test("when a host is gone, whoever joined first of those here at the table keeps its memory")
  func substitute() throws {
    var play = try Play.round(people: 9)
    #expect(try sitting(play).seats.map(\.id) == ["s1", "s4", "s7"])
    look(&play, away: ["s1"])
    #expect(play.cafe.substitutes.isEmpty, "a short gap moves no role")
    look(&play, gone: ["s1", "s4"])
    #expect(play.cafe.substitutes == ["t1": "s7"])
    look(&play, gone: ["s1"])
    #expect(play.cafe.substitutes == ["t1": "s7"], "who stands in is not replaced")
    look(&play, gone: ["s1"], away: ["s7"])
    #expect(play.cafe.substitutes == ["t1": "s7"])
    look(&play, gone: ["s1", "s7"])
    #expect(play.cafe.substitutes == ["t1": "s4"], "the next follows")
    #expect(play.view(of: "s4").sittings.first?.substitute == "s4")
    #expect(play.view(of: "s4").sittings.first?.host == "s1", "the host remains the host")
  }

  @Test("the role returns with the host")
  func returned() throws {
    var play = try Play.round()
    look(&play, gone: ["s1"])
    look(&play, away: ["s1"])
    #expect(play.cafe.substitutes == ["t1": "s4"], "a host who flickers is not back")
    look(&play)
    #expect(play.cafe.substitutes.isEmpty)
    #expect(play.log.suffix(2).map(\.event.kind) == ["hostSubstituted", "hostReturned"])
    #expect(play.log.suffix(2).allSatisfy { $0.by == .server })
    look(&play)
    #expect(play.log.last?.event.kind == "hostReturned", "nothing is said twice")
  }

  @Test("who stands in writes for those who speak; so does the host, until the round locks")
  func writing() throws {
    var play = try Play.round()
    let recorded = Command.writeProposal(
      table: "t1", round: 1, text: "Gesagt", isRecordedByHost: true, editKey: nil)
    #expect(play.refusal(of: recorded, by: "s4") == .notHost)
    look(&play, gone: ["s1"])
    try play.run(recorded, by: "s4")
    try play.run(.endRound, by: play.lead)
    #expect(play.refusal(of: recorded, by: "s4") == nil, "the grace is for last words")
    #expect(play.refusal(of: recorded, by: "s1") == nil)
    try play.run(.startRound, by: play.lead)
    #expect(play.cafe.substitutes.isEmpty)
    #expect(play.refusal(of: recorded, by: "s4") == .roundLocked)
  }

  @Test("alone at the table nobody stands in, and whoever comes back first does")
  func alone() throws {
    var play = try Play.round()
    look(&play, gone: ["s1", "s4"])
    #expect(play.cafe.substitutes.isEmpty)
    look(&play, gone: ["s1"])
    #expect(play.cafe.substitutes == ["t1": "s4"])
  }

  @Test("who stands in becomes the host when the host leaves or is moved")
  func inherited() throws {
    var left = try Play.round()
    look(&left, gone: ["s1"])
    var moved = left
    try left.run(.leave, by: "s1")
    #expect(left.cafe.isHost("s4", of: "t1", in: 1) && left.cafe.substitutes.isEmpty)
    try moved.run(
      .reseat(
        round: 1,
        seats: [
          SeatWish(participant: "s1", table: "t2"), SeatWish(participant: "s4", table: "t2"),
        ]), by: moved.lead)
    #expect(moved.cafe.seating(1)?.hosts == ["t2": "s2", "t3": "s3"], "both went")
    #expect(moved.cafe.substitutes.isEmpty)
  }

  @Test("a moderator's word ends a substitution, and so does the substitute's own way")
  func ended() throws {
    var play = try Play.round(people: 9)
    look(&play, gone: ["s1"])
    var named = play
    try named.run(.appointHost(table: "t1", round: 1, participant: "s7"), by: named.lead)
    #expect(named.cafe.substitutes.isEmpty && named.cafe.isHost("s7", of: "t1", in: 1))
    try play.run(.moveParticipant(participant: "s4", table: "t2", round: 1), by: play.lead)
    #expect(play.cafe.substitutes.isEmpty)
    look(&play, gone: ["s1"])
    #expect(play.cafe.substitutes == ["t1": "s7"])
    try play.run(.takeBreak, by: "s7")
    look(&play, gone: ["s1"])
    #expect(play.cafe.substitutes == ["t1": "s7"], "nobody else is there")
  }

  @Test("a break is seen at the table and by moderators, and ends with a word")
  func breaks() throws {
    var play = try Play.round()
    try play.run(.takeBreak, by: "s4")
    #expect(try play.run(.takeBreak, by: "s4").isEmpty)
    #expect(play.view(of: "s4").you.isOnBreak == true)
    #expect(play.view(of: "s1").sittings.first?.seats.last?.isOnBreak == true)
    #expect(play.view(play.lead).people[3].isOnBreak == true)
    try play.run(.endBreak, by: "s4")
    #expect(try play.run(.endBreak, by: "s4").isEmpty)
    #expect(play.view(of: "s4").you.isOnBreak == nil)
    #expect(play.cafe.table(of: "s4", in: 1) == "t1", "the seat was kept")
  }

  @Test("a host on a break is stood in for at once, and a break makes room for a latecomer")
  func breakOfHost() throws {
    var play = try Play.round()
    try play.run(.takeBreak, by: "s3")
    look(&play)
    #expect(play.cafe.substitutes == ["t3": "s6"])
    let late = try play.join("Später Gast")
    #expect(play.cafe.table(of: late, in: 1) == "t3")
    try play.run(.endBreak, by: "s3")
    look(&play)
    #expect(play.cafe.substitutes.isEmpty)
  }

  @Test("a plan leaves out who is on a break; whoever comes back is seated like a latecomer")
  func plannedWithout() throws {
    var play = try Play.round()
    try play.run(.takeBreak, by: "s4")
    var seating = Seating(round: 2)
    for id in ["s1", "s2", "s3", "s5", "s6"] as [Participant.ID] { seating.seats[id] = "t1" }
    let quality = PlanQuality(method: "test", seed: 1, steps: 1, contacts: 9, bound: 10)
    play.record(play.cafe.decideOffer([seating], quality: quality), by: .server)
    let offer = try #require(play.cafe.offer).number
    try play.run(.applyPlan(offer: offer), by: play.lead)
    #expect(play.cafe.table(of: "s4", in: 2) == nil)
    #expect(play.cafe.table(of: "s4", in: 3) != nil, "that round was not planned anew")
    try play.run(.endBreak, by: "s4")
    #expect(play.cafe.table(of: "s4", in: 2) == "t2", "the first of the empty tables")
    #expect(play.cafe.table(of: "s4", in: 1) == "t1")
  }

  @Test("whoever arrives at the next table is back from the break")
  func arriving() throws {
    var play = try Play.round()
    try play.run(.takeBreak, by: "s4")
    try play.run(.endRound, by: play.lead)
    try play.run(.arrive, by: "s4")
    #expect(play.cafe.onBreak.isEmpty)
    #expect(play.cafe.seating(2)?.arrived == ["s4"])
  }

  @Test("who leaves is on no break any more")
  func leaving() throws {
    var play = try Play.round()
    try play.run(.takeBreak, by: "s4")
    try play.run(.leave, by: "s4")
    #expect(play.cafe.onBreak.isEmpty)
  }
}
