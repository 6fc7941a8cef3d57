import Clustering
import Stemming

/// The proposals of a workshop file, grouped: what `worldcafe cluster` writes.
package struct Grouping: Sendable {
  private let file: WorkshopFile
  private let partition: Partition
  private let index: SimilarityIndex

  /// - Parameters:
  ///   - meanings: The model of language; without it words alone are compared.
  ///   - strictness: From 0 to 100; see `cluster`.
  package init(_ file: WorkshopFile, meanings: Meanings? = nil, strictness: Int) {
    self.file = file
    let reader = ItemReader(language: file.language, meanings: meanings)
    let items = file.proposals.map { reader.item($0.text, id: $0.id) }
    partition = cluster(
      items, fixed: file.together, apart: file.apart.map { Rejection($0[0], $0[1]) },
      strictness: strictness)
    index = SimilarityIndex(items)
  }

  private var method: String { index.isByMeaning ? "meaning and words" : "words" }
}

extension Grouping: Encodable {
  private enum Key: String, CodingKey { case id, method, clusters, unclustered, themes, nearest }

  private struct Theme: Encodable {
    let words: [String]
    let representative: String
    let members: [Place]
  }

  private struct Near: Encodable {
    let id: String
    let similarityPermille: Int
  }

  /// Neighbours that are written for each proposal.
  private static let nearestCount = 3

  private struct Place: Encodable {
    let id: String
    let sharedWords: [String]
    let similarityPermille: Int
    let nextBest: Int?
  }

  package func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(file.id, forKey: .id)
    try object.encode(method, forKey: .method)
    try object.encode(
      partition.clusters.map { $0.members.map(\.id) }, forKey: .clusters)
    try object.encode(partition.unclustered, forKey: .unclustered)
    try object.encode(
      partition.clusters.map { cluster in
        Theme(
          words: cluster.words, representative: cluster.representative,
          members: cluster.members.map {
            Place(
              id: $0.id, sharedWords: $0.sharedWords,
              similarityPermille: $0.similarityPermille, nextBest: $0.nextBest?.cluster)
          })
      }, forKey: .themes)
    var nearest: [String: [Near]] = [:]
    for (id, _) in file.proposals {
      nearest[id] = index.nearest(to: id, count: Self.nearestCount)
        .map { Near(id: $0.id, similarityPermille: $0.similarityPermille) }
    }
    try object.encode(nearest, forKey: .nearest)
  }
}

extension Grouping {
  /// The groups as a text for people: the most typical proposal of each first, and why each is there.
  package var explanation: String {
    let texts = Dictionary(uniqueKeysWithValues: file.proposals.map { ($0.id, $0.text) })
    var lines = ["Compared by \(method). \(partition.clusters.count) groups:"]
    for (number, cluster) in partition.clusters.enumerated() {
      lines += ["", "\(number + 1). \(cluster.words.joined(separator: ", "))"]
      let rank = { (member: Member) in
        (member.id == cluster.representative ? 0 : 1, -member.similarityPermille, member.id)
      }
      let ordered = cluster.members.sorted { rank($0) < rank($1) }
      for member in ordered {
        let shared = member.sharedWords.joined(separator: ", ")
        let next = member.nextBest.map { ", next \($0.cluster + 1)" } ?? ""
        lines.append("   \(member.id)  \(texts[member.id] ?? "")")
        lines.append("      similarity \(member.similarityPermille)‰\(next); shared: \(shared)")
      }
    }
    lines += ["", "Alone: \(partition.unclustered.count)"]
    lines += partition.unclustered.map { "   \($0)  \(texts[$0] ?? "")" }
    return lines.joined(separator: "\n")
  }
}
