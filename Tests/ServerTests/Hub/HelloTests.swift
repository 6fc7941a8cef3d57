import Server
import Testing
import WorldCafe

@Suite("Who says hello")
struct HelloTests {
  let play = HubPlay()

  @Test("another version of the protocol is refused with the one that is needed")
  func version() {
    let connection = play.open()
    play.say(.hello(.init(version: 2, cafe: "TEST-0001")), on: connection)
    #expect(play.dismissal(of: connection) == "old-version")
    let parameters = play.heard("refused", on: connection).first?["parameters"]
    #expect(parameters == .object(["version": .text("2"), "needed": .text("1")]))
    #expect(play.closeCodes[connection] == 4400)
  }

  @Test("who says nothing while the server is behind gets the time again, once it listens")
  func behind() {
    let connection = play.open()
    play.now = play.now.adding(ms: Limits.helloWithinMs + Limits.behindMs)
    play.turn(.woken)
    #expect(play.closeCodes[connection] == nil, "its hello may be waiting")
    play.pass(ms: Limits.helloWithinMs)
    #expect(play.closeCodes[connection] == 4408)
  }

  @Test("who says nothing for five seconds is told and closed with 4408, a visitor is not")
  func silence() {
    let cafe = play.openCafe()
    let visitor = play.enter(cafe.code)
    let connection = play.open()
    play.pass(ms: 4_999)
    #expect(play.closeCodes[connection] == nil)
    play.pass(ms: 1)
    #expect(play.closeCodes[connection] == 4408)
    #expect(play.dismissal(of: connection) == "hello-expected")
    #expect(play.closeCodes[visitor] == nil)
  }

  @Test("a heartbeat does not stand in for a hello")
  func beatingStranger() {
    let connection = play.open()
    for _ in 1...4 {
      play.pass(ms: 1_000)
      play.say(.beat, on: connection)
    }
    play.pass(ms: 1_000)
    #expect(play.heard("beat", on: connection).count == 4)
    #expect(play.closeCodes[connection] == 4408)
  }

  @Test("anything else before the hello ends the connection")
  func beforeHello() {
    let connection = play.open()
    play.ask(.openLobby, on: connection)
    #expect(play.dismissal(of: connection) == "hello-expected")
    #expect(play.closeCodes[connection] == 4400)
  }

  @Test("a hello that names neither a café nor the organizer is malformed")
  func empty() {
    let connection = play.open()
    play.say(.hello(.init()), on: connection)
    #expect(play.dismissal(of: connection) == "malformed")
    #expect(play.closeCodes[connection] == 4400)
  }

  @Test("the organizer key opens, any other text does not")
  func organizerKey() {
    let organizer = play.organizer()
    let welcome = play.heard("welcome", on: organizer).first
    #expect(welcome?["role"]?.text == "organizer" && welcome?["epoch"] == nil)
    #expect(play.withLargeMessages.contains(organizer))
    for key in ["", "wrong", Environment.organizerKey + "x"] {
      let connection = play.open()
      play.say(.hello(.init(organizer: key)), on: connection)
      #expect(play.dismissal(of: connection) == "wrong-organizer-key")
      #expect(play.closeCodes[connection] == 4401)
    }
  }

  @Test("an unknown code is closed with 4404, a wrong token with 4401")
  func wrong() {
    let cafe = play.openCafe()
    let lost = play.enter("TEST-9999")
    #expect(play.dismissal(of: lost) == "unknown-code" && play.closeCodes[lost] == 4404)
    let stranger = play.enter(cafe.code, token: "not-a-token-of-anybody-here")
    #expect(play.dismissal(of: stranger) == "wrong-token" && play.closeCodes[stranger] == 4401)
  }

  @Test("a token of one café opens no other")
  func otherCafe() {
    let first = play.openCafe()
    let second = play.openCafe()
    let guest = play.join(first, "Gast")
    #expect(play.dismissal(of: play.enter(second.code, token: guest.token)) == "wrong-token")
  }

  @Test("after ten wrong tries an address has to wait, other addresses do not")
  func guessing() {
    let cafe = play.openCafe()
    for number in 1...10 {
      let guess = play.enter(.init("GUES-\(1000 + number)"), from: "203.0.113.1")
      #expect(play.dismissal(of: guess) == "unknown-code")
    }
    let next = play.enter("GUES-2000", from: "203.0.113.1")
    #expect(play.dismissal(of: next) == "too-many-requests" && play.closeCodes[next] == 1013)
    #expect(play.dismissal(of: play.enter(cafe.code, from: "203.0.113.2")) == nil)
    play.pass(ms: 30_000)
    #expect(play.dismissal(of: play.enter(cafe.code, from: "203.0.113.1")) == nil)
  }

