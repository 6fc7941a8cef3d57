import Server
import Testing
import WorldCafe

@Suite("An anonymous author stands nowhere")
struct AnonymityTests {
  let play = HubPlay()
  let key = "edit-key-0123456789abcdef"

  @Test("no record of an anonymous proposal, its edit or its withdrawal names the author")
  func journal() throws {
    let (cafe, guests) = play.runningCafe()
    let author = guests[2]
    let first = play.journal.count
    let id = play.write("Heimliche Idee", by: author, in: cafe, editKey: key)
    let proposal = Proposal.ID(
      try #require(play.created(by: id, on: author.connection)))
    play.ask(
      .editProposal(proposal: proposal, text: "Andere Idee", editKey: key), on: author.connection)
    play.ask(.withdrawProposal(proposal: proposal, editKey: key), on: author.connection)

    let records = play.journal[first...]
    #expect(records.map(\.kind).filter { $0.hasPrefix("proposal") }.count == 3)
    for record in records {
      let text = String(decoding: record.body, as: UTF8.self)
      #expect(!text.contains("\"\(author.id)\""), "\(record.kind)")
      #expect(!text.contains("Gast 3") && !text.contains(author.token) && !text.contains(key))
    }
    let bodies = records.filter { $0.kind.hasPrefix("proposal") }
      .map { JSONValue(parsing: $0.body) }
    #expect(bodies.allSatisfy { $0["by"] == .object(["server": .object([:])]) })
    #expect(bodies.allSatisfy { $0["receipt"]?["scope"]?.text == "anonymous" })
  }

  @Test("no message to anybody, the author included, names the author of an anonymous proposal")
  func wire() {
    let (cafe, guests) = play.runningCafe(guests: 3)
    play.forgetWhatWasSaid()
    play.write("Heimliche Idee", by: guests[2], in: cafe, editKey: key)
    let everybody = guests.map(\.connection) + [cafe.moderator.connection]
    for connection in everybody {
      for message in play.received[connection] ?? [] {
        let text = String(decoding: message, as: UTF8.self)
        #expect(!text.contains("\"\(guests[2].id)\""), "\(text)")
      }
    }
  }

  @Test("an anonymous command sent again is recognized without the person")
  func again() {
    let (cafe, guests) = play.runningCafe(guests: 3)
    let id = play.write("Heimliche Idee", by: guests[0], in: cafe, editKey: key)
    play.write("Heimliche Idee", by: guests[0], in: cafe, editKey: key, id: id)
    #expect(play.answers(to: id, on: guests[0].connection) == ["done", "done"])
    #expect(play.state(of: cafe)?.proposals.count == 1)
  }

  @Test("without the edit key nobody changes an anonymous proposal, not even its author")
  func withoutKey() throws {
    let (cafe, guests) = play.runningCafe(guests: 3)
    let id = play.write("Heimliche Idee", by: guests[0], in: cafe, editKey: key)
    let proposal = Proposal.ID(
      try #require(play.created(by: id, on: guests[0].connection)))
    for editKey in [nil, "another-key-0123456789abcdef"] {
      let edit = play.ask(
        .editProposal(proposal: proposal, text: "Nein", editKey: editKey),
        on: guests[0].connection)
      #expect(play.answer(to: edit, on: guests[0].connection) == "not-your-proposal")
    }
  }
}
