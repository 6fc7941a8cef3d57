import Testing

@testable import Planning

struct PlanTests {
  @Test("15 people at 3 tables meet 8.8 others in 3 rounds, which is the bound")
  func seedWorkshop() throws {
    let plan = try plan(.plain(people: 15, tables: 3, rounds: 3), seed: 1)
    #expect(plan.contacts == 66)
    #expect(plan.bound == 66)
    #expect(plan.meanEncounters == 8.8)
    #expect(plan.unmet.isEmpty)
  }

  @Test(
    "known sizes reach the best possible number of contacts",
    arguments: [
      (16, 4, 4, false, 84), (18, 4, 3, false, 84), (20, 5, 4, false, 120),
      (300, 60, 4, false, 2400), (15, 3, 3, true, 78), (12, 3, 3, true, 48),
    ])
  func knownOptima(people: Int, tables: Int, rounds: Int, hosts: Bool, contacts: Int) throws {
    let instance = Instance.plain(people: people, tables: tables, rounds: rounds, hosts: hosts)
    let plan = try plan(instance, seed: 1)
    let checker = PlanChecker(instance: instance, rounds: plan.rounds)
    #expect(checker.seatFaults == [])
    #expect(checker.revisits == 0)
    #expect(checker.contacts == contacts)
    #expect(plan.bound == contacts)
  }

  @Test("12 tables with fixed hosts get a valid plan in few steps")
  func manyHosts() throws {
    let instance = Instance.plain(people: 84, tables: 12, rounds: 4, hosts: true)
    let plan = try plan(instance, seed: 1, steps: 2_000)
    let checker = PlanChecker(instance: instance, rounds: plan.rounds)
    #expect(checker.seatFaults == [])
    #expect(checker.revisits == 0)
    #expect(plan.unmet.isEmpty)
  }

  @Test("equal instance, seed and steps give equal plans, another seed another plan")
  func determinism() throws {
    let instance = Instance.plain(people: 30, tables: 6, rounds: 5)
    let first = try plan(instance, seed: 7, steps: 3_000)
    #expect(try plan(instance, seed: 7, steps: 3_000) == first)
    #expect(try plan(instance, seed: 8, steps: 3_000).rounds != first.rounds)
  }

  @Test("a plan without any step is already complete")
  func noSteps() throws {
    let instance = Instance.plain(people: 23, tables: 6, rounds: 4)
    let plan = try plan(instance, seed: 1, steps: 0)
    #expect(PlanChecker(instance: instance, rounds: plan.rounds).seatFaults == [])
  }

  @Test("nobody, one person and no round are planned without complaint")
  func smallest() throws {
    #expect(try plan(.plain(people: 0, tables: 3, rounds: 2), seed: 1).contacts == 0)
    #expect(try plan(.plain(people: 1, tables: 3, rounds: 2), seed: 1).bound == 0)
    #expect(try plan(.plain(people: 5, tables: 2, rounds: 0), seed: 1).rounds.isEmpty)
  }
}
