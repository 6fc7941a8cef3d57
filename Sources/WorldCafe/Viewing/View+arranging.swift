/// What moderators see of the order of the board beyond the themes themselves.
package struct ArrangingView: Sendable, Equatable, Encodable {
  /// Pairs of proposals that must not share a theme.
  package var apart: [[Proposal.ID]]
  /// What the algorithm would order in another way, by question.
  package var offers: [OfferView]

  /// Another order of one question's themes.
  package struct OfferView: Sendable, Equatable, Encodable {
    package var question: Question.ID
    package var parts: [PartView]
  }

  /// Proposals that would come to one place.
  package struct PartView: Sendable, Equatable, Encodable {
    package var id: Rearrangement.ID
    /// Absent for the lane of those without a theme.
    package var cluster: Cluster.ID?
    package var isNew: Bool
    package var words: [String]
    package var proposals: [Proposal.ID]
  }
}

extension Projector {
  var arranging: ArrangingView {
    ArrangingView(
      apart: cafe.apart.sorted().map { [$0.first, $0.second] },
      offers: cafe.setup.questions.compactMap { question in
        cafe.rearrangements[question.id].map { parts in
          ArrangingView.OfferView(
            question: question.id,
            parts: parts.map {
              ArrangingView.PartView(
                id: $0.id, cluster: $0.cluster, isNew: $0.isNew, words: $0.words,
                proposals: $0.proposals)
            })
        }
      })
  }
}
