import Planning
import WorldCafe

extension Refusal {
  /// Why no seating plan is possible: `cause` is a code that clients translate with the other
  /// parameters, `reason` an English sentence.
  init(_ infeasible: Infeasible) {
    self.init(
      .planImpossible,
      infeasible.parameters.merging(
        ["cause": infeasible.reason.rawValue, "reason": infeasible.sentence]) { $1 })
  }
}
