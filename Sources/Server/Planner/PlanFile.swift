package import Planning

/// What `worldcafe plan` writes: a plan, or why there is none.
package struct PlanFile: Encodable {
  private let instance: String
  private let rounds: [[String: String]]?
  private let infeasible: Reason?

  private struct Reason: Encodable {
    let reason: String
    let round: Int?
    let detail: String
  }

  /// Every round as an object from people to tables; people who are absent are left out.
  package init(_ plan: Plan, of file: InstanceFile) {
    let people = file.instance.participants
    let tables = file.instance.tables
    instance = file.id
    infeasible = nil
    rounds = plan.rounds.map { seats in
      var round: [String: String] = [:]
      round.reserveCapacity(people.count)
      for (person, table) in zip(people, seats) {
        if let table { round[person.id] = tables[table].id }
      }
      return round
    }
  }

  /// The reason as a code, the round from 0, and a sentence for people.
  package init(_ refusal: Infeasible, of file: InstanceFile) {
    instance = file.id
    rounds = nil
    infeasible = Reason(
      reason: refusal.reason.rawValue, round: refusal.round, detail: refusal.sentence)
  }
}
