package import Planning

/// A plan as a table for people: who sits where, how many others each meets, and what was not
/// reached and why.
package struct PlanExplanation {
  private let plan: Plan
  private let instance: Instance

  /// Longest column; a longer name ends in an ellipsis.
  private static let columnMax = 24
  /// Longest list of single findings; more are counted.
  private static let findingsMax = 20

  package init(_ plan: Plan, of file: InstanceFile) {
    self.plan = plan
    instance = file.instance
  }

  /// The whole explanation, lines parted by line feeds.
  package var text: String {
    (seats + [""] + summary + [""] + findings).joined(separator: "\n")
  }

  /// One row per participant; `*` marks a host, `!` a seat other than announced.
  private var seats: [String] {
    let met = encounters
    var rows = [["", "met"] + (1...max(1, plan.rounds.count)).map { "round \($0)" }]
    for (person, participant) in instance.participants.enumerated() {
      rows.append(
        [participant.id, String(met[person])]
          + plan.rounds.enumerated().map { seat(of: person, in: $0, $1[person]) })
    }
    let widths = rows[0].indices.map { column in
      min(Self.columnMax, rows.map { $0[column].count }.max() ?? 0)
    }
    return rows.map { row in
      zip(row, widths).map { fitted($0, to: $1) }.joined(separator: "  ").trimmedRight
    }
  }

  private func seat(of person: Int, in round: Int, _ table: Int?) -> String {
    guard let table else { return "–" }
    let told = instance.announced[round]?[person] ?? nil
    return instance.tables[table].id
      + (instance.hosts(person, table, in: round) ? "*" : "")
      + (told != nil && told != table ? "!" : "")
  }

  /// How many different people each participant meets.
  private var encounters: [Int] {
    var met = [Set<Int>](repeating: [], count: instance.participants.count)
    for seats in plan.rounds {
      let tables = Dictionary(grouping: seats.indices.filter { seats[$0] != nil }) { seats[$0] }
      for people in tables.values {
        for person in people { met[person].formUnion(people) }
      }
    }
    return met.map { max(0, $0.count - 1) }
  }

  private var summary: [String] {
    let mean = (plan.meanEncounters * 10).rounded() / 10
    var lines = [
      "\(plan.contacts) different pairs meet; no plan can reach more than \(plan.bound).",
      "On average everybody meets \(mean) others.",
    ]
    if plan.contacts >= plan.bound {
      lines.append("This is the best possible number.")
    } else {
      lines.append(
        "\(plan.bound - plan.contacts) below the bound: the search of \(plan.steps) steps found no "
          + "better plan, and the bound need not be reachable.")
    }
    lines.append("Seed \(plan.seed), method \(plan.method). * hosts the table, ! other than told.")
    return lines
  }

  private var findings: [String] {
    let found =
      plan.unmet.map(sentence) + colleagues + missedLikes
      + (plan.changedSeats > 0
        ? ["Of the seats already told, \(plan.changedSeats) had to change."] : [])
    guard !found.isEmpty else { return ["Every rule and every wish is met."] }
    return ["Not reached:"] + found.prefix(Self.findingsMax).map { "  \($0)" }
      + (found.count > Self.findingsMax ? ["  … and \(found.count - Self.findingsMax) more"] : [])
  }

  private func sentence(_ unmet: Unmet) -> String {
    let names = unmet.participants.map { instance.participants[$0].id }
    let list = names.joined(separator: " and ")
    return switch unmet.rule {
    case .keepApart:
      "Round \(unmet.round + 1): \(list) sit together, but were to be kept apart; sizes, topics and "
        + "other wishes left no seat apart."
    case .keepTogether:
      "Round \(unmet.round + 1): \(list) sit apart, but were to sit together; sizes, topics and other "
        + "wishes left no table for both."
    case .pinnedSeat:
      "Round \(unmet.round + 1): \(list) sits away from the pinned seat; other pins and wishes left "
        + "no way."
    case .topicRevisit:
      "Round \(unmet.round + 1): \(list) visits a topic again; level tables or pinned seats "
        + "left no other."
    }
  }

  private var colleagues: [String] {
    guard instance.rules.mixesOrganizations else { return [] }
    var count = 0
    for seats in plan.rounds.dropFirst(instance.history.count) {
      var sizes: [String: Int] = [:]
      for (person, table) in seats.enumerated() {
        guard let table, let name = instance.participants[person].organization else { continue }
        let place = "\(table) \(name)"
        count += sizes[place, default: 0]
        sizes[place, default: 0] += 1
      }
    }
    return count == 0
      ? []
      : [
        "Colleagues share a table \(count) times; an organization with more people than tables cannot "
          + "avoid it."
      ]
  }

  private var missedLikes: [String] {
    let topics = Set(instance.tables.map(\.topic))
    var missed = 0
    for (person, participant) in instance.participants.enumerated() {
      let visited = Set(
        plan.rounds.enumerated().compactMap { round, seats in
          seats[person].flatMap {
            instance.hosts(person, $0, in: round) ? nil : instance.tables[$0].topic
          }
        })
      missed += participant.likedTopics.intersection(topics).subtracting(visited).count
    }
    return missed == 0
      ? [] : ["\(missed) liked topics are not visited; rounds or seats there are too few."]
  }
}

private func fitted(_ text: String, to width: Int) -> String {
  text.count > width
    ? text.prefix(width - 1) + "…" : text + String(repeating: " ", count: width - text.count)
}

extension String {
  fileprivate var trimmedRight: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Instance {
  /// Whether the person is the host of the table in the round.
  fileprivate func hosts(_ person: Int, _ table: Int, in round: Int) -> Bool {
    switch tables[table].host {
    case .none: false
    case .fixed(let host): host == person
    case .perRound(let hosts): round < hosts.count && hosts[round] == person
    }
  }
}
