import Server
import Testing
import WorldCafe

@Suite("Who is here")
struct PresenceTests {
  let play = HubPlay()

  private func lastState(of guest: Visit, on connection: Visit) -> String? {
    play.heard("presence", on: connection.connection)
      .compactMap { $0["people"]?[guest.id]?["state"]?.text }.last
  }

  @Test("a cut-off person is away at once and gone after a minute")
  func away() {
    let (cafe, guests) = play.runningCafe(guests: 3)
    #expect(lastState(of: guests[0], on: cafe.moderator) == "connected")
    play.close(guests[0].connection)
    #expect(lastState(of: guests[0], on: cafe.moderator) == "away")
    play.pass(ms: 59_999)
    #expect(lastState(of: guests[0], on: cafe.moderator) == "away")
    play.pass(ms: 1)
    #expect(lastState(of: guests[0], on: cafe.moderator) == "gone")
    _ = play.enter(cafe.code, token: guests[0].token)
    #expect(lastState(of: guests[0], on: cafe.moderator) == "connected")
  }

  @Test("that somebody is gone is told even when something else happened at that moment")
  func goneInTheSameMoment() {
    let (cafe, guests) = play.runningCafe(guests: 3)
    play.close(guests[0].connection)
    play.now = play.now.adding(ms: 60_000)
    play.say(.beat, on: cafe.moderator.connection)
    play.pass(ms: 1)
    #expect(lastState(of: guests[0], on: cafe.moderator) == "gone")
  }

  @Test("a reload within one turn is no absence")
  func reload() {
    let (cafe, guests) = play.runningCafe(guests: 3)
    play.forgetWhatWasSaid()
    _ = play.enter(cafe.code, token: guests[0].token)
    #expect(lastState(of: guests[0], on: cafe.moderator) != "away")
  }

  @Test("participants hear of their tablemates, not of others")
  func tablemates() throws {
    let (cafe, guests) = play.runningCafe(guests: 6)
    let table = play.table(of: guests[0], in: cafe)
    let mate = try #require(
      guests.dropFirst().first { play.table(of: $0, in: cafe) == table })
    let stranger = try #require(guests.first { play.table(of: $0, in: cafe) != table })
    play.forgetWhatWasSaid()
    play.close(guests[0].connection)
    #expect(lastState(of: guests[0], on: mate) == "away")
    #expect(play.heard("presence", on: stranger.connection).isEmpty)
  }

  @Test("everybody hears how many moderators are here")
  func moderators() {
    let (cafe, guests) = play.runningCafe(guests: 3)
    func count() -> Int64? {
      play.heard("presence", on: guests[0].connection).last?["moderators"]?.whole
    }
    #expect(count() == 1)
    let second = play.enter(cafe.code, token: cafe.moderator.token)
    #expect(count() == 2)
    play.close(second)
    play.close(cafe.moderator.connection)
    #expect(count() == 0)
  }

  @Test("a snapshot is followed by everybody's presence")
  func first() {
    let (cafe, guests) = play.runningCafe(guests: 3)
    play.close(guests[1].connection)
    let second = play.enter(cafe.code, token: cafe.moderator.token)
    let people = play.heard("presence", on: second).first?["people"]?.object ?? [:]
    #expect(Set(people.keys) == Set(guests.map(\.id)))
    #expect(people[guests[1].id]?["state"]?.text == "away")
  }

  @Test("who comes hears once who is here, and of themselves not again")
  func once() {
    let (cafe, guests) = play.runningCafe(guests: 6)
    play.close(guests[0].connection)
    play.forgetWhatWasSaid()
    let back = play.enter(cafe.code, token: guests[0].token)
    play.pass(ms: 1_000)
    let reports = play.heard("presence", on: back)
    #expect(reports.count == 1)
    #expect(reports.first?["people"]?[guests[0].id]?["state"]?.text == "connected")
    #expect(play.heard("presence", on: cafe.moderator.connection).count == 1)
  }

  @Test("a large audience hears of many who come and go in few messages, and of the last of it")
  func crowd() {
    let cafe = play.openCafe()
    let guests = (1...20).map { play.join(cafe, "Gast \($0)") }
    let moderators = (1...150).map { _ in play.enter(cafe.code, token: cafe.moderator.token) }
    play.pass(ms: 1_000)
    play.forgetWhatWasSaid()
    for guest in guests {
      play.close(guest.connection)
      play.pass(ms: 1)
    }
    play.pass(ms: 1_000)
    for listener in moderators.suffix(3) {
      #expect(play.heard("presence", on: listener).count < guests.count / 2)
      let told = play.heard("presence", on: listener).flatMap {
        $0["people"]?.object.keys.sorted() ?? []
      }
      #expect(Set(told) == Set(guests.map(\.id)))
    }
  }

  @Test("that the lead left is told at once, to a large audience as well")
  func leadLeaves() {
    let cafe = play.openCafe()
    let guests = (1...150).map { play.join(cafe, "Gast \($0)") }
    play.pass(ms: 1_000)
    play.forgetWhatWasSaid()
    play.close(guests[0].connection)
    play.close(cafe.moderator.connection)
    let reports = play.heard("presence", on: guests[149].connection)
    #expect(reports.last?["moderators"]?.whole == 0)
  }
}
