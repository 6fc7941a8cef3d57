import Testing
import Transport
import WorldCafe

@testable import Server

@Suite("While the planner works")
struct PlanningProgressTests {
  private let play = HubPlay()

  /// A café whose first plan is being made, by a planner that takes its time.
  private func planning() -> (cafe: PlayedCafe, guest: Visit, id: String) {
    let cafe = play.openCafe()
    let guests = (1...4).map { play.join(cafe, "Gast \($0)") }
    play.isPrompt = false
    let id = play.ask(.startRound, on: cafe.moderator.connection)
    return (cafe, guests[0], id)
  }

  private func told(_ connection: ConnectionID) -> [Int64?] {
    play.heard("progress", on: connection).map { $0["steps"]?.whole }
  }

  private func isStopped() -> Bool {
    guard case .plan(let job)? = play.jobs.first else { return false }
    return job.stop.isRaised
  }

  @Test("moderators hear how far it is, and that it is done; guests hear nothing of it")
  func progress() throws {
    let (cafe, guest, id) = planning()
    let moderator = cafe.moderator.connection
    play.pass(ms: Limits.planProgressMs - 1)
    #expect(told(moderator).isEmpty, "most plans are ready by now")
    play.pass(ms: 1)
    guard case .plan(let job)? = play.jobs.first else {
      Issue.record("no job")
      return
    }
    job.progress.note(1024)
    play.pass(ms: Limits.planProgressMs)
    #expect(told(moderator) == [0, 1024])
    play.isPrompt = true
    play.finishJob()
    #expect(told(moderator).last == Int64(Limits.planSteps), "a bar that is shown goes away")
    #expect(play.answer(to: id, on: moderator) == "done")
    #expect(told(guest.connection).isEmpty)
  }

  @Test("a plan that is ready at once is not worth a word")
  func prompt() {
    let (cafe, _) = play.runningCafe(guests: 4)
    #expect(told(cafe.moderator.connection).isEmpty)
  }

  @Test("a moderator ends it: who waits is told, and the café is where it was")
  func cancelled() throws {
    let (cafe, _, id) = planning()
    let moderator = cafe.moderator.connection
    #expect(!isStopped())
    let cancel = play.ask(.cancelPlanning, on: moderator)
    #expect(play.answer(to: cancel, on: moderator) == "done" && isStopped())
    play.isPrompt = true
    play.finishJob()
    #expect(play.answer(to: id, on: moderator) == "plan-cancelled")
    #expect(play.state(of: cafe)?.phase.stage == .lobby)
    #expect(play.jobs.isEmpty, "nothing runs again by itself")
    #expect(!play.log.contains { $0.event == "no plan is possible" })
    // The next try is a new one.
    let again = play.ask(.startRound, on: moderator)
    #expect(play.answer(to: again, on: moderator) == "done")
  }

  @Test("who asks anew after that gets a plan")
  func askedAnew() throws {
    let (cafe, guests) = play.runningCafe(guests: 6)
    play.isPrompt = false
    let moderator = cafe.moderator.connection
    play.ask(.replan, on: moderator)
    play.ask(.cancelPlanning, on: moderator)
    let anew = play.ask(.replan, on: moderator)
    play.isPrompt = true
    play.finishJob()
    #expect(play.answer(to: anew, on: moderator) == "done")
    #expect(guests.count == 6 && play.jobs.isEmpty)
  }

  @Test("with nothing to end nothing happens, and guests cannot end it")
  func nothing() {
    let (cafe, guests) = play.runningCafe(guests: 4)
    let id = play.ask(.cancelPlanning, on: cafe.moderator.connection)
    #expect(play.answer(to: id, on: cafe.moderator.connection) == "done")
    let refused = play.ask(.cancelPlanning, on: guests[0].connection)
    #expect(play.answer(to: refused, on: guests[0].connection) == "not-allowed")
  }

  @Test("a fast planner's steps are counted")
  func counted() throws {
    let cafe = play.openCafe()
    for number in 1...9 { _ = play.join(cafe, "Gast \(number)") }
    let job = PlanJob(try #require(play.workingState(of: cafe)))
    #expect(job.progress.steps == 0)
    _ = try job.run().get()
    #expect((0...Limits.planSteps).contains(job.progress.steps))
  }
}
