import Foundation
import Testing
import WorldCafe

@Suite struct ReplayTests {
  @Test("the recorded events make the same café again", arguments: FoldTests.seeds.prefix(6))
  func replay(seed: UInt64) throws {
    var random = RandomPlay(seed: seed)
    for _ in 0..<350 { _ = try random.step() }
    let journal = try random.play.log.map { recorded in
      try JSONDecoder().decode(Recorded.self, from: JSONEncoder().encode(recorded))
    }
    #expect(journal == random.play.log, "seed \(seed)")
    #expect(History(journal).states.last == random.cafe, "seed \(seed)")
  }

  @Test("a café survives its snapshot and goes on alike", arguments: FoldTests.seeds.prefix(4))
  func snapshot(seed: UInt64) throws {
    let history = try History.random(seed: seed, steps: 350)
    for start in stride(from: 0, to: history.states.count, by: 40) {
      let stored = try JSONEncoder().encode(history.states[start])
      var restored = try JSONDecoder().decode(Cafe.self, from: stored)
      #expect(restored == history.states[start], "seed \(seed), event \(start + 1)")
      for recorded in history.log[(start + 1)...] { restored.apply(recorded) }
      let last = history.states.count - 1
      try #require(restored == history.states[last], "seed \(seed), from \(start + 1)")
      for viewer in history.viewers(at: last) {
        var projector = Projector(restored)
        #expect(projector.view(for: viewer) == history.view(at: last, for: viewer))
      }
    }
  }
}
