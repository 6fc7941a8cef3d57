import Testing
import WorldCafe

/// Round 1: s1 and s4 sit at t1, s2 and s5 at t2, s3 and s6 at t3.
@Suite("Seats change while the café runs")
struct ReplanningTests {
  private func deed(_ play: Play) throws -> Int64 {
    try #require(play.cafe.seatingHistory.done.last).number
  }

  private func offer(_ seats: [Participant.ID: Table.ID], in play: inout Play) throws -> Int64 {
    let next = try #require(play.cafe.nextRound)
    let seatings = (next...play.cafe.setup.rounds).map { round in
      var seating = Seating(round: round)
      seating.seats = seats
      return seating
    }
    let quality = PlanQuality(method: "test", seed: 1, steps: 1, contacts: 11, bound: 12)
    play.record(play.cafe.decideOffer(seatings, quality: quality), by: .server)
    return try #require(play.cafe.offer).number
  }

  private func everybody(_ play: Play, at table: Table.ID) -> [Participant.ID: Table.ID] {
    Dictionary(uniqueKeysWithValues: play.cafe.present.map { ($0.id, table) })
  }

  @Test("two people swap seats in one act, and one undo brings both back")
  func swap() throws {
    var play = try Play.round()
    let before = play.cafe.seatings
    let seats = [
      SeatWish(participant: "s1", table: "t2"), SeatWish(participant: "s2", table: "t1"),
    ]
    try play.run(.reseat(round: 1, seats: seats), by: play.lead)
    #expect(play.cafe.table(of: "s1", in: 1) == "t2" && play.cafe.table(of: "s2", in: 1) == "t1")
    #expect(play.view(play.lead).deeds?.seating.done.first?.subject == "Gast 1, Gast 2")
    try play.run(.undo(part: .seating, deed: try deed(play)), by: play.lead)
    #expect(play.cafe.seatings == before)
  }

  @Test("a plan is offered to moderators alone, applied, undone and redone")
  func offers() throws {
    var play = try Play.round()
    let before = play.cafe.seatings
    let number = try offer(everybody(play, at: "t1"), in: &play)
    #expect(play.view(play.lead).planning?.offer?.number == number)
    #expect(play.view(of: "s1").planning == nil)
    #expect(play.view(of: "s1").sittings.first { $0.round == 2 }?.table != "t1")
    try play.run(.applyPlan(offer: number), by: play.lead)
    #expect(play.view(of: "s1").sittings.first { $0.round == 2 }?.table == "t1")
    #expect(play.cafe.planQuality?.contacts == 11 && play.cafe.offer == nil)
    #expect(play.cafe.seating(1) == before[0], "the running round stays")
    let applied = try deed(play)
    try play.run(.undo(part: .seating, deed: applied), by: play.lead)
    #expect(play.cafe.seatings == before && play.cafe.planQuality?.contacts == 10)
    try play.run(.redo(part: .seating, deed: applied), by: play.lead)
    #expect(play.cafe.table(of: "s1", in: 3) == "t1" && play.cafe.planQuality?.contacts == 11)
  }

  @Test("an offer is void once somebody comes, goes or moves")
  func outdated() throws {
    var play = try Play.round()
    let changes: [(inout Play) throws -> Void] = [
      { play throws in try play.join() },
      { play throws in try play.run(.leave, by: "s6") },
      { play throws in
        try play.run(.moveParticipant(participant: "s1", table: "t3", round: 2), by: play.lead)
      },
      { play throws in try play.run(.closeTable(table: "t3"), by: play.lead) },
    ]
    for change in changes {
      let number = try offer(everybody(play, at: "t2"), in: &play)
      try change(&play)
      #expect(play.refusal(of: .applyPlan(offer: number), by: play.lead) == .offerOutdated)
    }
  }

  @Test("a dismissed offer changes nothing")
  func dismissed() throws {
    var play = try Play.round()
    let before = play.cafe.seatings
    let number = try offer(everybody(play, at: "t2"), in: &play)
    try play.run(.dismissPlan(offer: number), by: play.lead)
    #expect(play.cafe.seatings == before)
    #expect(play.refusal(of: .applyPlan(offer: number), by: play.lead) == .offerOutdated)
  }

