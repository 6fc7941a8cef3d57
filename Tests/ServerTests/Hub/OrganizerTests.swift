import Server
import Testing
import WorldCafe

@Suite("What organizers do")
struct OrganizerTests {
  let play = HubPlay()

  @Test("a prepared café can be entered by its moderator and by visitors")
  func prepared() {
    let cafe = play.prepareCafe()
    #expect(play.newCafes.map(\.code) == [cafe.code])
    #expect(play.kindsInJournal == ["cafePrepared"])
    #expect(play.stage(on: cafe.moderator.connection) == "prepared")
    #expect(play.stage(on: play.enter(cafe.code)) == "prepared")
  }

  @Test("a bad file is refused with its field and leaves no café")
  func badFile() {
    let organizer = play.organizer()
    var file = SampleFile.json()
    file["rounds"] = .number(4)
    play.say(
      .prepare(.init(id: "p", moderator: "M", token: play.token("m"), file: file)),
      on: organizer)
    let refused = play.heard("refused", on: organizer).first
    #expect(refused?["code"]?.text == "bad-file")
    #expect(refused?["parameters"]?["field"]?.text == "rounds")
    #expect(play.hub.cafeCount == 0)
  }

  @Test("a code that is taken is not given again")
  func takenCode() {
    var environment = Environment.counted()
    let codes = Counter()
    environment.freshCode = { .init("TAKE-000\((codes.next() + 1) / 2)") }
    let play = HubPlay(environment)
    #expect(play.prepareCafe().code != play.prepareCafe().code)
  }

  @Test("a rehearsal is erased with everybody in it, after what was decided before")
  func erase() {
    let cafe = play.openCafe(SampleFile.json(isRehearsal: true))
    let guest = play.join(cafe, "Gast")
    let organizer = play.organizer()
    let command = ClientMessage.command(.init(id: "late", do: .leave))
    play.hub.step(.message(guest.connection, JSONBytes.encode(command)), at: play.now)
    play.hub.step(
      .message(
        organizer, JSONBytes.encode(ClientMessage.erase(.init(id: "x", cafe: cafe.code)))),
      at: play.now)
    let outputs = play.hub.endTurn(at: play.now)
    let order = outputs.compactMap { output -> String? in
      switch output {
      case .commit: "commit"
      case .erase: "erase"
      default: nil
      }
    }
    #expect(order == ["commit", "erase"])
    #expect(play.hub.cafeCount == 0)
  }

  @Test("an erased rehearsal is gone for everybody, and the organizer hears it")
  func erased() {
    let cafe = play.openCafe(SampleFile.json(isRehearsal: true))
    let guest = play.join(cafe, "Gast")
    let organizer = play.organizer()
    play.say(.erase(.init(id: "x", cafe: cafe.code)), on: organizer)
    #expect(play.erased == [cafe.code])
    #expect(play.closeCodes[guest.connection] == 4404)
    #expect(play.dismissal(of: play.enter(cafe.code)) == "unknown-code")
    play.turn()
    #expect(play.heard("erased", on: organizer).first?["id"]?.text == "x")
  }

  @Test("organizers have everything copied, one copy at a time")
  func backUp() {
    let organizer = play.organizer()
    for id in ["a", "b"] { play.say(.backUp(.init(id: id)), on: organizer) }
    #expect(play.backups.map(\.id) == ["a"])
    #expect(play.heard("refused", on: organizer).map { $0["code"]?.text } == ["server-busy"])
    play.turn(.finished(.backedUp(organizer, id: "a", .success("copy"))))
    #expect(play.heard("backedUp", on: organizer).first?["file"]?.text == "copy")
    play.say(.backUp(.init(id: "c")), on: organizer)
    play.turn(.finished(.backedUp(organizer, id: "c", .failure(Refusal(.storageFull)))))
    #expect(play.heard("refused", on: organizer).last?["code"]?.text == "storage-full")
    play.say(.backUp(.init(id: "d")), on: organizer)
    #expect(play.backups.map(\.id) == ["a", "c", "d"])
  }

  @Test("nobody else has anything copied")
  func backUpByOthers() {
    let cafe = play.openCafe()
    let guest = play.join(cafe, "Gast")
    for connection in [cafe.moderator.connection, guest.connection, play.enter(cafe.code)] {
      play.say(.backUp(.init(id: "a")), on: connection)
      #expect(play.heard("refused", on: connection).last?["code"]?.text == "not-allowed")
    }
    #expect(play.backups.isEmpty)
  }

  @Test("an erasure that failed on disk is not called done")
  func notErased() {
    let cafe = play.openCafe(SampleFile.json(isRehearsal: true))
    let organizer = play.organizer()
    play.keptAtErasure = .some(nil)
    play.say(.erase(.init(id: "x", cafe: cafe.code)), on: organizer)
    play.turn()
    #expect(play.names(on: organizer) == ["welcome", "refused"])
  }

  @Test("an organizer hears how good a plan would be before anybody has joined")
  func preview() {
    let organizer = play.organizer()
    func ask(_ id: String, people: Int, tables: Int) {
      play.say(
        .preview(
          .init(
            id: id, people: people, rounds: 3, hosting: .perRound,
            tables: (1...tables).map { .init("q\($0)") })), on: organizer)
      play.turn()
    }
    ask("good", people: 15, tables: 3)
    let answer = play.heard("previewed", on: organizer).last
    #expect(answer?["contacts"]?.whole == 66)
    #expect(answer?["bound"]?.whole == 66)
    ask("many", people: 100_000, tables: 3)
    #expect(play.answer(to: "many", on: organizer) == "bad-file")
    ask("single", people: 15, tables: 1)
    #expect(play.answer(to: "single", on: organizer) == "bad-file")
  }

  @Test("only organizers ask how good a plan would be")
  func previewForOrganizers() {
    let cafe = play.openCafe()
    let content = ClientMessage.Preview(
      id: "x", people: 15, rounds: 3, hosting: .none, tables: ["q1", "q2"])
    play.say(.preview(content), on: cafe.moderator.connection)
    #expect(play.answer(to: "x", on: cafe.moderator.connection) == "not-allowed")
  }

  @Test("a real café is not erased")
  func noRehearsal() {
    let cafe = play.openCafe()
    let organizer = play.organizer()
    play.say(.erase(.init(id: "x", cafe: cafe.code)), on: organizer)
    #expect(play.answer(to: "x", on: organizer) == "wrong-phase")
    #expect(play.erased.isEmpty)
  }
}
