import Server
import Testing
import WorldCafe

@Suite("The course of a café")
struct CourseTests {
  let play = HubPlay()

  @Test("the first round waits for its seating plan, and the loop does not")
  func deferred() {
    let cafe = play.openCafe()
    let guests = (1...6).map { play.join(cafe, "Gast \($0)") }
    play.isPrompt = false
    let start = play.ask(.startRound, on: cafe.moderator.connection)
    #expect(play.answer(to: start, on: cafe.moderator.connection) == nil)
    #expect(play.batches.isEmpty && play.jobs.count == 1)
    play.say(.beat, on: guests[0].connection)
    #expect(play.heard("beat", on: guests[0].connection).count == 1)
    play.isPrompt = true
    play.finishJob()
    #expect(play.answer(to: start, on: cafe.moderator.connection) == "done")
    #expect(play.kindsInJournal.suffix(2) == ["seatingPlanned", "roundStarted"])
    #expect(guests.allSatisfy { play.stage(on: $0.connection) == "round" })
  }

  @Test("two moderators press start at once: one plan, one round, one of them hears wrong-phase")
  func twoStarts() {
    let cafe = play.openCafe()
    for number in 1...6 { _ = play.join(cafe, "Gast \(number)") }
    play.ask(
      .inviteModerator(name: "Zweite", token: play.token("second")),
      on: cafe.moderator.connection)
    let second = play.enter(cafe.code, token: play.token("second"))
    play.isPrompt = false
    let first = play.ask(.startRound, on: cafe.moderator.connection)
    let other = play.ask(.startRound, on: second)
    #expect(play.jobs.count == 1)
    play.isPrompt = true
    play.finishJob()
    #expect(play.answers(to: first, on: cafe.moderator.connection) == ["done"])
    #expect(play.answers(to: other, on: second) == ["wrong-phase"])
    #expect(play.kindsInJournal.filter { $0 == "seatingPlanned" }.count == 1)
  }

  @Test("a plan that is out of date before it is made is not searched for to the end")
  func superseded() {
    let (cafe, _) = play.runningCafe(guests: 6)
    play.isPrompt = false
    play.ask(.replan, on: cafe.moderator.connection)
    guard case .plan(let job)? = play.jobs.first else {
      Issue.record("no plan is being made")
      return
    }
    #expect(!job.stop.isRaised)
    play.ask(.replan, on: cafe.moderator.connection)
    #expect(job.stop.isRaised)
    play.finishJob()
    #expect(play.jobs.count == 1, "and another one begins")
  }

  @Test("who joins while the plan is made has a seat in the first round")
  func lateForPlan() throws {
    let cafe = play.openCafe()
    for number in 1...6 { _ = play.join(cafe, "Gast \(number)") }
    let visitor = play.enter(cafe.code)
    play.isPrompt = false
    play.ask(.startRound, on: cafe.moderator.connection)
    let planned = try #require(play.jobs.first).run(with: JobTools())
    let join = play.ask(
      .join(name: "Gast 7", consents: true, token: play.token("late")), on: visitor)
    play.commit()
    let late = Visit(
      connection: visitor, token: "", id: play.created(by: join, on: visitor) ?? "")
    play.isPrompt = true
    play.turn(.finished(planned))
    #expect(play.state(of: cafe)?.table(of: .init(late.id), in: 1) != nil)
  }

  @Test("alone there is no café: the start is refused before any work")
  func alone() {
    let cafe = play.openCafe()
    _ = play.join(cafe, "Gast")
    let start = play.ask(.startRound, on: cafe.moderator.connection)
    #expect(play.answer(to: start, on: cafe.moderator.connection) == "nobody-here")
  }

  @Test("the planner's own plan seats everybody at each question exactly once")
  func planned() {
    play.usesPlanner = true
    let (cafe, guests) = play.runningCafe(guests: 6)
    for guest in guests {
      let tables = (1...3).map { play.table(of: guest, in: cafe, round: $0) }
      #expect(Set(tables).count == 3)
    }
  }

  @Test("the clock leads through the rounds with nobody watching")
  func clock() {
    let (cafe, _) = play.runningCafe(guests: 3)
    let roundMs: Int64 = 1_200_000
    let graceMs: Int64 = 180_000
    play.pass(ms: roundMs - 1)
    #expect(play.state(of: cafe)?.phase.stage == .round)
    play.pass(ms: 1)
    #expect(play.state(of: cafe)?.phase.stage == .change)
    play.pass(ms: graceMs)
    #expect(play.state(of: cafe)?.phase.round == 2)
    play.pass(ms: 3 * (roundMs + graceMs))
    #expect(play.state(of: cafe)?.phase.stage == .harvest)
    #expect(play.hub.nextWake(after: play.now) == nil)
  }

  @Test("a loop that slept through several deadlines catches up in one turn")
  func slept() {
    let (cafe, _) = play.runningCafe(guests: 3)
    play.now = play.now.adding(ms: 86_400_000)
    play.turn(.woken)
    // Each step is counted from when it was noticed: nobody loses the round that was not held.
    #expect(play.state(of: cafe)?.phase.stage == .change)
    #expect((play.state(of: cafe)?.nextDeadline).map { $0 > play.now } == true)
  }

  @Test("a pause keeps the rest of the round, however long it takes")
  func pause() {
    let (cafe, _) = play.runningCafe(guests: 3)
    play.pass(ms: 200_000)
    play.ask(.pauseClock, on: cafe.moderator.connection)
    play.pass(ms: 3_600_000)
    #expect(play.state(of: cafe)?.phase.stage == .round)
    play.ask(.resumeClock, on: cafe.moderator.connection)
    play.pass(ms: 999_999)
    #expect(play.state(of: cafe)?.phase.stage == .round)
    play.pass(ms: 1)
    #expect(play.state(of: cafe)?.phase.stage == .change)
  }

  @Test("a journal without room does not make the clock spin")
  func clockWithoutRoom() {
    let (cafe, _) = play.runningCafe(guests: 3)
    play.isPrompt = false
    play.now = play.now.adding(ms: 1_200_000)
    play.turn(.woken)
    play.refuseBatch()
    let wake = play.hub.nextWake(after: play.now)
    #expect(wake.map { $0 >= play.now.adding(ms: 500) } == true)
    play.isPrompt = true
    play.pass(ms: 2_000)
    #expect(play.state(of: cafe)?.phase.stage == .change)
  }
}
