/// Makes a rotation plan.
///
/// Equal arguments give equal plans on every machine: the budget is counted in steps, the search has
/// one generator, and all decisions are made with integers.
/// - Parameters:
///   - instance: People, tables, rules, played rounds.
///   - seed: Start of the generator; another seed gives another plan of about the same quality.
///   - steps: Moves the search may try; it ends earlier when the plan is provably best.
///   - goesOn: Asked about every thousand steps with the number of steps taken; `false` ends the
///     search, and the plan so far is returned.
/// - Throws: ``Infeasible`` if the instance contradicts itself.
/// - Precondition: positions of people, tables and rounds exist in the instance.
package func plan(
  _ instance: Instance, seed: UInt64, steps: Int = 200_000,
  goesOn: (Int) -> Bool = { _ in true }
) throws(Infeasible) -> Plan {
  let setting = Setting(instance)
  try refuseContradictions(in: setting)
  let bound = contactsBound(of: setting)
  let best = search(setting, bound: bound, seed: seed, steps: steps, goesOn: goesOn)
  return Plan(
    rounds: best.rounds, contacts: best.score.contacts, bound: bound,
    participants: instance.participants.count, unmet: unmetRules(of: best.rounds, in: setting),
    changedSeats: changedSeats(of: best.rounds, in: instance), seed: seed, steps: steps,
    method: Plan.methodVersion)
}

/// Counts the announced seats that people present do not get.
private func changedSeats(of rounds: [[Int?]], in instance: Instance) -> Int {
  var count = 0
  for (round, told) in instance.announced {
    for (person, seat) in rounds[round].enumerated() where seat != nil && told[person] != nil {
      count += seat == told[person] ? 0 : 1
    }
  }
  return count
}
