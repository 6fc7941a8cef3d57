import Clustering
import Stemming
import Transport
import WorldCafe

/// Groups what a table has so far, for those who hand it over: only proposals that the asker may read,
/// and without anything that moderators decided, so that nothing is told that is not seen anyway.
package struct GatherJob: Sendable {
  let connection: ConnectionID
  let id: String
  private let language: Stemming.Language
  private let texts: [(id: Proposal.ID, text: String)]

  init(
    _ content: ClientMessage.Gather, in cafe: Cafe, by actor: Actor, for connection: ConnectionID
  ) {
    self.connection = connection
    id = content.id
    language = Stemming.Language(cafe.setup.language)
    texts = Disclosure(cafe).proposals(at: content.table, readableBy: actor)
      .map { ($0.id, $0.text) }
  }

  /// - Parameter meanings: The model of language; without it words alone are compared.
  /// - Returns: each proposal once, the largest group first, those similar to no other alone.
  func run(with meanings: Meanings?) -> [[Proposal.ID]] {
    let reader = ItemReader(language: language, meanings: meanings)
    let partition = Clustering.cluster(texts.map { reader.item($0.text, id: $0.id.text) })
    let groups = partition.clusters.map { $0.members.map(\.id) }
    let ordered = groups.sorted { (-$0.count, $0[0]) < (-$1.count, $1[0]) }
    return (ordered + partition.unclustered.map { [$0] }).map { $0.map { Proposal.ID($0) } }
  }
}
