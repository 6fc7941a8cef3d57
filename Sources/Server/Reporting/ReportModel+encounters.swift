import Reports
import WorldCafe

extension ReportModel {
  /// Whom people met in the rounds that were held. Where tables are mixed, only encounters of people
  /// with different values count, as they do for the planner.
  static func encounters(_ cafe: WorldCafe.Cafe) -> Encounters? {
    guard let quality = cafe.planQuality, !cafe.timings.isEmpty else { return nil }
    var met: Set<[WorldCafe.Participant.ID]> = []
    var people: Set<WorldCafe.Participant.ID> = []
    for timing in cafe.timings {
      for table in cafe.setup.tables {
        let seated = cafe.people(at: table.id, in: timing.round).map(\.id).sorted()
        people.formUnion(seated)
        for (index, first) in seated.enumerated() {
          for second in seated[(index + 1)...] { met.insert([first, second]) }
        }
      }
    }
    guard !people.isEmpty else { return nil }
    let answers = met.map { pair in pair.map { cafe.participants[$0]?.attribute } }
    let alike = answers.count { $0[0] != nil && $0[0] == $0[1] }
    let answered = answers.count { $0[0] != nil && $0[1] != nil }
    let perPerson = { (pairs: Int) in 2 * Double(pairs) / Double(people.count) }
    return Encounters(
      mean: perPerson(met.count - alike), bound: perPerson(quality.bound),
      mixture: cafe.setup.mixedBy.map {
        Encounters.Mixture(title: $0.title, mixed: answered - alike, of: answered)
      })
  }
}
