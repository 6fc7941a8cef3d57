import Testing
import WorldCafe

@testable import Server

@Suite("A café at which nobody looks leaves the memory, and is there when somebody comes")
struct ShelfTests {
  let play = HubPlay()

  /// A café in a round whose clock stands still, with nobody there any more.
  private func desertedCafe(guests: Int = 3) -> (cafe: PlayedCafe, guests: [Visit]) {
    let (cafe, guests) = play.runningCafe(guests: guests)
    play.ask(.pauseClock, on: cafe.moderator.connection)
    for visit in guests + [cafe.moderator] { play.close(visit.connection) }
    return (cafe, guests)
  }

  private func shelve(_ cafe: PlayedCafe) {
    play.pass(ms: Limits.quietMs + 1)
    #expect(!play.isInMemory(cafe.code))
  }

  @Test("it goes after five minutes without anybody, not before, and counts as one that is there")
  func goes() {
    let (cafe, _) = desertedCafe()
    play.pass(ms: Limits.quietMs - 1)
    #expect(play.isInMemory(cafe.code))
    play.pass(ms: 2)
    #expect(!play.isInMemory(cafe.code))
    #expect(play.hub.cafeCount == 1)
    #expect(play.hub.cafesInMemory == 0)
    #expect(play.hub.nextWake(after: play.now) == nil, "nothing is left to wait for")
  }

  @Test(
    "of many that become quiet at once one snapshot is written at a time, others go on meanwhile")
  func manyAtOnce() {
    var environment = Environment.counted()
    environment.eventsPerSnapshot = 10
    let play = HubPlay(environment)
    let cafes = (1...3).map { _ in play.openCafe() }
    for cafe in cafes { play.close(cafe.moderator.connection) }
    play.now = play.now.adding(ms: Limits.quietMs)
    for _ in 0..<3 {
      play.turn(.woken)
      #expect(play.snapshots.count == 1)
      #expect(play.hub.cafesInMemory == 2)
    }
    let back = play.enter(cafes[2].code, token: cafes[2].moderator.token)
    play.pass(ms: 10 * Limits.shelvingPauseMs)
    #expect(play.snapshots.count == 2)
    #expect(play.isInMemory(cafes[2].code), "somebody came while it was about to leave")
    play.close(back)
    play.pass(ms: Limits.quietMs - 1)
    #expect(play.isInMemory(cafes[2].code))
    play.pass(ms: 2)
    #expect(play.hub.cafesInMemory == 0)
    #expect(play.snapshots.count == 3)
  }

  @Test("one that was only prepared goes, too")
  func prepared() {
    let cafe = play.prepareCafe()
    play.close(cafe.moderator.connection)
    shelve(cafe)
    let back = play.enter(cafe.code, token: cafe.moderator.token)
    #expect(play.stage(on: back) == "prepared")
  }

  @Test("it stays while somebody looks, while its clock runs, and while anything is under way")
  func stays() {
    let (running, guests) = play.runningCafe(guests: 3)
    for visit in guests + [running.moderator] { play.close(visit.connection) }
    play.pass(ms: 2 * Limits.quietMs)
    #expect(play.isInMemory(running.code), "its clock runs")

    let watched = play.openCafe()
    play.close(watched.moderator.connection)
    let visitor = play.enter(watched.code)
    play.pass(ms: 3 * Limits.quietMs)
    #expect(play.isInMemory(watched.code), "somebody looks")
    play.close(visitor)
    shelve(watched)
  }

  @Test("what is not on disk yet, or is being planned, keeps it")
  func underWay() {
    let cafe = play.openCafe()
    _ = play.join(cafe, "Eins")
    _ = play.join(cafe, "Zwei")
    play.isPrompt = false
    play.ask(.startRound, on: cafe.moderator.connection)
    for connection in play.received.keys { play.close(connection) }
    play.pass(ms: 2 * Limits.quietMs)
    #expect(play.isInMemory(cafe.code), "a plan is being made")
    play.finishJob()
    play.pass(ms: 2 * Limits.quietMs)
    #expect(play.isInMemory(cafe.code), "the disk has not answered")
  }

