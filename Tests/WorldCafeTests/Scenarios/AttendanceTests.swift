import Testing
import WorldCafe

/// Whether a name may stand in the list of attendance.
@Suite struct AttendanceTests {
  private static let asking = SampleCafe.setup(asksForNames: true)

  private func join(_ isListed: Bool?) -> Command {
    .join(name: "Ana", consents: true, token: Play.token(60), isListed: isListed)
  }

  @Test("nobody is listed who did not say so, on joining or later, and each can take it back")
  func choosing() throws {
    for answer in [nil, false, true] {
      var play = try Play.lobby(people: 0, Self.asking)
      try play.run(join(answer), by: .visitor)
      #expect((play.cafe.participants["s1"]?.isListed ?? false) == (answer ?? false))
      for isOn in [true, false, true] {
        try play.run(.listName(isOn: isOn), by: "s1")
        #expect((play.view(of: "s1").you.isListed ?? false) == isOn)
        #expect(try play.run(.listName(isOn: isOn), by: "s1").isEmpty)
      }
    }
  }

  @Test("where nobody is asked nobody can be listed, and what is not there can be taken back")
  func notAsked() throws {
    var play = try Play.lobby()
    #expect(play.refusal(of: join(true), by: .visitor) == .namesNotAsked)
    #expect(play.refusal(of: join(false), by: .visitor) == nil)
    #expect(play.refusal(of: .listName(isOn: true), by: "s1") == .namesNotAsked)
    #expect(try play.run(.listName(isOn: false), by: "s1").isEmpty)
  }

  @Test("it can be taken back when all is over; only the person itself sees the choice")
  func afterwards() throws {
    var play = try Play.harvest(Self.asking)
    try play.run(.listName(isOn: true), by: "s1")
    try play.run(.closeCafe(acceptsOpen: true), by: play.lead)
    #expect(play.view(of: "s1").you.isListed == true)
    #expect(play.view(of: "s2").you.isListed == nil && play.view(play.lead).you.isListed == nil)
    try play.run(.listName(isOn: false), by: "s1")
    #expect(play.cafe.participants["s1"]?.isListed == nil)
  }
}
