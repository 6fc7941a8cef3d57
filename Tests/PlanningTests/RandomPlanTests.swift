import Testing

@testable import Planning

struct RandomPlanTests {
  @Test("every hard rule holds on random small instances", arguments: UInt64(1)...200)
  func hardRules(seed: UInt64) throws {
    let instance = Instance.random(seed: seed)
    let plan: Plan
    do {
      plan = try Planning.plan(instance, seed: seed, steps: 500)
    } catch {
      #expect(!error.sentence.isEmpty, "seed \(seed)")
      return
    }
    let checker = PlanChecker(instance: instance, rounds: plan.rounds)
    #expect(checker.seatFaults == [], "seed \(seed)")
    #expect(checker.contacts == plan.contacts, "seed \(seed)")
    // The bound speaks of valid plans; a broken rule can buy contacts.
    #expect(plan.contacts <= plan.bound || !plan.unmet.isEmpty, "seed \(seed)")
    let unmetPairs = plan.unmet.count { [.keepApart, .keepTogether].contains($0.rule) }
    #expect(checker.pairFaults == unmetPairs, "seed \(seed)")
    let unmetPins = plan.unmet.count { $0.rule == .pinnedSeat }
    #expect(checker.missedPins == unmetPins, "seed \(seed)")
    if instance.rules.visitsTopicsOnce {
      let unavoidable = Setting(instance).unavoidable.reduce(0, +)
      let unmetRevisits = plan.unmet.count { $0.rule == .topicRevisit }
      #expect(checker.revisits - unavoidable == unmetRevisits, "seed \(seed)")
    }
  }

  @Test("the running score equals a score counted anew", arguments: UInt64(1)...20)
  func score(seed: UInt64) {
    var instance = Instance.random(seed: seed)
    // Capacities could make the instance infeasible, and a start needs a seat for everybody.
    for table in instance.tables.indices {
      instance.tables[table].capacitySeats = nil
      instance.tables[table].closedRounds = []
    }
    let setting = Setting(instance)
    var generator = Generator(seed: seed)
    var start = Seating(setting)
    greedyStart(in: &start, generator: &generator)
    var walk = Walk(setting, seating: start, generator: generator)
    walk.temperature = 100 << 16
    for _ in 0..<200 { _ = walk.step() }
    let seating = walk.seating
    var anew = Seating(setting)
    for (entry, table) in seating.tableOf.enumerated() where table >= 0 {
      let person = entry / setting.roundCount
      let round = entry % setting.roundCount
      guard round >= setting.playedCount else { continue }
      if setting.isGuest(person, in: round) { anew.seat(person, in: round, at: Int(table)) }
    }
    #expect(anew.score == seating.score, "seed \(seed)")
    let checker = PlanChecker(instance: instance, rounds: seating.rounds)
    #expect(checker.seatFaults == [], "seed \(seed)")
    #expect(checker.contacts == seating.score.contacts, "seed \(seed)")
    #expect(checker.pairFaults == seating.score.brokenPairs, "seed \(seed)")
    #expect(checker.missedPins == seating.score.missedPins, "seed \(seed)")
    if instance.rules.visitsTopicsOnce {
      #expect(checker.revisits == seating.score.revisits, "seed \(seed)")
    }
  }
}

extension Seating {
  /// The seats as a plan has them.
  fileprivate var rounds: [[Int?]] {
    (0..<setting.roundCount).map { round in
      (0..<setting.peopleCount).map { person in
        let table = table(of: person, in: round)
        return table < 0 ? nil : table
      }
    }
  }
}
