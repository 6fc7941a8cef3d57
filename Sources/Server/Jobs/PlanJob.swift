import Planning
package import WorldCafe

/// Makes the seating plan of a whole café.
package struct PlanJob: Sendable {
  /// A plan, and how good it is.
  package struct Outcome: Sendable {
    package var seatings: [Seating]
    package var quality: PlanQuality
  }

  let cafe: Cafe.Code
  private let setup: Setup
  private let people: [WorldCafe.Participant]

  /// The seed is fixed: the same people at the same tables get the same plan.
  private static let seed: UInt64 = 1

  init(_ cafe: Cafe) {
    self.cafe = cafe.code
    setup = cafe.setup
    people = cafe.present
  }

  func run() -> Result<Outcome, Refusal> {
    let hosts = setup.hosting == .fixed ? chosenHosts() : []
    let instance = Instance(
      participants: people.map { Planning.Participant(id: $0.id.text) },
      tables: setup.tables.enumerated().map { index, table in
        Planning.Table(
          id: table.id.text, topic: table.question.text,
          host: hosts.indices.contains(index) ? .fixed(hosts[index]) : .none)
      },
      rounds: setup.rounds)
    do {
      let plan = try Planning.plan(instance, seed: Self.seed, steps: Limits.planSteps)
      return .success(outcome(plan, hosts: hosts))
    } catch {
      return .failure(Refusal(.planImpossible, ["reason": error.sentence]))
    }
  }

  /// One host per table, by position: first those who offered, then the others as they came.
  private func chosenHosts() -> [Int] {
    let offered = people.indices.filter { people[$0].volunteersAsHost }
    let others = people.indices.filter { !people[$0].volunteersAsHost }
    return Array((offered + others).prefix(setup.tables.count))
  }

  private func outcome(_ plan: Plan, hosts: [Int]) -> Outcome {
    let seatings = plan.rounds.enumerated().map { index, seats in
      var seating = Seating(round: index + 1)
      for (person, table) in zip(people, seats) {
        if let table { seating.seats[person.id] = setup.tables[table].id }
      }
      for (table, host) in zip(setup.tables, hosts) { seating.hosts[table.id] = people[host].id }
      return seating
    }
    let quality = PlanQuality(
      method: plan.method, seed: plan.seed, steps: plan.steps, contacts: plan.contacts,
      bound: plan.bound)
    return Outcome(seatings: seatings, quality: quality)
  }
}
