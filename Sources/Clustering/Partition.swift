/// Items divided into clusters, each item in exactly one place.
package struct Partition: Sendable, Equatable {
  /// Clusters of two or more items, and what people fixed; ordered by their first member.
  package let clusters: [Cluster]
  /// Items similar to no other, ascending.
  package let unclustered: [String]
}

/// Items that seem to say something similar.
package struct Cluster: Sendable, Equatable {
  /// The items with the reasons for their place, ascending by identifier.
  package let members: [Member]
  /// Up to three words that set the cluster off, in the form in which they occur most often.
  package let words: [String]
  /// The item most similar to all others; it can stand for the cluster.
  package let representative: String
  /// Whether people fixed some of the members as one unit.
  package let isFixed: Bool
}

/// An item in a cluster, and why it is there.
package struct Member: Sendable, Equatable {
  package let id: String
  /// Up to five words shared with other members, the most telling first.
  package let sharedWords: [String]
  /// Mean similarity to the other members, in thousandths; 0 if there are none.
  package let similarityPermille: Int
  /// The other cluster that is most similar to the item, if any is at all.
  package let nextBest: NextBest?
}

/// The cluster where an item would fit second best.
package struct NextBest: Sendable, Equatable {
  /// A position in ``Partition/clusters``.
  package let cluster: Int
  /// Mean similarity to its members, in thousandths.
  package let similarityPermille: Int
}

/// Two items that people said do not belong together.
package struct Rejection: Sendable, Hashable {
  package let first: String
  package let second: String

  /// - Parameters: identifiers of two items, in any order.
  package init(_ first: String, _ second: String) {
    self.first = first
    self.second = second
  }
}
