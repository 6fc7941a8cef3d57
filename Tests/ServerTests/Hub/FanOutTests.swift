import Server
import Testing
import WorldCafe

@Suite("Telling many")
struct FanOutTests {
  let play = HubPlay()

  @Test("viewers who see the same share the same bytes")
  func shared() {
    let (cafe, guests) = play.runningCafe(guests: 9)
    play.forgetWhatWasSaid()
    play.ask(.sendMessage(tables: [], text: "Hallo"), on: cafe.moderator.connection)
    let events = play.audiences.filter { $0.bytes.starts(with: Array(#"{"events"#.utf8)) }
    #expect(events.map(\.count) == [guests.count + 1])
  }

  @Test("who may not see an event still gets its number, in an empty message")
  func void() throws {
    let (cafe, guests) = play.runningCafe(guests: 6)
    let table = play.table(of: guests[0], in: cafe)
    let stranger = try #require(guests.first { play.table(of: $0, in: cafe) != table })
    play.forgetWhatWasSaid()
    // The clusters of the proposal are an event of their own.
    play.isPrompt = false
    play.write("Lernzeit", by: guests[0], in: cafe)
    play.commit()
    let mine = try #require(play.heard("events", on: guests[0].connection).first)
    let theirs = try #require(play.heard("events", on: stranger.connection).first)
    #expect(mine["changes"]?.list.first?["proposal"]?["text"]?.text == "Lernzeit")
    #expect(theirs["changes"]?.list.isEmpty == true && theirs["events"]?.list.isEmpty == true)
    #expect(mine["from"] == theirs["from"] && mine["to"] == theirs["to"])
  }

  @Test("events of one turn travel in one message")
  func turn() {
    let (cafe, guests) = play.runningCafe(guests: 3)
    play.forgetWhatWasSaid()
    let messages = (1...5).map { number -> HubInput in
      let command = ClientMessage.command(
        .init(id: "m\(number)", do: .sendMessage(tables: [], text: "\(number)")))
      return .message(cafe.moderator.connection, JSONBytes.encode(command))
    }
    play.turn(messages[0], messages[1], messages[2], messages[3], messages[4])
    #expect(play.heard("events", on: guests[0].connection).count == 1)
    #expect(play.events(on: guests[0].connection).count == 5)
    #expect(play.heard("done", on: cafe.moderator.connection).count == 5)
  }

  @Test("a large audience hears several turns at once, with no event lost")
  func paused() {
    let cafe = play.openCafe()
    let visitors = (1...150).map { _ in play.enter(cafe.code, token: cafe.moderator.token) }
    play.pass(ms: 1_000)
    play.forgetWhatWasSaid()
    for number in 1...20 {
      play.ask(.sendMessage(tables: [], text: "\(number)"), on: cafe.moderator.connection)
      play.pass(ms: 1)
    }
    play.pass(ms: 1_000)
    for visitor in visitors.suffix(3) {
      #expect(play.events(on: visitor).count == 20)
      #expect(play.heard("events", on: visitor).count < 20)
    }
  }
}
