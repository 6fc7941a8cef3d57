import Persistence
import Testing
import WorldCafe

@testable import Server

@Suite("Loading a journal")
struct LoadingTests {
  @Test("a snapshot of the last event makes the same café as the records alone")
  func snapshotOfAll() throws {
    let script = Script(seed: 1)
    let world = World(Script(seed: 1, steps: Array(script.steps.prefix(60))))
    #expect(world.play() == nil)
    let before = try #require(try Loading.named(world.code, in: world.disk))
    world.hub.saveSnapshot(of: try #require(world.hub.cafes[world.code]))
    world.turn(.woken)
    world.queue.commit(count: world.queue.waiting.count, to: world.disk)
    let snapshot = try world.disk.latestSnapshot(of: world.code.text)
    #expect(snapshot?.sequence == world.disk.head(of: world.code.text))
    let after = try #require(try Loading.named(world.code, in: world.disk))
    #expect(after.cafe == before.cafe)
  }
}