  @Test("a table closes from the next round on, and nobody is left at it when the round starts")
  func closing() throws {
    var play = try Play.round()
    try play.run(.closeTable(table: "t2"), by: play.lead)
    #expect(play.cafe.people(at: "t2", in: 1).count == 2, "the running round goes on")
    let move = Command.moveParticipant(participant: "s1", table: "t2", round: 2)
    #expect(play.refusal(of: move, by: play.lead) == .tableClosed)
    try play.run(.closeTable(table: "t1"), by: play.lead)
    #expect(play.refusal(of: .closeTable(table: "t3"), by: play.lead) == .lastTable)
    try play.run(.reopenTable(table: "t1"), by: play.lead)
    try play.join("Später Gast")
    #expect(play.cafe.table(of: "s7", in: 2) != "t2")
    try play.run(.endRound, by: play.lead)
    try play.run(.startRound, by: play.lead)
    #expect(play.cafe.people(at: "t2", in: 2).isEmpty)
    let sizes = ["t1", "t3"].map { play.cafe.people(at: $0, in: 2).count }.sorted()
    #expect(sizes == [3, 4])
  }

  @Test("seats of rounds that are over stay as they were")
  func past() throws {
    var play = try Play.round()
    try play.run(.moveParticipant(participant: "s1", table: "t2", round: 1), by: play.lead)
    let number = try deed(play)
    try play.run(.endRound, by: play.lead)
    #expect(
      play.refusal(of: .undo(part: .seating, deed: number), by: play.lead) == .nothingToUndo)
  }

  @Test("wishes need two people who are here, and do not contradict each other")
  func wishes() throws {
    var play = try Play.lobby(people: 4)
    func wish(_ kind: Wish.Kind, _ first: Participant.ID, _ second: Participant.ID) -> Command {
      .addWish(kind: kind, first: first, second: second)
    }
    try play.run(wish(.apart, "s2", "s1"), by: play.lead)
    #expect(try play.run(wish(.apart, "s1", "s2"), by: play.lead).isEmpty)
    #expect(play.refusal(of: wish(.together, "s1", "s2"), by: play.lead) == .contraryWish)
    #expect(play.refusal(of: wish(.apart, "s1", "s1"), by: play.lead) == .samePerson)
    #expect(play.refusal(of: wish(.apart, "s1", "s9"), by: play.lead) == .unknownParticipant)
    try play.run(.removeWish(kind: .apart, first: "s1", second: "s2"), by: play.lead)
    #expect(play.cafe.wishes.isEmpty)
  }

  @Test("who declines a move keeps the table in the next round, if it stays open")
  func stay() throws {
    var play = try Play.round()
    for (person, next) in [("s1", "t2"), ("s2", "t2")] {
      try play.run(
        .moveParticipant(participant: .init(person), table: "t1", round: 1), by: play.lead)
      try play.run(
        .moveParticipant(participant: .init(person), table: .init(next), round: 2), by: play.lead)
    }
    try play.run(.stay, by: "s1")
    #expect(play.cafe.table(of: "s1", in: 2) == "t1" && play.cafe.table(of: "s2", in: 2) == "t2")
    #expect(try play.run(.stay, by: "s1").isEmpty)
    // The moderators' undoing concerns what moderators did.
    #expect(try play.run(.undo(part: .seating, deed: deed(play)), by: play.lead).count == 1)
    #expect(play.cafe.table(of: "s1", in: 2) == "t1")
    try play.run(.moveParticipant(participant: "s1", table: "t2", round: 2), by: play.lead)
    try play.run(.closeTable(table: "t1"), by: play.lead)
    #expect(play.refusal(of: .stay, by: "s1") == .tableClosed)
  }

  @Test("a pinned seat needs a person who is here, a round to come and an open table")
  func pins() throws {
    var play = try Play.round()
    func pin(_ person: Participant.ID, _ round: Int, _ table: Table.ID) -> Command {
      .pinSeat(participant: person, round: round, table: table)
    }
    try play.run(pin("s1", 2, "t1"), by: play.lead)
    #expect(try play.run(pin("s1", 2, "t1"), by: play.lead).isEmpty)
    try play.run(pin("s1", 2, "t2"), by: play.lead)
    #expect(play.cafe.pins == [SeatPin(participant: "s1", round: 2, table: "t2")])
    #expect(play.refusal(of: pin("s1", 1, "t1"), by: play.lead) == .unknownRound)
    #expect(play.refusal(of: pin("s1", 9, "t1"), by: play.lead) == .unknownRound)
    #expect(play.refusal(of: pin("s9", 2, "t1"), by: play.lead) == .unknownParticipant)
    #expect(play.refusal(of: pin("s1", 2, "t9"), by: play.lead) == .unknownTable)
    try play.run(.closeTable(table: "t3"), by: play.lead)
    #expect(play.refusal(of: pin("s1", 2, "t3"), by: play.lead) == .tableClosed)
    try play.run(.unpinSeat(participant: "s1", round: 2), by: play.lead)
    #expect(play.cafe.pins.isEmpty)
    #expect(try play.run(.unpinSeat(participant: "s1", round: 2), by: play.lead).isEmpty)
  }
}