  @Test("while an address waits it learns nothing: a right code is answered like a wrong one")
  func oracle() {
    let cafe = play.openCafe()
    guessWrong(10)
    for (code, token) in [("GUES-3000", nil), (cafe.code.text, nil), (cafe.code.text, "wrong")] {
      let next = play.enter(.init(code), token: token, from: "203.0.113.1")
      #expect(play.dismissal(of: next) == "too-many-requests" && play.closeCodes[next] == 1013)
      let seconds = play.heard("refused", on: next).first?["parameters"]?["seconds"]?.text
      #expect(seconds == "30")
    }
    let key = play.open(from: "203.0.113.1")
    play.say(.hello(.init(organizer: "wrong")), on: key)
    #expect(play.dismissal(of: key) == "too-many-requests")
  }

  @Test("a guesser in the same building locks out nobody who has a token or the key")
  func neighbours() {
    let cafe = play.openCafe()
    let guest = play.join(cafe, "Gast")
    guessWrong(10)
    for token in [guest.token, cafe.moderator.token] {
      let back = play.enter(cafe.code, token: token, from: "203.0.113.1")
      #expect(play.dismissal(of: back) == nil)
    }
    let organizer = play.open(from: "203.0.113.1")
    play.say(.hello(.init(organizer: Environment.organizerKey)), on: organizer)
    #expect(play.heard("welcome", on: organizer).count == 1)
  }

  @Test("each further wrong try doubles the pause up to ten minutes; an hour without one forgives")
  func growing() {
    guessWrong(10)
    for seconds in [30, 60, 120, 240, 480, 600, 600] {
      play.pass(ms: Int64(seconds) * 1000 - 1)
      let early = play.enter("GUES-2000", from: "203.0.113.1")
      #expect(play.dismissal(of: early) == "too-many-requests", "\(seconds)")
      play.pass(ms: 1)
      let late = play.enter("GUES-2000", from: "203.0.113.1")
      #expect(play.dismissal(of: late) == "unknown-code", "\(seconds)")
    }
    play.pass(ms: 3_600_000)
    guessWrong(10)
  }

  @Test("guessing a code from one address takes more than a hundred thousand years")
  func bruteForce() {
    let dayMs: Int64 = 86_400_000
    var tries = 0
    var passedMs: Int64 = 0
    while passedMs < dayMs {
      let guess = play.enter("GUES-4000", from: "203.0.113.1")
      guard play.dismissal(of: guess) == "too-many-requests" else {
        tries += 1
        continue
      }
      let seconds = play.heard("refused", on: guess).first?["parameters"]?["seconds"]?.text
      let pauseMs = (seconds.flatMap { Int64($0) } ?? 0) * 1000
      passedMs += pauseMs
      play.pass(ms: pauseMs)
    }
    let openCafes = 100.0
    let codes = 1_099_511_627_776.0
    let years = codes / openCafes / Double(tries) / 365
    #expect(years > 100_000, "\(tries) tries a day")
  }

  /// Wrong codes from one address, each told so.
  private func guessWrong(_ count: Int) {
    for number in 1...count {
      let guess = play.enter(.init("GUES-\(1000 + number)"), from: "203.0.113.1")
      #expect(play.dismissal(of: guess) == "unknown-code")
    }
  }

  @Test(
    "a code is read with case, grouping and look-alikes forgiven",
    arguments: [
      "test-0001", "TEST0001", "TESTOOOI", "test oool", " TEST-0001",
    ])
  func forgiven(code: String) {
    let cafe = play.openCafe()
    #expect(cafe.code == "TEST-0001")
    #expect(play.dismissal(of: play.enter(.init(code))) == nil)
  }

  @Test("letters that a code never holds are read as those they look like")
  func lookAlikes() {
    #expect(CafeCode.canonical("oilu-wxyz") == "011V-WXYZ")
    #expect(CafeCode.canonical("short") == "short")
  }

  @Test("the same person in a second tab: the first hears why and is closed with 4409")
  func secondTab() {
    let cafe = play.openCafe()
    let guest = play.join(cafe, "Gast")
    let second = play.enter(cafe.code, token: guest.token)
    #expect(play.dismissal(of: guest.connection) == "opened-elsewhere")
    #expect(play.closeCodes[guest.connection] == 4409)
    #expect(play.closeCodes[second] == nil)
    let id = play.ask(.volunteerAsHost, on: second)
    #expect(play.answer(to: id, on: second) != nil)
  }

  @Test("saying hello again on the same connection is no second tab")
  func helloAgain() {
    let cafe = play.openCafe()
    let guest = play.join(cafe, "Gast")
    play.say(.hello(.init(cafe: cafe.code, token: guest.token)), on: guest.connection)
    #expect(play.closeCodes[guest.connection] == nil)
    #expect(play.heard("welcome", on: guest.connection).count == 3)
  }

  @Test("a moderator may look through several windows")
  func windows() {
    let cafe = play.openCafe()
    let second = play.enter(cafe.code, token: cafe.moderator.token)
    #expect(play.closeCodes[cafe.moderator.connection] == nil && play.closeCodes[second] == nil)
  }
}
