extension Cafe {
  /// What a table pins and puts together. Nothing of a proposal is lost by it.
  mutating func applyTending(_ event: Event) {
    switch event {
    case .insightPinned(let id): insights.insert(id)
    case .insightUnpinned(let id): insights.remove(id)
    case .proposalMerged(let id, let head):
      for follower in followers(of: id) + [id] { sameAs[follower] = head }
      // An insight stays one, in the words that stand for both.
      if insights.remove(id) != nil { insights.insert(head) }
    case .proposalSeparated(let id): sameAs[id] = nil
    default: preconditionFailure("\(event.kind) does not tend a table")
    }
  }

  /// A proposal that is gone says nothing any more; what said the same speaks for itself again.
  mutating func untie(_ id: Proposal.ID) {
    sameAs[id] = nil
    for follower in followers(of: id) { sameAs[follower] = nil }
    insights.remove(id)
  }

  /// Those that were merged into a proposal, in the order in which they were written.
  package func followers(of head: Proposal.ID) -> [Proposal.ID] {
    sameAs.isEmpty ? [] : proposals.all.map(\.id).filter { sameAs[$0] == head }
  }
}
