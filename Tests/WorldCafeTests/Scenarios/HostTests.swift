import Testing
import WorldCafe

@Suite struct HostTests {
  private func appoint(
    _ id: Participant.ID?, _ table: Table.ID = "t1", round: Int = 1
  ) -> Command {
    .appointHost(table: table, round: round, participant: id)
  }

  @Test("where hosts change per round, the first who volunteers has the table")
  func volunteers() throws {
    var play = try Play.round()
    #expect(play.refusal(of: .volunteerAsHost, by: "s4") == .hostTaken)
    #expect(try play.run(.volunteerAsHost, by: "s1").isEmpty, "s1 is host already")
    try play.run(.leave, by: "s1")
    try play.run(.volunteerAsHost, by: "s4")
    #expect(play.cafe.isHost("s4", of: "t1", in: 1) && !play.cafe.isHost("s4", of: "t2", in: 2))
  }

  @Test("in a change of tables people volunteer for the next table, after the last for none")
  func volunteersAhead() throws {
    var play = try Play.round(SampleCafe.setup(rounds: 2))
    try play.run(.endRound, by: play.lead)
    try play.run(appoint(nil, "t2", round: 2), by: play.lead)
    try play.run(.volunteerAsHost, by: "s4")
    #expect(play.cafe.isHost("s4", of: "t2", in: 2))
    try play.run(.startRound, by: play.lead)
    try play.run(.endRound, by: play.lead)
    #expect(play.refusal(of: .volunteerAsHost, by: "s4") == .unknownRound)
  }

  @Test("in the lobby people volunteer where hosts are fixed, and nowhere else")
  func volunteersInLobby() throws {
    var fixed = try Play.lobby(SampleCafe.setup(hosting: .fixed))
    try fixed.run(.volunteerAsHost, by: "s2")
    #expect(try fixed.run(.volunteerAsHost, by: "s2").isEmpty)
    #expect(fixed.view(of: "s1").people[1].isVolunteer)
    let perRound = try Play.lobby()
    #expect(perRound.refusal(of: .volunteerAsHost, by: "s2") == .notSeated)
  }

  @Test("a fixed host is appointed for all rounds that follow, and moved there")
  func fixed() throws {
    var play = try Play.round(SampleCafe.setup(hosting: .fixed))
    #expect(play.refusal(of: .volunteerAsHost, by: "s5") == .hostsAreFixed)
    try play.run(appoint("s5"), by: play.lead)
    for round in 1...3 {
      #expect(play.cafe.isHost("s5", of: "t1", in: round))
      #expect(play.cafe.table(of: "s5", in: round) == "t1")
    }
    #expect(try play.run(appoint("s5"), by: play.lead).isEmpty)
  }

  @Test("a host who is appointed elsewhere leaves the first table without one")
  func elsewhere() throws {
    var play = try Play.round()
    try play.run(appoint("s1", "t2"), by: play.lead)
    #expect(play.cafe.seating(1)?.hosts == ["t2": "s1", "t3": "s3"])
    try play.run(appoint(nil, "t2"), by: play.lead)
    #expect(try play.run(appoint(nil, "t2"), by: play.lead).isEmpty)
    #expect(play.cafe.seating(1)?.hosts == ["t3": "s3"])
  }

  @Test("who offers to host when a plan is there already is told of at the planned tables, too")
  func volunteerAfterPlan() throws {
    var play = try Play.lobby(SampleCafe.setup(hosting: .fixed))
    let quality = PlanQuality(method: "shift", seed: 1, steps: 0, contacts: 1, bound: 1)
    play.record(
      play.cafe.decidePlan(SampleCafe.seatings(of: play.cafe), quality: quality), by: .server)
    var told = play.view(play.lead)
    let event = try #require(try play.run(.volunteerAsHost, by: "s4").first)
    var projector = Projector(play.cafe)
    for topic in event.topics(in: play.cafe) {
      if let change = projector.change(topic, for: play.lead) { told.fold(change) }
    }
    #expect(play.view(play.lead).differences(from: told).isEmpty)
  }

  @Test("a café without hosts has none")
  func none() throws {
    let play = try Play.round(SampleCafe.setup(hosting: .none))
    #expect(play.cafe.seating(1)?.hosts == [:])
    #expect(play.refusal(of: .volunteerAsHost, by: "s1") == .noHosts)
    #expect(play.refusal(of: appoint("s1"), by: play.lead) == .noHosts)
  }

  @Test("only people who are here can be appointed, at tables and rounds that exist")
  func wrongAppointments() throws {
    var play = try Play.round()
    try play.run(.leave, by: "s6")
    #expect(play.refusal(of: appoint("s6"), by: play.lead) == .unknownParticipant)
    #expect(play.refusal(of: appoint("s1", "t9"), by: play.lead) == .unknownTable)
    #expect(play.refusal(of: appoint("s1", round: 4), by: play.lead) == .unknownRound)
  }

  @Test("the host writes down what others say, marked as recorded; guests cannot")
  func recording() throws {
    var play = try Play.round()
    let command = Command.writeProposal(
      table: "t1", round: 1, text: "Gesagt", isRecordedByHost: true, editKey: nil)
    #expect(play.refusal(of: command, by: "s4") == .notHost)
    try play.run(command, by: "s1")
    #expect(play.cafe.proposals["p1"]?.isRecordedByHost == true)
  }
}
