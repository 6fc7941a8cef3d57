import Server
import Testing
import WorldCafe

@Suite("How much one connection may say")
struct MessageRateTests {
  let play = HubPlay()

  @Test("thirty messages at once, then ten a second; more ends the connection with 1013")
  func rate() {
    let cafe = play.openCafe()
    let visitor = play.enter(cafe.code)
    for _ in 1...29 { play.say(.beat, on: visitor) }
    #expect(play.closeCodes[visitor] == nil)
    for _ in 1...50 {
      play.now = play.now.adding(ms: 100)
      play.say(.beat, on: visitor)
    }
    #expect(play.closeCodes[visitor] == nil)
    play.say(.beat, on: visitor)
    #expect(play.dismissal(of: visitor) == "too-many-requests")
    #expect(play.closeCodes[visitor] == 1013)
    #expect(play.heard("beat", on: visitor).count == 79)
  }

  @Test("a crowd that floods at the door takes nothing from those inside")
  func crowdAtTheDoor() {
    let (cafe, guests) = play.runningCafe(guests: 2)
    var refused = 0
    for number in 0...Int(Limits.commandsBurst) / 25 {
      let visitor = play.enter(cafe.code, from: "198.51.100.\(number % 250)")
      for _ in 1...25 { play.ask(.callModerator, on: visitor) }
      refused += play.heard("refused", on: visitor)
        .count { $0["code"]?.text == "too-many-requests" }
    }
    #expect(refused > 0, "the door has a limit of its own")
    play.ask(.callModerator, on: guests[0].connection, id: "inside")
    #expect(play.answer(to: "inside", on: guests[0].connection) == "done")
  }

  @Test("messages that came in the same turn after the last straw are not carried out")
  func sameTurn() {
    let cafe = play.openCafe()
    let guest = play.join(cafe, "Gast")
    play.say("nonsense", on: guest.connection)
    let before = play.state(of: cafe)
    #expect(play.closeCodes[guest.connection] == 4400)
    play.ask(.volunteerAsHost, on: guest.connection)
    #expect(play.state(of: cafe) == before)
  }

  @Test(
    "what is not understood ends the connection with 4400 and the reason",
    arguments: [
      ("", "malformed"), ("[]", "malformed"), (#"{"shout":{}}"#, "malformed"),
      (#"{"hello":{"version":"1"}}"#, "malformed"),
      (#"{"hello":{"version":1,"cafe":"TEST-0001","admin":true}}"#, "unknown-key"),
      (String(repeating: "[", count: 17), "too-deep"),
    ])
  func malformed(text: String, code: String) {
    let connection = play.open()
    play.say(text, on: connection)
    #expect(play.dismissal(of: connection) == code)
    #expect(play.closeCodes[connection] == 4400)
  }

  @Test("what belongs to another role is refused, and the connection stays")
  func otherRole() {
    let cafe = play.openCafe()
    let guest = play.join(cafe, "Gast")
    let organizer = play.organizer()
    play.say(.export(.init(id: "e", format: "json")), on: guest.connection)
    play.say(.erase(.init(id: "x", cafe: cafe.code)), on: cafe.moderator.connection)
    play.ask(.startRound, on: guest.connection, id: "s")
    play.ask(.startRound, on: organizer, id: "s")
    play.say(
      .prepare(.init(id: "p", moderator: "M", token: guest.token, file: SampleFile.json())),
      on: guest.connection)
    #expect(play.answer(to: "e", on: guest.connection) == "not-allowed")
    #expect(play.answer(to: "x", on: cafe.moderator.connection) == "not-allowed")
    #expect(play.answer(to: "s", on: guest.connection) == "not-allowed")
    #expect(play.answer(to: "s", on: organizer) == "not-allowed")
    #expect(play.answer(to: "p", on: guest.connection) == "not-allowed")
    #expect(play.closeCodes[guest.connection] == nil)
  }
}
