import Persistence
import Testing
import WorldCafe

@testable import Server

@Suite("Loading a journal")
struct LoadingTests {
  @Test("the time of the last event is known also when a snapshot includes that event")
  func timeBehindSnapshot() throws {
    let script = Script(seed: 1)
    let world = World(Script(seed: 1, steps: Array(script.steps.prefix(60))))
    #expect(world.play() == nil)
    let before = try #require(Loading.all(from: world.disk).first)
    world.turn(.stopping)
    world.queue.commit(count: world.queue.waiting.count, to: world.disk)
    let snapshot = try world.disk.latestSnapshot(of: world.code.text)
    #expect(snapshot?.sequence == world.disk.head(of: world.code.text))
    let after = try #require(Loading.all(from: world.disk).first)
    #expect(after.lastEventAt == before.lastEventAt)
    #expect(after.cafe == before.cafe)
  }
}
