import Server
import Testing
import Transport
import WorldCafe

@Suite("Similar proposals while one writes")
struct ComparingTests {
  let play = HubPlay()

  /// The table, and its question, at which a guest sits.
  private func place(_ guest: Visit, in cafe: PlayedCafe) throws -> (Table, Question.ID) {
    let state = try #require(play.state(of: cafe))
    let id = try #require(state.table(of: .init(guest.id), in: 1))
    let table = try #require(state.setup.table(id))
    return (table, table.question)
  }

  /// Another guest at the table of the first one.
  private func mate(of guests: [Visit], at table: Table, in cafe: PlayedCafe) throws -> Visit {
    try #require(guests.dropFirst().first { (try? place($0, in: cafe).0) == table })
  }

  private func similar(
    to text: String, _ question: Question.ID, on connection: ConnectionID
  ) -> [JSONValue] {
    play.say(.compare(.init(id: "c", question: question, text: text)), on: connection)
    return play.heard("compared", on: connection).last?["similar"]?.list ?? []
  }

  @Test("what tablemates and moderators may read is found, with the words that both have")
  func found() throws {
    let (cafe, guests) = play.runningCafe(guests: 6)
    let (table, question) = try place(guests[0], in: cafe)
    play.write("Lernzeit als Arbeitszeit anerkennen", by: guests[0], in: cafe)
    play.write("Kaffee für alle Gäste", by: guests[0], in: cafe)
    let text = "Unsere Lernzeit soll Arbeitszeit sein"
    let mate = try mate(of: guests, at: table, in: cafe)
    for connection in [mate.connection, cafe.moderator.connection] {
      let similar = similar(to: text, question, on: connection)
      #expect(similar.count == 1)
      #expect(similar.first?["words"]?.list.contains(.text("Lernzeit")) == true)
    }
    #expect(similar(to: text, question, on: guests[0].connection).isEmpty, "one's own")
  }

  @Test("of proposals that say the same, the one that stands for all is found")
  func merged() throws {
    let (cafe, guests) = play.runningCafe(guests: 6)
    let (table, question) = try place(guests[0], in: cafe)
    play.write("Lernzeit als Arbeitszeit anerkennen", by: guests[0], in: cafe)
    play.write("Lernzeit als Arbeitszeit ansehen", by: guests[0], in: cafe)
    let ids = try #require(play.state(of: cafe)?.proposals.all.map(\.id))
    let mate = try mate(of: guests, at: table, in: cafe)
    func found() -> [String?] {
      similar(to: "Lernzeit als Arbeitszeit", question, on: mate.connection)
        .map { $0["proposal"]?.text }
    }
    #expect(found().count == 2)
    play.ask(.mergeProposals(proposal: ids[0], into: ids[1]), on: guests[0].connection)
    #expect(found() == [ids[1].text])
  }

  @Test("what somebody may not read is not found")
  func disclosed() throws {
    let (cafe, guests) = play.runningCafe(guests: 6)
    let (table, question) = try place(guests[0], in: cafe)
    play.write("Lernzeit als Arbeitszeit anerkennen", by: guests[0], in: cafe)
    for guest in guests where (try? place(guest, in: cafe).0) != table {
      #expect(
        similar(to: "Lernzeit als Arbeitszeit", question, on: guest.connection).isEmpty)
    }
  }

  @Test("visitors, unknown questions and endless texts are refused")
  func refused() throws {
    let (cafe, guests) = play.runningCafe(guests: 3)
    let (_, question) = try place(guests[0], in: cafe)
    func refusal(_ text: String, _ question: Question.ID, on connection: ConnectionID) -> String? {
      play.say(.compare(.init(id: "r", question: question, text: text)), on: connection)
      return play.answer(to: "r", on: connection)
    }
    #expect(refusal("a", question, on: play.enter(cafe.code)) == "not-allowed")
    #expect(refusal("a", "nowhere", on: guests[0].connection) == "unknown-question")
    let long = String(repeating: "a", count: 5_001)
    #expect(refusal(long, question, on: guests[1].connection) == "text-too-long")
  }

  @Test("where many ask at once, some hear at once that nothing was found")
  func bounded() throws {
    let (cafe, guests) = play.runningCafe(guests: 3)
    let (_, question) = try place(guests[0], in: cafe)
    play.isPrompt = false
    for number in 1...12 {
      play.say(
        .compare(.init(id: "c\(number)", question: question, text: "Lernzeit")),
        on: guests[number % 3].connection)
    }
    #expect(play.jobs.count == 8)
    let answered = guests.map { play.heard("compared", on: $0.connection).count }.reduce(0, +)
    #expect(answered == 4)
    play.isPrompt = true
    while !play.jobs.isEmpty { play.finishJob() }
    #expect(guests.map { play.heard("compared", on: $0.connection).count }.reduce(0, +) == 12)
  }
}

@Suite("What a table has so far, grouped")
struct GatheringTests {
  let play = HubPlay()

  @Test("those at the table hear groups of what they may read, others only of their own")
  func grouped() throws {
    let (cafe, guests) = play.runningCafe(guests: 6)
    let state = try #require(play.state(of: cafe))
    let table = try #require(state.table(of: .init(guests[0].id), in: 1))
    for text in ["Lernzeit im Kalender", "Lernzeit in jedem Kalender", "Mentoring statt Kurse"] {
      play.write(text, by: guests[0], in: cafe)
    }
    func groups(_ table: Table.ID, on connection: ConnectionID) -> [Int] {
      play.say(.gather(.init(id: "g", table: table)), on: connection)
      return (play.heard("gathered", on: connection).last?["groups"]?.list ?? []).map(\.list.count)
    }
    #expect(groups(table, on: guests[0].connection) == [2, 1])
    #expect(groups(table, on: cafe.moderator.connection) == [2, 1])
    let stranger = try #require(
      guests.first { state.table(of: .init($0.id), in: 1) != table })
    #expect(groups(table, on: stranger.connection) == [])
    #expect(groups("nowhere", on: stranger.connection) == [])
    #expect(play.answer(to: "g", on: stranger.connection) == "unknown-table")
    let visitor = play.enter(cafe.code)
    play.say(.gather(.init(id: "v", table: table)), on: visitor)
    #expect(play.answer(to: "v", on: visitor) == "not-allowed")
  }
}
