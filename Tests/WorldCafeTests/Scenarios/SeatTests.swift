import Testing
import WorldCafe

@Suite struct SeatTests {
  private func sizes(_ play: Play, round: Int) -> [Int] {
    play.cafe.setup.tables.map { table in
      play.cafe.people(at: table.id, in: round).filter { !$0.hasLeft }.count
    }
  }

  @Test("latecomers keep the tables level, meet new questions, and move nobody")
  func latecomers() throws {
    var play = try Play.round(people: 7)
    for late in 8...12 {
      let before = play.cafe.seatings
      let id = try play.join()
      for round in 1...3 {
        let sizes = sizes(play, round: round)
        #expect(sizes.max()! - sizes.min()! <= 1, "round \(round), person \(late): \(sizes)")
      }
      for (old, new) in zip(before, play.cafe.seatings) {
        #expect(new.seats.filter { $0.key != id } == old.seats)
      }
    }
    play = try Play.round(people: 6)
    let id = try play.join()
    #expect(Set((1...3).compactMap { play.cafe.table(of: id, in: $0) }).count == 3)
  }

  @Test("a latecomer in a change of tables sits from the next round on, in the last one nowhere")
  func lateInChange() throws {
    var play = try Play.round()
    try play.run(.endRound, by: play.lead)
    let id = try play.join()
    #expect(play.cafe.table(of: id, in: 1) == nil && play.cafe.table(of: id, in: 2) != nil)
    for _ in 2...3 {
      try play.run(.startRound, by: play.lead)
      try play.run(.endRound, by: play.lead)
    }
    let last = try play.join()
    #expect(play.cafe.table(of: last, in: 3) == nil)
    #expect(play.refusal(of: .arrive, by: .participant(id: last)) == .notSeated)
    #expect(play.refusal(of: .callModerator, by: .participant(id: last)) == .notSeated)
  }

  @Test("people who joined while the planner worked are seated too")
  func joinedWhilePlanning() throws {
    var play = try Play.lobby(people: 5)
    let plan = SampleCafe.seatings(of: play.cafe)
    let id = try play.join()
    let quality = PlanQuality(method: "shift", seed: 1, steps: 0, contacts: 1, bound: 1)
    play.record(play.cafe.decidePlan(plan, quality: quality), by: .server)
    #expect(play.cafe.table(of: id, in: 1) == "t3")
    try play.run(.startRound, by: play.lead)
    #expect(play.cafe.decidePlan(plan, quality: quality).isEmpty, "a late plan changes nothing")
  }

  @Test("who leaves frees the later seats and the host's place, but stays in the past")
  func leaving() throws {
    var play = try Play.round()
    #expect(play.cafe.isHost("s1", of: "t1", in: 1))
    try play.run(.leave, by: "s1")
    #expect(play.cafe.table(of: "s1", in: 1) == "t1" && play.cafe.table(of: "s1", in: 2) == nil)
    #expect(!play.cafe.isHost("s1", of: "t1", in: 1))
    #expect(play.refusal(of: .arrive, by: "s1") == .removed)
    #expect(play.refusal(of: .leave, by: "s1") == .removed)
    #expect(play.view(play.lead).headcount == 5)
  }

  @Test("a removed person is gone, once")
  func removing() throws {
    var play = try Play.round()
    try play.run(.removeParticipant(participant: "s2"), by: play.lead)
    #expect(try play.run(.removeParticipant(participant: "s2"), by: play.lead).isEmpty)
    let unknown = Command.removeParticipant(participant: "s9")
    #expect(play.refusal(of: unknown, by: play.lead) == .unknownParticipant)
  }

  @Test("a move changes one seat of one round, and gives up hosting and arrival there")
  func moving() throws {
    var play = try Play.round()
    try play.run(.arrive, by: "s1")
    try play.run(.moveParticipant(participant: "s1", table: "t2", round: 1), by: play.lead)
    #expect(play.cafe.table(of: "s1", in: 1) == "t2" && play.cafe.table(of: "s1", in: 2) == "t2")
    #expect(!play.cafe.isHost("s1", of: "t1", in: 1))
    #expect(play.cafe.seating(1)?.arrived == [])
  }

  @Test("nobody is moved to where no table, person or open round is")
  func wrongMoves() throws {
    var play = try Play.round()
    func refusal(_ id: Participant.ID, _ table: Table.ID, _ round: Int) -> Refusal.Code? {
      play.refusal(
        of: .moveParticipant(participant: id, table: table, round: round), by: play.lead)
    }
    #expect(refusal("s9", "t2", 1) == .unknownParticipant)
    #expect(refusal("s1", "t9", 1) == .unknownTable)
    for round in [0, -1, 4, Int.min, Int.max] {
      #expect(refusal("s1", "t2", round) == .unknownRound)
    }
    #expect(refusal("s1", "t1", 1) == nil)
    try play.run(.endRound, by: play.lead)
    #expect(refusal("s1", "t2", 1) == .unknownRound, "the past stays")
  }

  @Test("arriving counts once, in a change of tables for the next table")
  func arriving() throws {
    var play = try Play.round()
    try play.run(.arrive, by: "s1")
    #expect(try play.run(.arrive, by: "s1").isEmpty)
    try play.run(.endRound, by: play.lead)
    try play.run(.arrive, by: "s1")
    #expect(play.cafe.seatings.map(\.arrived) == [["s1"], ["s1"], []])
  }
}
