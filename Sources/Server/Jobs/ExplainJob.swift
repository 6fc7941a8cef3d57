import Clustering
import Stemming
import Transport
package import WorldCafe

/// Says of one theme why each proposal is similar to the others, and how the theme could be split.
package struct ExplainJob: Sendable {
  let connection: ConnectionID
  let id: String
  private let language: Stemming.Language
  private let texts: [(id: Proposal.ID, text: String)]
  private let themes: [(id: WorldCafe.Cluster.ID, proposals: [String])]
  private let place: Int

  /// What is said about a theme.
  package struct Explanation: Sendable, Encodable {
    package var members: [Reason] = []
    /// The parts into which the theme falls, the largest first; one part where it does not.
    package var parts: [[Proposal.ID]] = []
  }

  /// Why a proposal is where it is.
  package struct Reason: Sendable, Encodable {
    package var proposal: Proposal.ID
    /// Mean similarity to the others of the theme.
    package var similarityPermille: Int
    /// Up to five words that it shares with others of the theme.
    package var words: [String]
    /// The theme where it would fit second best; absent when it resembles no other.
    package var next: WorldCafe.Cluster.ID?
    package var nextSimilarityPermille: Int?
  }

  /// - Returns: nil when there is no such theme.
  init?(_ content: ClientMessage.Explain, in cafe: Cafe, for connection: ConnectionID) {
    guard let cluster = cafe.clusters[content.cluster] else { return nil }
    self.connection = connection
    id = content.id
    language = Stemming.Language(cafe.setup.language)
    texts = cafe.proposals.all.filter { $0.question == cluster.question && !$0.isWithdrawn }
      .map { ($0.id, $0.text) }
    themes = cafe.clusters.all
      .filter { $0.question == cluster.question && !$0.proposals.isEmpty }
      .map { ($0.id, $0.proposals.map(\.text)) }
    place = themes.firstIndex { $0.id == cluster.id } ?? themes.count
  }

  /// - Parameter meanings: The model of language; without it words alone are compared.
  func run(with meanings: Meanings?) -> Explanation {
    guard themes.indices.contains(place) else { return Explanation() }
    let reader = ItemReader(language: language, meanings: meanings)
    let comparison = Comparison(texts.map { reader.item($0.text, id: $0.id.text) })
    let described = comparison.explain(themes.map(\.proposals)).clusters
    return Explanation(
      members: described[place].members.map { member in
        Reason(
          proposal: .init(member.id), similarityPermille: member.similarityPermille,
          words: member.sharedWords, next: member.nextBest.map { themes[$0.cluster].id },
          nextSimilarityPermille: member.nextBest?.similarityPermille)
      },
      parts: comparison.split(themes[place].proposals).map { $0.map { Proposal.ID($0) } })
  }
}
