import Foundation
import Testing
import WorldCafe

@Suite struct AttributeTests {
  private let mixedBy = MixedAttribute(title: "Größe", values: ["klein", "groß"])

  private func join(_ attribute: String?) -> Command {
    .join(name: "Ana", consents: true, token: Play.token(1), attribute: attribute)
  }

  @Test("people say one of the values on joining, or nothing")
  func choosing() throws {
    for attribute in ["klein", "groß", nil] {
      var play = try Play.lobby(people: 0, SampleCafe.setup(mixedBy: mixedBy))
      try play.run(join(attribute), by: .visitor)
      #expect(play.cafe.participants["s1"]?.attribute == attribute)
    }
  }

  @Test("another value is refused, and each one where nothing is asked")
  func refused() throws {
    let asking = try Play.lobby(people: 0, SampleCafe.setup(mixedBy: mixedBy))
    for attribute in ["", "Klein", "klein ", "mittel"] {
      #expect(asking.refusal(of: join(attribute), by: .visitor) == .unknownAttribute)
    }
    let silent = try Play.lobby(people: 0)
    #expect(silent.refusal(of: join("klein"), by: .visitor) == .unknownAttribute)
  }

  @Test("visitors read what is asked; only moderators read who said what, in every phase")
  func disclosed() throws {
    var play = try Play.lobby(people: 5, SampleCafe.setup(mixedBy: mixedBy))
    #expect(play.view(.visitor).cafe.mixedBy == mixedBy)
    try play.run(
      .join(name: "Ana", consents: true, token: Play.token(60), attribute: "klein"), by: .visitor)
    for command in [Command.startRound, .endRound, .startHarvest, .closeCafe(acceptsOpen: nil)] {
      #expect(play.view(play.lead).people.compactMap(\.attribute) == ["klein"])
      let guests = play.cafe.participants.all.map { Actor.participant(id: $0.id) } + [.visitor]
      for guest in guests {
        let view = play.view(guest)
        let seen = view.people + view.sittings.flatMap(\.seats)
        #expect(seen.allSatisfy { $0.attribute == nil }, "\(guest) in \(play.cafe.phase.stage)")
      }
      try play.run(command, by: play.lead)
    }
  }

  @Test("a person of a journal from before there were attributes is read")
  func old() throws {
    let json = #"""
      {"participantJoined":{"_0":{"id":"s1","name":"Ana","credential":"5f","joinedAt":7,\
      "hasLeft":false,"volunteersAsHost":false}}}
      """#
    let event = try JSONDecoder().decode(
      Event.self, from: Data(json.replacing("\\\n", with: "").utf8))
    guard case .participantJoined(let person) = event else {
      Issue.record("another event: \(event.kind)")
      return
    }
    #expect(person.name == "Ana" && person.attribute == nil)
  }
}
