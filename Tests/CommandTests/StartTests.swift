import Foundation
import Server
import Testing
import WorldCafe

@Suite("A start reads what it needs")
struct StartTests {
  private func figure(_ name: String, of server: ServerProcess) throws -> String? {
    try Page("/metrics", at: server.port).body.split(separator: "\n")
      .first { $0.hasPrefix("\(name) ") }?.split(separator: " ").last.map(String.init)
  }

  /// Two cafés whose clocks stand still: one in its first round, one before it.
  private func twoCafes(in folder: Folder) throws -> (paused: Workshop, other: Workshop) {
    let server = try ServerProcess(data: folder.data)
    let cafes = (
      paused: try Workshop(on: server, guests: 3), other: try Workshop(on: server, guests: 2)
    )
    for workshop in [cafes.paused, cafes.other] {
      try workshop.enter(server, token: workshop.moderatorToken).must(.pauseClock, id: "pause")
    }
    server.end(SIGKILL)
    return cafes
  }

  @Test("cafés whose clock stands still are read when somebody comes, and not before")
  func fetched() throws {
    let folder = try Folder()
    let (paused, _) = try twoCafes(in: folder)
    let server = try ServerProcess(data: folder.data)
    #expect(try figure("worldcafe_cafes", of: server) == "2")
    #expect(try figure("worldcafe_cafes_in_memory", of: server) == "0")
    let moderator = try paused.enter(server, token: paused.moderatorToken)
    #expect(try figure("worldcafe_cafes_in_memory", of: server) == "1")
    try moderator.must(.resumeClock, id: "resume")
    server.end(SIGKILL)
    let again = try ServerProcess(data: folder.data)
    #expect(
      try figure("worldcafe_cafes_in_memory", of: again) == "1", "one whose clock runs is read")
  }

  @Test("published results are shown after a restart, whoever asks first")
  func results() throws {
    let folder = try Folder()
    var server = try ServerProcess(data: folder.data)
    let workshop = try Workshop(on: server, guests: 3)
    let moderator = try workshop.enter(server, token: workshop.moderatorToken)
    try moderator.must(.startHarvest, id: "harvest")
    try moderator.must(.closeCafe(acceptsOpen: true), id: "close")
    try moderator.must(.publishResults, id: "publish")
    let view = try workshop.view(server, token: workshop.moderatorToken)
    let secret = try #require(view["publication"]?["secret"]?.text)
    let before = try Page("/results/\(secret)", at: server.port)
    #expect(before.status == 200)
    server.end(SIGKILL)
    server = try ServerProcess(data: folder.data)
    #expect(try figure("worldcafe_cafes_in_memory", of: server) == "0")
    let after = try Page("/results/\(secret)", at: server.port)
    #expect(after.body == before.body)
    #expect(after.fields == before.fields)
    #expect(try Page("/results/\(secret)x", at: server.port).status == 404)
  }

  @Test("a damaged café on the shelf is refused in words, and the other one goes on")
  func damaged() throws {
    let folder = try Folder()
    let (paused, other) = try twoCafes(in: folder)
    // A good end moves everything from the log into the database, where one bit harms one record.
    try ServerProcess(data: folder.data).end(SIGTERM)
    try folder.flipByte(of: #"event":{"participantJoined""#)
    let server = try ServerProcess(data: folder.data)
    var answers: [String: Int] = [:]
    for workshop in [paused, other] {
      let caller = try Caller(port: server.port)
      caller.say(.hello(.init(cafe: workshop.code, token: workshop.moderatorToken)))
      try caller.hear { caller.heard.contains { $0["snapshot"] != nil || $0["refused"] != nil } }
      let refused = caller.heard.compactMap { $0["refused"]?["code"]?.text }.first
      answers[refused ?? "welcome", default: 0] += 1
      if refused != nil { #expect(caller.readToClose() == 1013) }
    }
    #expect(answers == ["cafe-unreadable": 1, "welcome": 1])
  }
}
