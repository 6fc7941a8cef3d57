import Clustering
import Stemming
import Transport
package import WorldCafe

/// Finds proposals that say something similar to a text, among those that its author may read.
package struct CompareJob: Sendable {
  let connection: ConnectionID
  let id: String
  private let text: String
  private let language: Stemming.Language
  private let candidates: [(id: Proposal.ID, text: String)]

  /// A proposal and how similar it is.
  package struct Similar: Sendable, Encodable {
    package var proposal: Proposal.ID
    package var similarityPermille: Int
    /// Up to five words that both have, as the proposal writes them.
    package var words: [String]
  }

  /// Most proposals that are named.
  private static let similarMax = 5
  /// What is less similar is found by chance: among labelled proposals, pairs that say the same have
  /// 115 to 330, and the nearest others half of the time more than 140.
  private static let similarityPermilleMin = 180

  init(
    _ content: ClientMessage.Compare, in cafe: Cafe, by actor: Actor, for connection: ConnectionID
  ) {
    self.connection = connection
    id = content.id
    text = content.text
    language = Stemming.Language(cafe.setup.language)
    // Of those that say the same, the one that stands for all is supported.
    candidates = Disclosure(cafe).proposals(of: content.question, readableBy: actor)
      .filter { cafe.sameAs[$0.id] == nil }
      .map { ($0.id, $0.text) }
  }

  /// - Parameter meanings: The model of language; without it words alone are compared.
  func run(with meanings: Meanings?) -> [Similar] {
    let reader = ItemReader(language: language, meanings: meanings)
    let index = SimilarityIndex(candidates.map { reader.item($0.text, id: $0.id.text) })
    // No proposal has an empty name.
    return index.nearest(to: reader.item(text, id: ""), count: Self.similarMax)
      .filter { $0.similarityPermille >= Self.similarityPermilleMin }
      .map {
        Similar(
          proposal: .init($0.id), similarityPermille: $0.similarityPermille, words: $0.sharedWords)
      }
  }
}
