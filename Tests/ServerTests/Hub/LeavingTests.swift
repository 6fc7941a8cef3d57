import Server
import Testing
import WorldCafe

@Suite("Who goes, and who is sent away")
struct LeavingTests {
  let play = HubPlay()

  @Test("who leaves hears that it is done, then is disconnected, and stays out")
  func leave() {
    let cafe = play.openCafe()
    let guest = play.join(cafe, "Gast")
    let id = play.ask(.leave, on: guest.connection)
    #expect(play.answers(to: id, on: guest.connection) == ["done"])
    #expect(play.closeCodes[guest.connection] == 4401)
    let back = play.enter(cafe.code, token: guest.token)
    #expect(play.dismissal(of: back) == "removed" && play.closeCodes[back] == 4401)
  }

  @Test("who is removed hears it and is disconnected")
  func remove() {
    let cafe = play.openCafe()
    let guest = play.join(cafe, "Gast")
    play.ask(.removeParticipant(participant: .init(guest.id)), on: cafe.moderator.connection)
    #expect(play.dismissal(of: guest.connection) == "removed")
    #expect(play.closeCodes[guest.connection] == 4401)
  }

  @Test("a revoked moderator is disconnected from every window and the token opens nothing")
  func revoke() throws {
    let cafe = play.openCafe()
    let token = play.token("second")
    let invite = play.ask(
      .inviteModerator(name: "Zweite", token: token), on: cafe.moderator.connection)
    let id = try #require(play.created(by: invite, on: cafe.moderator.connection))
    let windows = [play.enter(cafe.code, token: token), play.enter(cafe.code, token: token)]
    play.ask(.revokeModerator(moderator: .init(id)), on: cafe.moderator.connection)
    for window in windows {
      #expect(play.dismissal(of: window) == "revoked" && play.closeCodes[window] == 4401)
    }
    #expect(play.dismissal(of: play.enter(cafe.code, token: token)) == "wrong-token")
    #expect(play.closeCodes[cafe.moderator.connection] == nil)
  }

  @Test("what a revoked moderator sends before the commit is refused")
  func revokedInFlight() throws {
    let cafe = play.openCafe()
    let token = play.token("second")
    let invite = play.ask(
      .inviteModerator(name: "Zweite", token: token), on: cafe.moderator.connection)
    let id = try #require(play.created(by: invite, on: cafe.moderator.connection))
    let second = play.enter(cafe.code, token: token)
    play.isPrompt = false
    play.ask(.revokeModerator(moderator: .init(id)), on: cafe.moderator.connection)
    let late = play.ask(.sendMessage(tables: [], text: "Noch da"), on: second)
    #expect(play.answer(to: late, on: second) == "revoked")
    play.commit()
    #expect(play.closeCodes[second] == 4401)
    #expect(play.state(of: cafe)?.messages.count == 0)
  }

  @Test("before the server stops everybody hears it, in one message for all")
  func stopping() {
    let (cafe, guests) = play.runningCafe(guests: 3)
    let stranger = play.open()
    play.turn(.stopping)
    for connection in guests.map(\.connection) + [stranger, cafe.moderator.connection] {
      #expect(play.dismissal(of: connection) == "server-stopping")
    }
    #expect(play.audiences.last?.count == guests.count + 2)
  }
}
