import Clustering
import Stemming
package import WorldCafe

/// Groups the proposals to one question by their meaning and their words, twice: so that those
/// without a theme find one and nothing else changes, and afresh, as an offer.
package struct ClusterJob: Sendable {
  /// What was found.
  package struct Outcome: Sendable {
    /// With all present themes as they are.
    package var grown: [SuggestedTheme]
    /// With nothing given but what people decided.
    package var afresh: [SuggestedTheme]

    package init(grown: [SuggestedTheme], afresh: [SuggestedTheme]) {
      self.grown = grown
      self.afresh = afresh
    }
  }

  private struct Home: Sendable {
    var cluster: WorldCafe.Cluster.ID
    var proposals: [String]
    var isByPeople: Bool
  }

  let cafe: Cafe.Code
  let question: Question.ID
  private let language: Stemming.Language
  private let texts: [(id: Proposal.ID, text: String)]
  private let homes: [Home]
  private let apart: [Rejection]
  private let ties: Ties

  init(_ cafe: Cafe, question: Question.ID) {
    self.cafe = cafe.code
    self.question = question
    language = Stemming.Language(cafe.setup.language)
    let clusters = cafe.clusters.all.filter { $0.question == question }
    // What people put away, or locked in, takes no part: nothing may come to it or leave it.
    let shut = Set(clusters.lazy.filter(\.isLocked).flatMap(\.proposals)).union(cafe.keptLoose)
    texts = cafe.proposals.all
      .filter { $0.question == question && !$0.isWithdrawn && !shut.contains($0.id) }
      .map { ($0.id, $0.text) }
    homes = clusters.filter { !$0.isLocked && !$0.proposals.isEmpty }.map {
      Home(
        cluster: $0.id, proposals: $0.proposals.map(\.text), isByPeople: $0.origin == .people)
    }
    ties = Ties(cafe, among: Set(texts.lazy.map(\.id)))
    apart = cafe.apart.sorted().map { Rejection($0.first.text, $0.second.text) }
  }

  /// - Parameter meanings: The model of language; without it words alone are compared.
  func run(with meanings: Meanings?) -> Outcome {
    let reader = ItemReader(language: language, meanings: meanings)
    let comparison = Comparison(texts.map { reader.item($0.text, id: $0.id.text) })
    return Outcome(
      grown: themes(comparison, given: homes),
      afresh: themes(comparison, given: homes.filter(\.isByPeople)))
  }

  private func themes(_ comparison: Comparison, given homes: [Home]) -> [SuggestedTheme] {
    let partition = comparison.cluster(fixed: ties.joined(to: homes.map(\.proposals)), apart: apart)
    var homeOf: [String: WorldCafe.Cluster.ID] = [:]
    for home in homes {
      for proposal in home.proposals { homeOf[proposal] = home.cluster }
    }
    return partition.clusters.map { cluster in
      SuggestedTheme(
        proposals: cluster.members.map { Proposal.ID($0.id) }, words: cluster.words,
        home: cluster.members.lazy.compactMap { homeOf[$0.id] }.first)
    }
  }
}
