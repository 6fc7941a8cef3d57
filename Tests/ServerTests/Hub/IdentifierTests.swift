import Testing
import WorldCafe

@Suite("A command sent again is carried out once")
struct IdentifierTests {
  let play = HubPlay()

  @Test("the same identifier with the same content gets the first answer")
  func again() {
    let (cafe, guests) = play.runningCafe()
    let id = play.write("Lernzeit", by: guests[0], in: cafe)
    play.write("Lernzeit", by: guests[0], in: cafe, id: id)
    let answers = play.heard("done", on: guests[0].connection).filter { $0["id"]?.text == id }
    #expect(answers.count == 2 && answers[0] == answers[1])
    #expect(play.state(of: cafe)?.proposals.count == 1)
  }

  @Test("also while the first one is still on its way to the disk, and from a new connection")
  func inFlight() {
    let (cafe, guests) = play.runningCafe()
    play.isPrompt = false
    let id = play.write("Lernzeit", by: guests[0], in: cafe)
    play.close(guests[0].connection)
    var back = guests[0]
    back.connection = play.enter(cafe.code, token: back.token)
    play.write("Lernzeit", by: back, in: cafe, id: id)
    #expect(play.answers(to: id, on: back.connection).isEmpty)
    play.commit()
    #expect(play.answers(to: id, on: back.connection) == ["done"])
    #expect(play.state(of: cafe)?.proposals.count == 1)
  }

  @Test("other content under a used identifier is refused")
  func otherContent() {
    let (cafe, guests) = play.runningCafe()
    let id = play.write("Lernzeit", by: guests[0], in: cafe)
    play.write("Mentoring", by: guests[0], in: cafe, id: id)
    #expect(play.answers(to: id, on: guests[0].connection) == ["done", "identifier-reused"])
    #expect(play.state(of: cafe)?.proposals.all.map(\.text) == ["Lernzeit"])
  }

  @Test("identifiers are each person's own")
  func scoped() {
    let (cafe, guests) = play.runningCafe()
    for guest in guests { play.write("Idee von \(guest.id)", by: guest, in: cafe, id: "same") }
    play.ask(
      .sendMessage(tables: [], text: "Hallo"), on: cafe.moderator.connection, id: "same")
    for guest in guests { #expect(play.answers(to: "same", on: guest.connection) == ["done"]) }
    #expect(play.answers(to: "same", on: cafe.moderator.connection) == ["done"])
    #expect(play.state(of: cafe)?.proposals.count == guests.count)
  }

  @Test("a start of the first round sent twice while the plan is made is answered twice with done")
  func whilePlanning() {
    let cafe = play.openCafe()
    for number in 1...6 { _ = play.join(cafe, "Gast \(number)") }
    play.isPrompt = false
    play.ask(.startRound, on: cafe.moderator.connection, id: "start")
    play.ask(.startRound, on: cafe.moderator.connection, id: "start")
    #expect(play.jobs.count == 1)
    play.isPrompt = true
    play.finishJob()
    #expect(play.answers(to: "start", on: cafe.moderator.connection) == ["done", "done"])
    #expect(play.kindsInJournal.filter { $0 == "roundStarted" }.count == 1)
  }

  @Test(
    "an identifier is 1 to 64 letters, digits, hyphens or low lines",
    arguments: [
      "", String(repeating: "a", count: 65), "a b", "ä", "a\u{0}", "../x", "a.b", "\u{202E}a",
    ])
  func badIdentifier(id: String) {
    let cafe = play.openCafe()
    play.ask(.sendMessage(tables: [], text: "Hallo"), on: cafe.moderator.connection, id: id)
    #expect(play.answers(to: id, on: cafe.moderator.connection) == ["bad-identifier"])
    #expect(play.state(of: cafe)?.messages.count == 0)
  }
}
