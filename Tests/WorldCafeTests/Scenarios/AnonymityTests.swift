import Foundation
import Testing
import WorldCafe

@Suite struct AnonymityTests {
  private let key = "edit-key-of-at-least-22-characters"

  @Test("an anonymous author stands in no event and no view")
  func nowhere() throws {
    var play = try Play.round()
    let start = play.log.count
    try play.write("Mut", by: "s1", editKey: key)
    try play.run(
      .editProposal(proposal: "p1", text: "Mehr Mut", editKey: key), by: "s1")
    for recorded in play.log[start...] {
      let text = String(decoding: try JSONEncoder().encode(recorded), as: UTF8.self)
      #expect(recorded.by == .server && !text.contains("s1"), "\(text)")
    }
    try play.run(.startHarvest, by: play.lead)
    for viewer in [play.lead, "s1", "s4"] as [Actor] {
      #expect(play.view(viewer).proposals.map(\.author) == [nil])
      #expect(play.view(viewer).proposals.map(\.text) == ["Mehr Mut"])
    }
  }

  @Test("the key alone opens an anonymous proposal, from any browser of the café")
  func keys() throws {
    var play = try Play.round()
    try play.write("Mut", by: "s1", editKey: key)
    func edit(_ key: String?) -> Command {
      .editProposal(proposal: "p1", text: "Anders", editKey: key)
    }
    #expect(play.refusal(of: edit(nil), by: "s1") == .notYourProposal)
    #expect(play.refusal(of: edit(key + "x"), by: "s1") == .notYourProposal)
    #expect(play.refusal(of: edit(key), by: "s4") == nil)
    try play.run(.withdrawProposal(proposal: "p1", editKey: key), by: "s1")
    #expect(play.cafe.proposals["p1"]?.isWithdrawn == true)
  }

  @Test("an edit key is as long as a token")
  func shortKey() throws {
    let play = try Play.round()
    let command = Command.writeProposal(
      table: "t1", round: 1, text: "Mut", isRecordedByHost: false, editKey: "short")
    #expect(play.refusal(of: command, by: "s1") == .malformed)
  }

  @Test("commands with an edit key, and only they, hide who sent them")
  func hiding() {
    #expect(Command.withdrawProposal(proposal: "p1", editKey: key).hidesAuthor)
    #expect(!Command.withdrawProposal(proposal: "p1", editKey: nil).hidesAuthor)
    #expect(!Command.support(proposal: "p1", isOn: true).hidesAuthor)
  }
}