  @Test("whoever comes back waits for the disk, and sees exactly what was there")
  func comesBack() throws {
    let (cafe, guests) = desertedCafe()
    let before = play.state(of: cafe)
    let epoch = play.epoch(of: cafe)
    shelve(cafe)
    play.isPrompt = false
    let last = try #require(before?.sequence)
    let back = play.enter(
      cafe.code, token: guests[0].token, resume: .init(epoch: epoch, sequence: last))
    #expect(play.said(on: back).isEmpty)
    #expect(play.fetches == [cafe.code])
    play.finishFetch()
    #expect(play.state(of: cafe) == before)
    #expect(play.epoch(of: cafe) == epoch)
    #expect(play.names(on: back).prefix(3) == ["welcome", "events", "presence"])
    #expect(play.heard("events", on: back).first?["to"]?.whole == last)
  }

  @Test("two who come at once share one reading, in the order in which they came")
  func together() {
    let (cafe, guests) = desertedCafe()
    shelve(cafe)
    play.isPrompt = false
    let visits = guests.map { play.enter(cafe.code, token: $0.token) }
    let again = play.enter(cafe.code, token: guests[0].token)
    #expect(play.fetches == [cafe.code])
    play.finishFetch()
    #expect(play.closeCodes[visits[0]] == 4409, "the second tab of one person came later")
    for connection in visits[1...] + [again] {
      #expect(play.names(on: connection).prefix(2) == ["welcome", "snapshot"])
    }
  }

  @Test("what is said while it is fetched waits, and is answered in order and once")
  func heldMessages() {
    let (cafe, _) = desertedCafe()
    shelve(cafe)
    play.isPrompt = false
    let back = play.enter(cafe.code, token: cafe.moderator.token)
    play.say("{\"beat\":{}}", on: back)
    let first = play.ask(.sendMessage(tables: [], text: "Eins"), on: back)
    let second = play.ask(.sendMessage(tables: [], text: "Zwei"), on: back)
    #expect(play.said(on: back).isEmpty)
    play.finishFetch()
    play.commit()
    let names = play.names(on: back).filter {
      ["welcome", "snapshot", "beat", "done"].contains($0)
    }
    #expect(names == ["welcome", "snapshot", "beat", "done", "done"])
    #expect(play.answers(to: first, on: back) == ["done"])
    #expect(play.answers(to: second, on: back) == ["done"])
  }

  @Test("a command that was answered before gets the same answer, with and without a snapshot")
  func receipts() throws {
    for events in [1, Int(Limits.eventsPerSnapshot / 10)] {
      let play = HubPlay()
      let cafe = play.openCafe()
      let ids = (1...events).map { number in
        play.now = play.now.adding(ms: 200)
        return play.ask(
          .sendMessage(tables: [], text: "\(number)"), on: cafe.moderator.connection)
      }
      let first = play.heard("done", on: cafe.moderator.connection).last
      play.close(cafe.moderator.connection)
      play.pass(ms: Limits.quietMs + 1)
      #expect(!play.isInMemory(cafe.code))
      #expect(play.snapshots.count == (events == 1 ? 0 : 1))
      let back = play.enter(cafe.code, token: cafe.moderator.token)
      let id = try #require(ids.last)
      play.ask(.sendMessage(tables: [], text: "\(events)"), on: back, id: id)
      #expect(play.heard("done", on: back).last == first)
      play.ask(.sendMessage(tables: [], text: "anders"), on: back, id: id)
      #expect(play.answer(to: id, on: back) == "identifier-reused")
    }
  }

  @Test("who was cut off long ago is gone, not away, when the first one comes back")
  func presence() {
    let (cafe, guests) = desertedCafe()
    shelve(cafe)
    let back = play.enter(cafe.code, token: guests[0].token)
    let people = play.heard("presence", on: back).first?["people"]?.object ?? [:]
    #expect(people[guests[0].id]?["state"]?.text == "connected")
    #expect(people.values.compactMap { $0["state"]?.text }.filter { $0 == "away" } == [])
  }

  @Test("a café that cannot be read is refused in words, and not tried again at once")
  func unreadable() {
    let (cafe, guests) = desertedCafe()
    shelve(cafe)
    play.isPrompt = false
    let first = play.enter(cafe.code, token: guests[0].token)
    play.finishFetch(isReadable: false)
    let second = play.enter(cafe.code, token: guests[1].token)
    #expect(play.fetches.isEmpty)
    for connection in [first, second] {
      #expect(play.dismissal(of: connection) == "cafe-unreadable")
      #expect(play.closeCodes[connection] == 1013)
    }
    play.now = play.now.adding(ms: Limits.unreadableMs)
    play.isPrompt = true
    let third = play.enter(cafe.code, token: guests[0].token)
    #expect(play.names(on: third).first == "welcome")
  }

