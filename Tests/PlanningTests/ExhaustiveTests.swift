import SeededDice
import Testing

@testable import Planning

struct ExhaustiveTests {
  @Test(
    "plans of tiny cafés are as good as the best of all plans, and no bound is below it",
    arguments: UInt64(1)...80)
  func tiny(seed: UInt64) throws {
    let instance = tinyInstance(seed: seed)
    let plan: Plan
    do {
      plan = try Planning.plan(instance, seed: seed, steps: 20_000)
    } catch {
      #expect(ExhaustiveSearch(instance).best().faults > 0, "seed \(seed): \(error)")
      return
    }
    let best = ExhaustiveSearch(instance).best()
    let unavoidable = Setting(instance).unavoidable.reduce(0, +)
    #expect(plan.unmet.count + unavoidable == best.faults, "seed \(seed)")
    #expect(plan.contacts == best.contacts, "seed \(seed)")
    #expect(best.faults > unavoidable || best.contacts <= plan.bound, "seed \(seed)")
  }

  /// 3 to 6 people at 2 tables in 3 rounds, or at 3 tables in 2.
  private func tinyInstance(seed: UInt64) -> Instance {
    var random = Dice(seed: seed)
    let tables = Int.random(in: 2...3, using: &random)
    let people = Int.random(in: 3...6, using: &random)
    var instance = Instance.plain(people: people, tables: tables, rounds: 5 - tables)
    instance.rules.visitsTopicsOnce = Bool.random(using: &random)
    if Int.random(in: 0...2, using: &random) == 0 { instance.tables[0].host = .fixed(0) }
    if Int.random(in: 0...2, using: &random) == 0 {
      instance.participants[people - 1].absentRounds = [
        Int.random(in: 0..<instance.rounds, using: &random)
      ]
    }
    if Int.random(in: 0...2, using: &random) == 0 {
      instance.tables[1].closedRounds = [Int.random(in: 0..<instance.rounds, using: &random)]
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      instance.keepApart.append(Pair(1, 2 + Int.random(in: 0..<people - 2, using: &random)))
    }
    return instance
  }
}
