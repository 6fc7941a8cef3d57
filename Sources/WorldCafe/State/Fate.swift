/// What became of a proposal that is a source of no recommendation.
package enum Fate: Sendable, Equatable, Codable {
  /// Kept for later; the reason may be empty.
  case parked(reason: String)
  /// Not taken up, with the reason.
  case declined(reason: String)
}

/// What a moderator decides about proposals.
package enum FateChoice: String, Sendable, Codable, CaseIterable {
  case open, parked, declined
}

/// How far a recommendation has come, as the moderators say.
package enum Standing: String, Sendable, Codable, CaseIterable {
  case draft, confirmed, parked
}

extension Cafe {
  /// The proposals that are a source of no recommendation, not parked and not declined, in the order
  /// of writing.
  package var openProposals: [Proposal.ID] {
    let used = Set(recommendations.all.flatMap(\.proposals))
    return proposals.all.lazy
      .filter { !$0.isWithdrawn && !used.contains($0.id) && fates[$0.id] == nil }.map(\.id)
  }
}
