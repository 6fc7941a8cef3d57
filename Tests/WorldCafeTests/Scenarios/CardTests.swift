import SeededDice
import Testing
import WorldCafe

/// Seats that people take by the card of a table: s1 and s4 sit at t1, s2 and s5 at t2, s3 and s6
/// at t3, and the first of each hosts it.
@Suite struct CardTests {
  private static let open = SampleCafe.setup(seatsByCard: true)

  private func table(of id: Participant.ID, _ play: Play, in round: Int = 1) -> Table.ID? {
    play.cafe.table(of: id, in: round)
  }

  private func join(by card: Table.ID, _ play: inout Play) throws -> Participant.ID {
    let number = play.cafe.participants.count + 1
    try play.run(
      .join(name: "Gast \(number)", consents: true, token: Play.token(number), table: card),
      by: .visitor)
    return .init("s\(number)")
  }

  @Test("whoever joins by a card sits at its table at once, and meets other questions afterwards")
  func joining() throws {
    var play = try Play.round(Self.open)
    let late = try join(by: "t3", &play)
    #expect(table(of: late, play) == "t3")
    #expect(Set((1...3).compactMap { table(of: late, play, in: $0) }).count == 3)
    // The table is the largest now: the next one by its card is a latecomer like any other.
    let next = try join(by: "t3", &play)
    #expect(table(of: next, play) == "t1")
  }

  @Test("where the plan decides, a card joins and nothing more")
  func planned() throws {
    var play = try Play.round()
    let late = try join(by: "t3", &play)
    #expect(table(of: late, play) == "t1")
    #expect(play.refusal(of: .takeSeat(table: "t2"), by: "s4") == .seatsArePlanned)
  }

  @Test("in the lobby a card only joins, and the plan gives the seat")
  func lobby() throws {
    var play = try Play.lobby(people: 5, Self.open)
    let sixth = try join(by: "t1", &play)
    #expect(play.refusal(of: .takeSeat(table: "t1"), by: .participant(id: sixth)) == .wrongPhase)
    try play.run(.startRound, by: play.lead)
    #expect(table(of: sixth, play) == "t3")
  }

  @Test("a table that is not there is refused, for a newcomer as for a guest")
  func unknown() throws {
    let play = try Play.round(Self.open)
    let stranger = Command.join(name: "Ana", consents: true, token: Play.token(9), table: "t9")
    #expect(play.refusal(of: stranger, by: .visitor) == .unknownTable)
    #expect(play.refusal(of: .takeSeat(table: "t9"), by: "s4") == .unknownTable)
  }

  @Test("scanning the card of the own table is arriving, whatever the organizer wants of others")
  func arriving() throws {
    for setup in [Self.open, SampleCafe.setup()] {
      var play = try Play.round(setup)
      try play.run(.takeSeat(table: "t1"), by: "s4")
      #expect(play.cafe.seating(1)?.arrived == ["s4"])
      #expect(try play.run(.takeSeat(table: "t1"), by: "s4").isEmpty)
    }
  }

  @Test("a free seat is taken: the person sits there, has arrived, and keeps the later seats")
  func moving() throws {
    var play = try Play.round(Self.open)
    try play.run(.leave, by: "s5")
    let later = (2...3).map { table(of: "s4", play, in: $0) }
    try play.run(.takeSeat(table: "t2"), by: "s4")
    #expect(table(of: "s4", play) == "t2")
    #expect(play.cafe.seating(1)?.arrived.contains("s4") == true)
    #expect((2...3).map { table(of: "s4", play, in: $0) } == later)
    #expect(play.view(of: "s4").sittings.map(\.table).contains("t2"))
    #expect(play.cafe.seatingHistory.done.isEmpty)
  }

  @Test("without a free seat everybody stays: the table is full")
  func full() throws {
    let play = try Play.round(Self.open)
    #expect(play.refusal(of: .takeSeat(table: "t2"), by: "s4") == .tableFull)
  }

  @Test("a host stays at the own table")
  func host() throws {
    for hosting in [Hosting.fixed, .perRound] {
      var play = try Play.round(SampleCafe.setup(hosting: hosting, seatsByCard: true))
      try play.run(.leave, by: "s5")
      #expect(play.refusal(of: .takeSeat(table: "t2"), by: "s1") == .hostStays)
    }
  }

  @Test("what moderators decided about a seat goes before a scan")
  func arranged() throws {
    var play = try Play.round(Self.open)
    try play.run(.leave, by: "s5")
    let wishes: [(Wish.Kind, Participant.ID)] = [(.apart, "s2"), (.together, "s1")]
    for (kind, other) in wishes {
      try play.run(.addWish(kind: kind, first: "s4", second: other), by: play.lead)
      #expect(play.refusal(of: .takeSeat(table: "t2"), by: "s4") == .seatArranged)
      try play.run(.removeWish(kind: kind, first: "s4", second: other), by: play.lead)
    }
    #expect(play.refusal(of: .takeSeat(table: "t2"), by: "s4") == nil)
    try play.run(.pinSeat(participant: "s4", round: 2, table: "t1"), by: play.lead)
    try play.run(.endRound, by: play.lead)
    #expect(play.refusal(of: .takeSeat(table: "t3"), by: "s4") == .seatArranged)
  }

  @Test("a closed table gives no seat, and in a change of tables the next round counts")
  func change() throws {
    var play = try Play.round(Self.open)
    try play.run(.closeTable(table: "t3"), by: play.lead)
    try play.run(.endRound, by: play.lead)
    #expect(play.refusal(of: .takeSeat(table: "t3"), by: "s4") == .tableClosed)
    let late = try join(by: "t3", &play)
    #expect(table(of: late, play, in: 2) != "t3" && table(of: late, play) == nil)
    let free = try #require(
      (["t1", "t2"] as [Table.ID]).first { play.refusal(of: .takeSeat(table: $0), by: "s6") == nil }
    )
    try play.run(.takeSeat(table: free), by: "s6")
    #expect(table(of: "s6", play, in: 2) == free && table(of: "s6", play) == "t3")
  }

  @Test("whoever scans a card is back from the break")
  func onBreak() throws {
    var play = try Play.round(Self.open)
    try play.run(.takeBreak, by: "s5")
    try play.run(.takeBreak, by: "s4")
    try play.run(.takeSeat(table: "t2"), by: "s4")
    #expect(table(of: "s4", play) == "t2" && play.cafe.onBreak == ["s5"])
  }

  @Test("scans never make a table larger than it must be", arguments: 0..<50)
  func sizes(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    var play = try Play.round(people: 9, Self.open)
    var moves = 0
    for _ in 0..<60 {
      let card = dice.pick(play.cafe.setup.tables).id
      if dice.chance(20) { _ = try join(by: card, &play) }
      let guest = Actor.participant(id: dice.pick(play.cafe.present).id)
      let events = (try? play.run(.takeSeat(table: card), by: guest)) ?? []
      let here = play.cafe.present.filter { !play.cafe.onBreak.contains($0.id) }.map(\.id)
      if events.contains(where: { $0.kind == "participantMoved" }) {
        let size = here.count { table(of: $0, play) == card }
        #expect(size <= (here.count + 2) / 3)
        moves += 1
      }
      if dice.chance(10) { _ = try? play.run(dice.chance(50) ? .takeBreak : .leave, by: guest) }
    }
    #expect(moves > 0)
  }
}
