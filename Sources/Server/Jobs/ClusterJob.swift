import Clustering
import Stemming
package import WorldCafe

/// Groups the proposals to one question by their meaning and their words.
package struct ClusterJob: Sendable {
  /// Proposals that seem to belong together.
  package struct Theme: Sendable, Equatable {
    package var proposals: [Proposal.ID]
    package var words: [String]
    /// The cluster of people's own making to which the others seem to belong.
    package var cluster: WorldCafe.Cluster.ID?
  }

  let cafe: Cafe.Code
  let question: Question.ID
  private let language: WorldCafe.Language
  private let texts: [(id: Proposal.ID, text: String)]
  private let decided: [(cluster: WorldCafe.Cluster.ID, proposals: [Proposal.ID])]

  init(_ cafe: Cafe, question: Question.ID) {
    self.cafe = cafe.code
    self.question = question
    language = cafe.setup.language
    texts = cafe.proposals.all
      .filter { $0.question == question && !$0.isWithdrawn && !cafe.keptLoose.contains($0.id) }
      .map { ($0.id, $0.text) }
    decided = cafe.clusters.all
      .filter { $0.question == question && $0.origin == .people && !$0.placedByPeople.isEmpty }
      .map { ($0.id, $0.placedByPeople.sorted()) }
  }

  /// - Parameter meanings: The model of language; without it words alone are compared.
  func run(with meanings: Meanings?) -> [Theme] {
    let reader = ItemReader(
      language: language == .de ? .german : .english, meanings: meanings)
    let items = texts.map { reader.item($0.text, id: $0.id.text) }
    let partition = Clustering.cluster(
      items, fixed: decided.map { $0.proposals.map(\.text) })
    return partition.clusters.map { cluster in
      let proposals = cluster.members.map { Proposal.ID($0.id) }
      let home = decided.first { $0.proposals.contains(where: proposals.contains) }
      return Theme(proposals: proposals, words: cluster.words, cluster: home?.cluster)
    }
  }
}