  @Test("only a few are read at once, the others follow, and a flood of waiters is refused")
  func crowd() {
    let cafes = (1...6).map { number in
      play.now = play.now.adding(ms: 200_000)
      let cafe = play.prepareCafe()
      play.close(cafe.moderator.connection)
      return cafe
    }
    for cafe in cafes where play.isInMemory(cafe.code) { shelve(cafe) }
    play.isPrompt = false
    for cafe in cafes { _ = play.enter(cafe.code, token: cafe.moderator.token) }
    #expect(play.fetches.count == Limits.fetchesMax)
    for left in stride(from: 5, through: 0, by: -1) {
      play.finishFetch()
      #expect(play.fetches.count == min(left, Limits.fetchesMax))
    }
    #expect(play.hub.fetching.count == 0)
  }

  @Test("whoever hangs up while waiting is forgotten, and whoever says too much is sent away")
  func waiting() {
    let (cafe, guests) = desertedCafe()
    shelve(cafe)
    play.isPrompt = false
    let gone = play.enter(cafe.code, token: guests[0].token)
    play.close(gone)
    #expect(play.hub.fetching.count == 0)
    let loud = play.enter(cafe.code, token: guests[1].token)
    for _ in 0..<5 { play.say(String(repeating: "x", count: 15_000), on: loud) }
    #expect(play.closeCodes[loud] == 1013)
    let patient = play.enter(cafe.code, token: guests[2].token)
    play.pass(ms: 2 * Limits.helloWithinMs)
    #expect(play.closeCodes[patient] == nil, "the disk's delay is not the visitor's")
    play.finishFetch()
    #expect(play.names(on: patient).first == "welcome")
    #expect(play.said(on: gone).isEmpty)
  }

  @Test("a wrong token, a wrong code and a revoked link are refused as ever")
  func refusals() {
    let (cafe, _) = desertedCafe()
    shelve(cafe)
    let wrong = play.enter(cafe.code, token: play.token("nobody"))
    #expect(play.dismissal(of: wrong) == "wrong-token")
    #expect(play.dismissal(of: play.enter("AAAA-AAAA")) == "unknown-code")
  }

  @Test("the link to its results leads to them")
  func results() throws {
    let (cafe, guests) = play.runningCafe(guests: 3)
    for command in [.startHarvest, .closeCafe(acceptsOpen: true), .publishResults] as [Command] {
      play.ask(command, on: cafe.moderator.connection)
    }
    let secret = try #require(play.state(of: cafe)?.publication?.secret)
    for visit in guests + [cafe.moderator] { play.close(visit.connection) }
    shelve(cafe)
    #expect(play.results(behind: secret)?.code == cafe.code)
    #expect(play.results(behind: secret + "x") == nil)
    shelve(cafe)
    play.isPrompt = false
    #expect(play.results(behind: secret) == nil)
    play.finishFetch(isReadable: false)
    guard case .unavailable? = play.shownResults.last else {
      Issue.record("a café that cannot be read is not one that never published")
      return
    }
  }

  @Test("its code is taken, and a rehearsal can be erased from the shelf, another café not")
  func organizers() {
    let rehearsal = play.prepareCafe(SampleFile.json(isRehearsal: true))
    let cafe = play.prepareCafe()
    for one in [rehearsal, cafe] { play.close(one.moderator.connection) }
    shelve(rehearsal)
    shelve(cafe)
    let organizer = play.organizer()
    play.say(.erase(.init(id: "x1", cafe: rehearsal.code)), on: organizer)
    play.say(.erase(.init(id: "x2", cafe: cafe.code)), on: organizer)
    play.turn()
    #expect(play.heard("erased", on: organizer).map { $0["id"]?.text } == ["x1"])
    #expect(play.answer(to: "x2", on: organizer) == "wrong-phase")
    #expect(play.erased == [rehearsal.code])
    #expect(play.hub.cafeCount == 1)
    let back = play.enter(rehearsal.code, token: rehearsal.moderator.token)
    #expect(play.dismissal(of: back) == "unknown-code")
  }
}
