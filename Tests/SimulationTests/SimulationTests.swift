import Foundation
import Testing

@Suite("A hostile world")
struct SimulationTests {
  /// `SIMULATION_SEEDS=100000 swift test --filter Simulation` for a night.
  private static let seedCount = number("SIMULATION_SEEDS") ?? 2_000
  /// Parts that run beside each other.
  private static let partCount = 8

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test("no café breaks a rule, whatever happens to network, disk and process", arguments: 0..<8)
  func seeds(part: Int) {
    if Self.number("SIMULATION_SEED") != nil { return }
    for seed in stride(from: part, to: Self.seedCount, by: Self.partCount) {
      guard play(seed: UInt64(seed)) else { return }
    }
  }

  /// `SIMULATION_SEED=17 swift test --filter Simulation` plays one seed again.
  @Test("one seed again", .enabled(if: number("SIMULATION_SEED") != nil))
  func oneSeed() {
    _ = play(seed: UInt64(Self.number("SIMULATION_SEED") ?? 0))
  }

  @Test("the stories reach all stages of a café and each kind of failure")
  func reach() {
    var tally: [String: Int] = [:]
    for seed in UInt64(0)..<120 {
      let world = World(Script(seed: seed))
      _ = world.play()
      tally.merge(world.tally, uniquingKeysWith: +)
    }
    #expect(Self.essential.filter { tally[$0] == nil } == [])
  }

  /// Without these the stories would prove little.
  private static let essential = [
    "roundStarted", "roundEnded", "harvestStarted", "cafeClosed", "proposalWritten",
    "proposalEdited", "supportGiven", "proposalsRevealed", "participantSeated", "participantLeft",
    "hostAppointed", "messageSent", "moderatorCalled", "clockPaused", "clusterFormed",
    "proposalsArranged", "rearrangementOffered", "rearranged", "recommendationDrafted", "restart",
    "storage-full", "opened-elsewhere", "shelved", "fetched", "cafe-unreadable",
    "snapshot, first", "snapshot, tooOld", "malformed", "not-allowed", "wrong-phase", "removed",
  ]

  private func play(seed: UInt64) -> Bool {
    let script = Script(seed: seed)
    guard let breach = World(script).play() else { return true }
    let short = script.shrunk(breaking: breach.rule)
    let told = World(short, isTold: true).play() ?? breach
    Issue.record(
      """
      seed \(seed): \(told.description)
      \(short.steps.count) of \(script.steps.count) steps; again: SIMULATION_SEED=\(seed)
      """)
    return false
  }
}
