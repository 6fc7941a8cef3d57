import Testing
import WorldCafe

@Suite struct JoiningTests {
  private func refusal(name: String, consents: Bool = true) throws -> Refusal.Code? {
    let play = try Play.lobby(people: 0, SampleCafe.setup(consent: "Hinweis"))
    return play.refusal(
      of: .join(name: name, consents: consents, token: Play.token(1)), by: .visitor)
  }

  @Test("a name is kept without the white space around it")
  func trimmed() throws {
    var play = try Play.lobby(people: 0)
    try play.join("\u{2003} Ana María  ")
    #expect(play.cafe.participants["s1"]?.name == "Ana María")
  }

  @Test("40,001 bytes in one Character are too long for a name")
  func oneHugeCharacter() throws {
    let name = "e" + String(repeating: "\u{0301}", count: 20_000)
    #expect(name.count == 1 && name.utf8.count == 40_001)
    #expect(try refusal(name: name) == .textTooLong)
  }

  @Test("a name has at most 40 units, as browsers count them")
  func lengths() throws {
    #expect(try refusal(name: String(repeating: "ä", count: 40)) == nil)
    #expect(try refusal(name: String(repeating: "ä", count: 41)) == .textTooLong)
    #expect(try refusal(name: String(repeating: "😀", count: 20)) == nil)
    #expect(try refusal(name: String(repeating: "😀", count: 21)) == .textTooLong)
  }

  @Test(
    "control and direction characters are refused in a name",
    arguments: [
      "a\u{0}b", "a\nb", "a\tb", "a\u{7F}b", "a\u{85}b", "a\u{202E}b", "a\u{2066}b", "a\u{200F}b",
      "a\u{061C}b", "a\u{2028}b", "a\u{E000}b", "a\u{FFFF}b",
    ])
  func forbidden(_ name: String) throws {
    #expect(try refusal(name: name) == .textForbidden)
  }

  @Test("four marks on one base are a name, five are not, joiners between them or not")
  func marks() throws {
    let four = String(repeating: "\u{0301}", count: 4)
    #expect(try refusal(name: "a" + four + "b" + four) == nil)
    #expect(try refusal(name: "a" + four + "\u{0301}") == .textForbidden)
    #expect(try refusal(name: "a" + four + "\u{200D}\u{0301}") == .textForbidden)
  }

  @Test(
    "a name that shows nothing is empty",
    arguments: ["", "   ", "\u{00A0}", "\u{200B}\u{200B}", "\u{3164}", "\u{0301}"])
  func invisible(_ name: String) throws {
    #expect(try refusal(name: name) == .textEmpty)
  }

  @Test(
    "names of many scripts and emoji with joiners are welcome",
    arguments: ["Zoë", "李小龙", "नमस्ते", "محمد", "👩‍🌾 Bäuerin", "Nguyễn", "O’Neil-Łoś"])
  func scripts(_ name: String) throws {
    #expect(try refusal(name: name) == nil)
  }

  @Test("a café with a notice needs consent and records which text was agreed to")
  func consent() throws {
    #expect(try refusal(name: "Ana", consents: false) == .consentMissing)
    var play = try Play.lobby(people: 0, SampleCafe.setup(consent: "Hinweis"))
    try play.join("Ana")
    #expect(play.cafe.participants["s1"]?.consent == Play.hash("Hinweis").hash)
  }

  @Test("a token has 22 to 64 printable characters; only its hash is kept")
  func tokens() throws {
    let play = try Play.lobby(people: 1)
    for token in ["", String(repeating: "a", count: 21), String(repeating: "a", count: 65)] {
      let command = Command.join(name: "Ana", consents: true, token: token)
      #expect(play.refusal(of: command, by: .visitor) == .malformed)
    }
    let blank = Command.join(name: "Ana", consents: true, token: String(repeating: " ", count: 30))
    #expect(play.refusal(of: blank, by: .visitor) == .malformed)
    #expect(!"\(play.log)".contains(Play.token(1)))
  }

  @Test("the same token names the same person, also when it joins again")
  func again() throws {
    var play = try Play.lobby(people: 1)
    let command = Command.join(name: "Anders", consents: true, token: Play.token(1))
    #expect(try play.run(command, by: .visitor).isEmpty)
    #expect(play.cafe.participants.count == 1)
    try play.run(.leave, by: "s1")
    #expect(play.refusal(of: command, by: .visitor) == .removed)
  }

  @Test("a full café takes nobody in")
  func full() throws {
    var play = try Play.lobby(people: 0)
    let people = (1...Cafe.participantsMax).map {
      Event.participantJoined(
        Participant(
          id: .init("s\($0)"), name: "Gast", credential: .init(hash: "\($0)"), joinedAt: play.now))
    }
    play.record(people, by: .visitor)
    let command = Command.join(name: "Ana", consents: true, token: Play.token(1))
    #expect(play.refusal(of: command, by: .visitor) == .tooManyPeople)
  }
}
