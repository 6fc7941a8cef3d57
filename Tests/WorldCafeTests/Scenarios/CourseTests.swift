import Testing
import WorldCafe

@Suite struct CourseTests {
  @Test("lobby, rounds, changes of tables and harvest follow each other by the clock alone")
  func byTheClock() throws {
    var play = try Play.round()
    var course: [String] = []
    for _ in 0..<7 {
      course.append("\(play.cafe.phase.stage.rawValue) \(play.cafe.phase.round)")
      play.wait(seconds: play.cafe.phase.stage == .round ? 1200 : 180)
    }
    #expect(
      course == [
        "round 1", "change 1", "round 2", "change 2", "round 3", "change 3", "harvest 3",
      ])
    #expect(play.cafe.clock == nil && play.cafe.nextDeadline == nil)
    try play.run(.closeCafe(acceptsOpen: true), by: play.lead)
    #expect(play.cafe.phase == Phase(.closed, round: 3))
    #expect(play.cafe.timings.map(\.ranMs) == [1_200_000, 1_200_000, 1_200_000])
  }

  @Test("nothing is due before the deadline, and everything at it")
  func deadline() throws {
    let play = try Play.round()
    let deadline = try #require(play.cafe.nextDeadline)
    #expect(deadline == play.now.adding(ms: 1_200_000))
    #expect(play.cafe.decideDue(at: deadline.adding(ms: -1)).isEmpty)
    #expect(
      play.cafe.decideDue(at: deadline) == [
        .roundEnded(round: 1, graceEndsAt: deadline.adding(ms: 180_000))
      ])
  }

  @Test("a pause stops the clock, and the round gets the time back")
  func pause() throws {
    var play = try Play.round()
    play.wait(seconds: 200)
    try play.run(.pauseClock, by: play.lead)
    #expect(play.refusal(of: .pauseClock, by: play.lead) == .clockStopped)
    #expect(play.cafe.nextDeadline == nil)
    play.wait(seconds: 5000)
    #expect(play.cafe.clock?.remainingMs(at: play.now) == 1_000_000)
    try play.run(.resumeClock, by: play.lead)
    #expect(play.refusal(of: .resumeClock, by: play.lead) == .clockRuns)
    #expect(play.cafe.clock?.remainingMs(at: play.now) == 1_000_000)
    play.wait(seconds: 1000)
    #expect(play.cafe.phase.stage == .change)
    #expect(play.cafe.timings[0].ranMs == 1_200_000)
  }

  @Test("a round that ends while it is paused counts the pause out")
  func endedInPause() throws {
    var play = try Play.round()
    play.wait(seconds: 60)
    try play.run(.pauseClock, by: play.lead)
    play.wait(seconds: 100)
    try play.run(.endRound, by: play.lead)
    #expect(play.cafe.timings[0].ranMs == 60_000)
    #expect(play.cafe.clock?.pausedAtMs == nil)
  }

  @Test("a round is extended and shortened, but never below one second")
  func shift() throws {
    var play = try Play.round()
    try play.run(.shiftClock(seconds: 300), by: play.lead)
    #expect(play.cafe.clock?.remainingMs(at: play.now) == 1_500_000)
    try play.run(.shiftClock(seconds: -3600), by: play.lead)
    #expect(play.cafe.clock?.remainingMs(at: play.now) == 1000)
    #expect(try play.run(.shiftClock(seconds: 0), by: play.lead).isEmpty)
    for seconds in [3601, -3601, Int.max, Int.min] {
      #expect(play.refusal(of: .shiftClock(seconds: seconds), by: play.lead) == .shiftTooLarge)
    }
  }

  @Test("a rehearsal's clock runs faster by its factor")
  func rehearsal() throws {
    var play = try Play.round(SampleCafe.setup(timeFactor: 10))
    #expect(play.cafe.clock?.remainingMs(at: play.now) == 120_000)
    try play.run(.shiftClock(seconds: 60), by: play.lead)
    #expect(play.cafe.clock?.remainingMs(at: play.now) == 126_000)
  }

  @Test("ending early opens the grace; starting the next round cuts it short")
  func early() throws {
    var play = try Play.round()
    try play.run(.endRound, by: play.lead)
    #expect(play.cafe.clock?.remainingMs(at: play.now) == 180_000)
    try play.run(.startRound, by: play.lead)
    #expect(play.cafe.phase == Phase(.round, round: 2))
  }

  @Test("after the last round no round follows")
  func lastRound() throws {
    var play = try Play.round(SampleCafe.setup(rounds: 1))
    try play.run(.endRound, by: play.lead)
    #expect(play.refusal(of: .startRound, by: play.lead) == .unknownRound)
  }

  @Test("a harvest in the middle of a round ends the round first")
  func harvestEarly() throws {
    var play = try Play.round()
    let events = try play.run(.startHarvest, by: play.lead)
    #expect(events == [.roundEnded(round: 1, graceEndsAt: play.now), .harvestStarted])
  }

  @Test("a round needs two people")
  func alone() throws {
    let play = try Play.lobby(people: 1)
    #expect(play.refusal(of: .startRound, by: play.lead) == .nobodyHere)
  }

  @Test("after the end every command is refused as closed")
  func closed() throws {
    var play = try Play.harvest()
    try play.run(.closeCafe(acceptsOpen: true), by: play.lead)
    let message = Command.sendMessage(tables: [], text: "Danke")
    #expect(play.refusal(of: message, by: play.lead) == .cafeClosed)
  }
}
