/// A model that was checked and cleaned, with the look-ups that writers need. The only way to a file.
///
/// Every writer is a function of this value and nothing else: no clock, no randomness, no locale of the
/// machine. Equal models give equal bytes.
package struct Report: Sendable, Equatable {
  /// The model, with all texts cleaned (see `TextCleaning.swift`).
  let model: ReportModel
  /// Proposals in reading order: by question, then round, then as given. Their number is index + 1.
  let ordered: [ReportModel.Proposal]
  let numbers: [String: Int]
  let questions: [String: ReportModel.Question]
  let tables: [String: ReportModel.Table]
  let seats: [String: ReportModel.Seat]
  let clusters: [String: ReportModel.Cluster]
  /// Proposals of each cluster, in the model's order.
  let members: [String: [ReportModel.Proposal]]
  /// Recommendations by their number, the order in which they are read.
  let recommendations: [ReportModel.Recommendation]
  /// For each proposal the places where it is a source, by number of the recommendation.
  let uses: [String: [SourcePlace]]

  /// Checks that nothing dangles, and cleans the texts.
  ///
  /// - Parameter model: the café as it stands.
  /// - Throws: the first `ReportFault`, in the order of the model's lists.
  package init(_ model: ReportModel) throws(ReportFault) {
    let model = model.cleaned()
    try model.check()
    self.model = model
    questions = model.questions.indexed(by: \.id)
    tables = model.tables.indexed(by: \.id)
    seats = model.seats.indexed(by: \.id)
    clusters = model.clusters.indexed(by: \.id)
    ordered = model.questions.flatMap { question in
      model.rounds.sorted { $0.number < $1.number }.flatMap { round in
        model.proposals.filter { $0.question == question.id && $0.round == round.number }
      }
    }
    numbers = Dictionary(
      uniqueKeysWithValues: ordered.enumerated().map { ($1.id, $0 + 1) })
    members = Dictionary(grouping: model.proposals.filter { $0.cluster != nil }) {
      $0.cluster ?? ""
    }
    recommendations = model.recommendations.sorted { $0.number < $1.number }
    uses = Dictionary(
      grouping: recommendations.flatMap { recommendation in
        recommendation.proposals.enumerated().map {
          SourcePlace(proposal: $1, recommendation: recommendation.number, position: $0 + 1)
        }
      }, by: \.proposal)
  }
}

/// A proposal as one of the sources of a recommendation.
struct SourcePlace: Equatable {
  /// Identifier of the proposal.
  var proposal: String
  /// Number of the recommendation.
  var recommendation: Int
  /// From 1, in the order the sources are printed.
  var position: Int
}

extension Array {
  /// A look-up by a key that the check found to be unique.
  fileprivate func indexed(by key: (Element) -> String) -> [String: Element] {
    Dictionary(uniqueKeysWithValues: map { (key($0), $0) })
  }
}
