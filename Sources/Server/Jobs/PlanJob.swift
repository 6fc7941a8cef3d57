import Planning
package import WorldCafe

/// Makes the seating plan of a café: of all rounds before the first, later of those to come.
package struct PlanJob: Sendable {
  /// A plan, and how good it is.
  package struct Outcome: Sendable {
    /// The seats on which the plan rests: if they changed meanwhile, it is out of date.
    package var basis: [Seating]
    /// One per round that was planned.
    package var seatings: [Seating]
    package var quality: PlanQuality

    /// Whether everybody still sits where the plan supposed; who has arrived there does not matter.
    func isCurrent(in cafe: Cafe) -> Bool {
      basis.count == cafe.seatings.count
        && zip(basis, cafe.seatings).allSatisfy { $0.seats == $1.seats && $0.hosts == $1.hosts }
    }
  }

  let cafe: Cafe.Code
  /// Ends the search early; the plan is then out of date in any case.
  package let stop = StopSign()
  package let progress: PlanProgress
  private let setup: Setup
  private let state: Cafe
  /// Everybody who has or had a seat, or waits for one, in the order of coming.
  private let people: [WorldCafe.Participant]
  /// Rounds whose seats stay as they are.
  private let keptCount: Int

  /// The seed is fixed: the same people at the same tables get the same plan.
  private static let seed: UInt64 = 1

  /// - Parameter steps: the most that local search may take.
  init(_ cafe: Cafe, steps: Int = Limits.planSteps) {
    self.cafe = cafe.code
    progress = PlanProgress(stepsMax: steps)
    setup = cafe.setup
    state = cafe
    keptCount = cafe.seatings.isEmpty ? 0 : (cafe.nextRound ?? cafe.setup.rounds + 1) - 1
    let seated = Set(cafe.seatings.flatMap(\.seats.keys))
    people = cafe.participants.all.filter { !$0.hasLeft || seated.contains($0.id) }
  }

  func run() -> Result<Outcome, Refusal> {
    let hosts = hosts()
    let places = Dictionary(
      uniqueKeysWithValues: people.enumerated().map { ($0.element.id, $0.offset) })
    let instance = instance(hosts: hosts, places: places)
    do {
      let plan = try Planning.plan(instance, seed: Self.seed, steps: progress.stepsMax) {
        progress.note($0)
        return !stop.isRaised
      }
      return .success(outcome(plan, hosts: hosts))
    } catch {
      return .failure(Refusal(error))
    }
  }

  private func instance(
    hosts: [[Int?]], places: [WorldCafe.Participant.ID: Int]
  ) -> Instance {
    let kept = state.seatings.prefix(keptCount).map { seats(in: $0) }
    let announced = state.seatings.dropFirst(keptCount).map { ($0.round - 1, seats(in: $0)) }
    func pairs(_ kind: Wish.Kind) -> [Pair] {
      state.wishes.filter { $0.kind == kind }.compactMap { wish in
        guard let first = places[wish.first], let second = places[wish.second] else { return nil }
        return Pair(first, second)
      }
    }
    return Instance(
      participants: people.map { person in
        Planning.Participant(
          id: person.name, organization: person.attribute,
          absentRounds: absences(of: person, place: places[person.id], hosts: hosts))
      },
      tables: setup.tables.enumerated().map { index, table in
        Planning.Table(
          id: table.name, topic: table.question.text,
          host: host(hosts.map { $0[index] }),
          closedRounds: Set((0..<setup.rounds).filter { state.isClosed(table.id, in: $0 + 1) }))
      },
      rounds: setup.rounds, rules: Rules(mixesOrganizations: setup.mixedBy != nil),
      keepApart: pairs(.apart), keepTogether: pairs(.together),
      history: Array(kept), announced: Dictionary(uniqueKeysWithValues: announced),
      pinned: pinned(hosts: hosts, places: places))
  }

  /// The pins of guests at open tables; those of hosts, who stay where they are, lead nowhere.
  private func pinned(
    hosts: [[Int?]], places: [WorldCafe.Participant.ID: Int]
  ) -> [Int: [Int?]] {
    var pinned: [Int: [Int?]] = [:]
    for pin in state.pins where pin.round > keptCount {
      guard let person = places[pin.participant], !people[person].hasLeft,
        let table = setup.tables.firstIndex(where: { $0.id == pin.table }),
        !state.isClosed(pin.table, in: pin.round), !hosts[pin.round - 1].contains(person)
      else { continue }
      pinned[pin.round - 1, default: Array(repeating: nil, count: people.count)][person] = table
    }
    return pinned
  }

  /// The pins of people who are there that the seatings do not keep, whatever the reason.
  private func missedPins(in seatings: [Seating]) -> [UnmetWish] {
    seatings.flatMap { seating in
      state.pins.filter { pin in
        pin.round == seating.round
          && seating.seats[pin.participant].map { $0 != pin.table } ?? false
      }
      .map { UnmetWish(round: $0.round, people: [$0.participant], kind: .pinnedSeat) }
    }
  }

  /// Whoever is a host already, for all rounds or by own offer for the next, stays at the table.
  private func host(_ people: [Int?]) -> Host {
    people.contains { $0 != nil } ? .perRound(people) : .none
  }

  /// Rounds, from 0, in which somebody is not there: before coming, after leaving, and, as long as
  /// a break lasts, all that are to come. The place of a host on a break is kept by a substitute.
  private func absences(
    of person: WorldCafe.Participant, place: Int?, hosts: [[Int?]]
  ) -> Set<Int> {
    let isOut = state.onBreak.contains(person.id)
    return Set(
      (0..<setup.rounds).filter { round in
        guard round >= keptCount else { return state.seatings[round].seats[person.id] == nil }
        return person.hasLeft || (isOut && !hosts[round].contains(place))
      })
  }

  private func seats(in seating: Seating) -> [Int?] {
    people.map { person in
      seating.seats[person.id].flatMap { table in setup.tables.firstIndex { $0.id == table } }
    }
  }

  /// Who hosts which table in which round, by position. Before the first round: first those who
  /// offered, then the others as they came. Later: those who host, at tables that are open.
  private func hosts() -> [[Int?]] {
    let places = Dictionary(
      uniqueKeysWithValues: people.enumerated().map { ($0.element.id, $0.offset) })
    guard state.seatings.isEmpty else {
      return state.seatings.map { seating in
        setup.tables.map { table in
          guard seating.round <= keptCount || !state.isClosed(table.id, in: seating.round) else {
            return nil
          }
          return seating.hosts[table.id].flatMap { places[$0] }
        }
      }
    }
    let offered = people.indices.filter { people[$0].volunteersAsHost }
    let others = people.indices.filter { !people[$0].volunteersAsHost }
    let chosen = Array((offered + others).prefix(setup.tables.count))
    let row = setup.tables.indices.map { index -> Int? in
      setup.hosting == .fixed && chosen.indices.contains(index) ? chosen[index] : nil
    }
    return Array(repeating: row, count: setup.rounds)
  }

  private func outcome(_ plan: Plan, hosts: [[Int?]]) -> Outcome {
    let seatings = plan.rounds.enumerated().dropFirst(keptCount).map { index, seats in
      var seating = Seating(round: index + 1)
      for (person, table) in zip(people, seats) {
        if let table { seating.seats[person.id] = setup.tables[table].id }
      }
      for (table, host) in zip(setup.tables, hosts[index]) {
        seating.hosts[table.id] = host.map { people[$0].id }
      }
      return seating
    }
    var quality = PlanQuality(
      method: plan.method, seed: plan.seed, steps: plan.steps, contacts: plan.contacts,
      bound: plan.bound)
    let unmet =
      plan.unmet.compactMap { fault in
        UnmetWish.Kind(fault.rule).map { kind in
          UnmetWish(
            round: fault.round + 1, people: fault.participants.map { people[$0].id }, kind: kind)
        }
      } + missedPins(in: seatings)
    quality.unmet = unmet.isEmpty ? nil : unmet
    return Outcome(basis: state.seatings, seatings: seatings, quality: quality)
  }
}

extension UnmetWish.Kind {
  /// Pins are compared with the seats themselves, because not all of them reach the planner.
  fileprivate init?(_ rule: Unmet.Rule) {
    switch rule {
    case .keepApart: self = .apart
    case .keepTogether: self = .together
    case .topicRevisit: self = .questionTwice
    case .pinnedSeat: return nil
    }
  }
}
