import Server
import Testing
import WorldCafe

@Suite("Nothing is said before it is on disk")
struct CommitTests {
  let play = HubPlay()

  @Test("an answer and its events wait for the commit, then come in this order")
  func waits() {
    let (cafe, guests) = play.runningCafe()
    play.isPrompt = false
    play.forgetWhatWasSaid()
    let id = play.write("Lernzeit", by: guests[0], in: cafe)
    #expect(play.received.isEmpty)
    #expect(play.batches.map(\.records.count) == [1])
    #expect(play.state(of: cafe)?.proposals.all.isEmpty == true)
    play.commit()
    #expect(play.names(on: guests[0].connection) == ["done", "events"])
    #expect(play.events(on: cafe.moderator.connection) == ["proposalWritten"])
    #expect(play.created(by: id, on: guests[0].connection) != nil)
  }

  @Test("somebody who enters before the commit sees only what is durable, then the event")
  func enteringBetween() {
    let (cafe, guests) = play.runningCafe()
    play.isPrompt = false
    play.write("Lernzeit", by: guests[0], in: cafe)
    let second = play.enter(cafe.code, token: cafe.moderator.token)
    let snapshot = play.heard("snapshot", on: second).first
    #expect(snapshot?["view"]?["proposals"]?.list.isEmpty == true)
    play.commit()
    let events = play.heard("events", on: second)
    #expect(events.count == 1)
    #expect(events.first?["from"]?.whole == (snapshot?["sequence"]?.whole ?? 0) + 1)
  }

  @Test("a refused batch is refused to those who asked, and leaves no trace")
  func refusedBatch() {
    let (cafe, guests) = play.runningCafe()
    let before = play.workingState(of: cafe)
    play.isPrompt = false
    play.forgetWhatWasSaid()
    let first = play.write("Lernzeit", by: guests[0], in: cafe)
    let second = play.write("Mentoring", by: guests[1], in: cafe)
    play.refuseBatch()
    play.refuseBatch()
    #expect(play.answers(to: first, on: guests[0].connection) == ["storage-full"])
    #expect(play.answers(to: second, on: guests[1].connection) == ["storage-full"])
    #expect(play.events(on: cafe.moderator.connection).isEmpty)
    #expect(play.workingState(of: cafe) == before)

    play.isPrompt = true
    let again = play.write("Lernzeit", by: guests[0], in: cafe, id: first)
    #expect(again == first)
    #expect(play.answers(to: first, on: guests[0].connection) == ["storage-full", "done"])
    #expect(play.events(on: cafe.moderator.connection).first == "proposalWritten")
    #expect(play.state(of: cafe)?.proposals.count == 1)
  }

  @Test("an answer that rests on a refused batch is refused with it, whatever it waited for")
  func answerOnSand() {
    let (cafe, guests) = play.runningCafe()
    let other = play.openCafe()
    play.isPrompt = false
    let id = play.write("Lernzeit", by: guests[0], in: cafe)
    play.ask(.sendMessage(tables: [], text: "Hallo"), on: other.moderator.connection)
    play.write("Lernzeit", by: guests[0], in: cafe, id: id)
    play.refuseBatch()
    play.commit()
    let answers = play.answers(to: id, on: guests[0].connection)
    #expect(answers == ["storage-full", "storage-full"])
    #expect(play.state(of: cafe)?.proposals.count == 0)
    #expect(play.state(of: other)?.messages.count == 1)
  }

  @Test("a café whose first record was refused does not exist")
  func refusedCafe() {
    play.isPrompt = false
    let organizer = play.organizer()
    play.say(
      .prepare(
        .init(
          id: "p1", moderator: "M", token: play.token("m"), file: SampleFile.json())),
      on: organizer)
    #expect(play.heard("prepared", on: organizer).isEmpty)
    let code = play.batches[0].newCafes[0].code
    #expect(play.dismissal(of: play.enter(code)) == "unknown-code")
    play.refuseBatch()
    #expect(play.answers(to: "p1", on: organizer) == ["storage-full"])
    #expect(play.hub.cafeCount == 0)
  }

  @Test("a snapshot of the state is kept after many events, and holds what the journal says")
  func snapshots() throws {
    let (cafe, _) = play.runningCafe(guests: 3)
    let sequence = play.state(of: cafe)?.sequence ?? 0
    for number in 1...1_000 {
      play.now = play.now.adding(ms: 200)
      play.ask(
        .sendMessage(tables: [], text: "Nachricht \(number)"), on: cafe.moderator.connection)
    }
    let snapshot = try #require(play.snapshots.first)
    #expect(snapshot.cafe == cafe.code)
    #expect(snapshot.sequence - 1 == 1_000 && snapshot.sequence > sequence)
  }

  @Test("a plan that found no room is made again, and a café without anybody tries again, too")
  func droppedPlan() throws {
    play.usesPlanner = true
    let (cafe, guests) = play.runningCafe(guests: 6)
    play.isPrompt = false
    for command in [Command.closeTable(table: "t3"), .pauseClock] {
      play.ask(command, on: cafe.moderator.connection)
      play.commit()
    }
    for visit in guests + [cafe.moderator] { play.close(visit.connection) }
    play.pass(ms: 120_000)
    play.finishJob()
    #expect(play.workingState(of: cafe)?.offer != nil)
    play.refuseBatch()
    #expect(play.workingState(of: cafe)?.offer == nil)
    play.isPrompt = true
    play.pass(ms: 2_000)
    #expect(play.state(of: cafe)?.offer != nil)
  }
}
