import Server
import Testing
import WorldCafe

@Suite("Exports and drawings")
struct ExportTests {
  let play = HubPlay()

  private func ticket(_ cafe: PlayedCafe, _ format: String = "json") -> String? {
    play.say(.export(.init(id: "e-\(format)", format: format)), on: cafe.moderator.connection)
    return play.heard("ticket", on: cafe.moderator.connection).last?["path"]?.text
      .map { String($0.dropFirst("/download/".count)) }
  }

  @Test("a ticket serves once", arguments: ["json", "csv", "markdown", "html"])
  func once(format: String) throws {
    let (cafe, guests) = play.runningCafe(guests: 3)
    play.write("Lernzeit", by: guests[0], in: cafe)
    let secret = try #require(ticket(cafe, format))
    let download = try #require(play.redeem(secret))
    #expect(String(decoding: download.bytes, as: UTF8.self).contains("Lernzeit"))
    #expect(play.redeem(secret) == nil)
  }

  @Test("a ticket expires after a minute")
  func expires() throws {
    let cafe = play.openCafe()
    let first = try #require(ticket(cafe))
    let second = try #require(ticket(cafe))
    play.now = play.now.adding(ms: 59_999)
    #expect(play.redeem(first) != nil)
    play.now = play.now.adding(ms: 1)
    #expect(play.redeem(second) == nil)
  }

  @Test("a guessed ticket serves nothing")
  func guessed() {
    let cafe = play.openCafe()
    _ = ticket(cafe)
    #expect(play.redeem("") == nil)
    #expect(play.redeem("secret") == nil)
  }

  @Test("equal states give equal bytes, and no name stands in them")
  func equalBytes() throws {
    let (cafe, guests) = play.runningCafe(guests: 3)
    play.write("Lernzeit", by: guests[0], in: cafe)
    let first = try #require(play.redeem(ticket(cafe)))
    let second = try #require(play.redeem(ticket(cafe)))
    #expect(first.bytes == second.bytes)
    #expect(!String(decoding: first.bytes, as: UTF8.self).contains("Gast 1"))
  }

  @Test(
    "a handout holds the link to where the client found the server, and nothing that is no origin")
  func origin() throws {
    let cafe = play.openCafe()
    func html(_ origin: String?) throws -> String {
      let id = "o-\(origin ?? "")".filter { $0.isLetter || $0 == "-" }
      play.say(
        .export(.init(id: id, format: "table-cards", origin: origin)), on: cafe.moderator.connection
      )
      let path = play.heard("ticket", on: cafe.moderator.connection).last?["path"]?.text
      let file = try #require(play.redeem(path.map { String($0.dropFirst("/download/".count)) }))
      #expect(file.fileName.hasSuffix("-table-cards.pdf") && file.mediaType == "application/pdf")
      return String(decoding: file.bytes, as: UTF8.self)
    }
    #expect(try html("https://cafe.example").contains("/S /Figure"))
    #expect(try !html("javascript:alert(1)").contains("/S /Figure"))
    #expect(try !html(nil).contains("/S /Figure"))
  }

  @Test("an unknown format is refused")
  func unknownFormat() {
    let cafe = play.openCafe()
    play.say(.export(.init(id: "e", format: "papyrus")), on: cafe.moderator.connection)
    #expect(play.answer(to: "e", on: cafe.moderator.connection) == "unknown-format")
  }

  @Test("a link is drawn, a text of more than 300 bytes is not")
  func drawing() {
    let cafe = play.openCafe()
    func draw(_ id: String, _ text: String) {
      play.say(
        #"{"draw":{"id":"\#(id)","text":"\#(text)"}}"#, on: cafe.moderator.connection)
    }
    draw("a", String(repeating: "a", count: 300))
    draw("b", String(repeating: "ä", count: 151))
    let drawing = play.heard("drawing", on: cafe.moderator.connection).first
    #expect(drawing?["id"]?.text == "a")
    #expect(drawing?["path"]?.text?.hasPrefix("M") == true)
    #expect(play.answer(to: "b", on: cafe.moderator.connection) == "text-too-long")
  }
}
