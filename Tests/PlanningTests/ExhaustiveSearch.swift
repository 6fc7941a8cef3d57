@testable import Planning

/// The best plan of a tiny instance, found by looking at all of them; shares no code with the planner.
///
/// Only for instances with level tables, one host per table at most, and nobody played or announced.
struct ExhaustiveSearch {
  private let instance: Instance
  /// The table somebody hosts, -1 for none, by round and person.
  private let hosted: [[Int]]

  /// How good a plan is: broken rules first, then contacts.
  struct Value: Equatable, Comparable {
    let faults: Int
    let contacts: Int

    static func < (left: Value, right: Value) -> Bool {
      (left.faults, -left.contacts) < (right.faults, -right.contacts)
    }
  }

  init(_ instance: Instance) {
    self.instance = instance
    hosted = (0..<instance.rounds).map { round in
      instance.participants.indices.map { person in
        instance.tables.firstIndex {
          $0.host == .fixed(person) && !$0.closedRounds.contains(round)
        } ?? -1
      }
    }
  }

  /// The best value of all plans.
  func best() -> Value {
    let seatings = (0..<instance.rounds).map { levelSeatings(in: $0) }
    var best = Value(faults: .max, contacts: 0)
    visit(seatings, []) { best = min(best, $0) }
    return best
  }

  private func visit(_ seatings: [[[Int]]], _ plan: [[Int]], _ use: (Value) -> Void) {
    guard plan.count < instance.rounds else { return use(value(plan)) }
    for seating in seatings[plan.count] { visit(seatings, plan + [seating], use) }
  }

  /// All ways to seat everybody; -1 for who is absent.
  private func levelSeatings(in round: Int) -> [[Int]] {
    let open = instance.tables.indices.filter {
      !instance.tables[$0].closedRounds.contains(round)
    }
    var seatings: [[Int]] = [[]]
    for person in instance.participants.indices {
      let choices: [Int] =
        if instance.participants[person].absentRounds.contains(round) {
          [-1]
        } else if hosted[round][person] >= 0 {
          [hosted[round][person]]
        } else {
          open
        }
      seatings = seatings.flatMap { seating in choices.map { seating + [$0] } }
    }
    return seatings.filter { seating in
      let sizes = open.map { table in
        seating.indices.count {
          seating[$0] == table && hosted[round][$0] < 0
        }
      }
      return (sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1
    }
  }

  private func value(_ plan: [[Int]]) -> Value {
    var faults = 0
    var contacts = 0
    for one in instance.participants.indices {
      for other in 0..<one
      where plan.contains(where: { $0[one] == $0[other] && $0[one] >= 0 }) { contacts += 1 }
      faults += revisits(of: one, in: plan)
    }
    for pair in Set(instance.keepApart) {
      faults += plan.count { $0[pair.first] == $0[pair.second] && $0[pair.first] >= 0 }
    }
    return Value(faults: faults, contacts: contacts)
  }

  private func revisits(of person: Int, in plan: [[Int]]) -> Int {
    guard instance.rules.visitsTopicsOnce else { return 0 }
    let limit = (instance.rounds + instance.tables.count - 1) / instance.tables.count
    let visited = plan.indices.filter { hosted[$0][person] < 0 }
      .map { plan[$0][person] }
    return instance.tables.indices.reduce(0) { sum, table in
      sum + max(0, visited.count { $0 == table } - limit)
    }
  }
}
