/// A piece of another order of the board that an algorithm would prefer: the proposals that would come
/// to one place. Pieces name no proposal twice, so people can accept any of them in any order.
package struct Rearrangement: Sendable, Equatable, Codable, Identifiable {
  package typealias ID = Identifier<Rearrangement>

  /// Made of the place and the proposals: the same piece computed again has the same identifier, so
  /// that whoever accepts it need not be the first to act.
  package var id: ID
  /// The theme to which the proposals go; nil for the lane of those without a theme.
  package var cluster: Cluster.ID?
  /// Whether the theme comes into being with this piece.
  package var isNew: Bool
  /// Words that the proposals of the theme share, most telling first.
  package var words: [String]
  package var proposals: [Proposal.ID]

  /// - Parameters:
  ///   - cluster: the theme to which the proposals go; nil for the lane.
  ///   - isNew: whether the theme comes into being.
  ///   - words: what the proposals of the theme share.
  ///   - proposals: in any order; kept ascending.
  ///   - origin: what else than place and proposals sets the piece off from others.
  package init(
    to cluster: Cluster.ID?, isNew: Bool = false, words: [String] = [],
    proposals: [Proposal.ID], origin: String = ""
  ) {
    self.cluster = cluster
    self.isNew = isNew
    self.words = words
    self.proposals = proposals.sorted()
    let place = isNew ? "new" : cluster?.text ?? "lane"
    id = .init(Self.fingerprint([place, origin] + self.proposals.map(\.text)))
  }

  /// Sixteen signs that differ for different texts (FNV-1a); nothing secret depends on it.
  private static func fingerprint(_ texts: [String]) -> String {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in texts {
      for byte in text.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
      sum = (sum ^ 0xFF) &* 0x100_0000_01b3
    }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Two proposals that must not share a theme, because a person said so.
package struct ApartPair: Sendable, Hashable, Codable, Comparable {
  package var first: Proposal.ID
  package var second: Proposal.ID

  /// - Parameters: the two, in any order.
  package init(_ first: Proposal.ID, _ second: Proposal.ID) {
    self.first = min(first, second)
    self.second = max(first, second)
  }

  /// The other one of the two; nil for a proposal that is none of them.
  func other(than id: Proposal.ID) -> Proposal.ID? {
    id == first ? second : id == second ? first : nil
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.first, a.second) < (b.first, b.second)
  }
}
