import Testing
import WorldCafe

@testable import Server

@Suite("How many cafés there may be")
struct MakingLimitTests {
  let play = HubPlay()

  private func makeOne(from address: String = "192.0.2.1") -> JSONValue? {
    let organizer = play.open(from: address)
    play.say(.hello(.init(organizer: Environment.organizerKey)), on: organizer)
    play.say(
      .prepare(
        .init(id: "p", moderator: "M", token: play.token("m"), file: SampleFile.json())),
      on: organizer)
    defer { play.close(organizer) }
    return play.heard("refused", on: organizer).first
  }

  @Test("one address makes thirty at once, and hears when it may make the next")
  func perAddress() throws {
    for _ in 1...Int(Limits.cafesPerHour) { #expect(makeOne() == nil) }
    let refused = try #require(makeOne())
    #expect(refused["code"]?.text == "too-many-requests")
    let seconds = try #require(refused["parameters"]?["seconds"]?.text.flatMap { Int64($0) })
    #expect(makeOne(from: "198.51.100.7") == nil, "others are not held up")
    let count = play.hub.cafeCount
    play.now = play.now.adding(ms: seconds * 1000)
    #expect(makeOne() == nil)
    #expect(play.hub.cafeCount == count + 1)
  }

  @Test("a full server makes no more, and keeps those that it has")
  func full() throws {
    let cafe = play.openCafe()
    let open = try #require(play.hub.cafes[cafe.code])
    for number in 1..<Limits.cafesMax { play.hub.cafes[.init("FULL-\(number)")] = open }
    #expect(makeOne()?["code"]?.text == "server-busy")
    #expect(play.hub.cafeCount == Limits.cafesMax)
    play.hub.cafes["FULL-1"] = nil
    #expect(makeOne() == nil)
  }
}
