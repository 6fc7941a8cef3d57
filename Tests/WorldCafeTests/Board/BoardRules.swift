import WorldCafe

/// What must be true of the board, whatever people and the algorithm do.
enum BoardRules {
  /// - Returns: what is wrong after a step; nil when nothing is.
  static func fault(after step: BoardPlay.Step, _ now: Cafe) -> String? {
    placeFault(in: now) ?? decisionFault(step, now)
  }

  /// Every proposal is in exactly one place, and no two that are kept apart share it.
  private static func placeFault(in cafe: Cafe) -> String? {
    var places: [Proposal.ID: Int] = [:]
    for cluster in cafe.clusters.all {
      let members = Set(cluster.proposals)
      guard members.count == cluster.proposals.count else { return "\(cluster.id): one twice" }
      guard cluster.placedByPeople.isSubset(of: members) else { return "\(cluster.id): pins" }
      for id in members { places[id, default: 0] += 1 }
      if let pair = cafe.apart.first(where: {
        members.contains($0.first) && members.contains($0.second)
      }) {
        return "\(cluster.id) holds \(pair.first) and \(pair.second), which are kept apart"
      }
      if let parent = cluster.parent, cafe.clusters[parent]?.parent != nil || parent == cluster.id {
        return "\(cluster.id) is nested too deep"
      }
      if let parent = cluster.parent, cafe.clusters[parent] == nil { return "\(parent) is gone" }
    }
    for proposal in cafe.proposals.all {
      let count = places[proposal.id, default: 0] + (cafe.keptLoose.contains(proposal.id) ? 1 : 0)
      guard count <= (proposal.isWithdrawn ? 0 : 1) else {
        return "\(proposal.id): \(count) places"
      }
    }
    return nil
  }

  private static func decisionFault(_ step: BoardPlay.Step, _ now: Cafe) -> String? {
    switch step.event {
    case .proposalsArranged: decidedFault(step.before, now) ?? suggestedFault(step.before, now)
    case .rearranged: decidedFault(step.before, now)
    case .rearrangementOffered, .rearrangementDismissed:
      board(step.before) == board(now) ? nil : "an offer changed the board"
    case .deedUndone, .deedRedone, .clusterUnlocked, .proposalWithdrawn: nil
    default: lockedFault(step.before, now)
    }
  }

  /// What people decided is as it was; themes of theirs that are not locked may have grown.
  private static func decidedFault(_ before: Cafe, _ now: Cafe) -> String? {
    guard before.keptLoose == now.keptLoose, before.apart == now.apart else { return "decisions" }
    for old in before.clusters.all where old.origin == .people {
      guard let new = now.clusters[old.id] else { return "\(old.id) is gone" }
      var grown = old
      grown.proposals += new.proposals.filter { !old.proposals.contains($0) }
      guard grown == new else { return "\(old.id) changed" }
      guard !old.isLocked || old == new else { return "\(old.id) is locked and grew" }
    }
    return nil
  }

  /// Whoever has a place keeps it when others find theirs.
  private static func suggestedFault(_ before: Cafe, _ now: Cafe) -> String? {
    for old in before.clusters.all {
      guard let new = now.clusters[old.id], new.proposals.starts(with: old.proposals) else {
        return "\(old.id) lost something"
      }
    }
    return nil
  }

  private static func lockedFault(_ before: Cafe, _ now: Cafe) -> String? {
    for old in before.clusters.all where old.isLocked {
      guard now.clusters[old.id]?.proposals == old.proposals else { return "\(old.id) is locked" }
    }
    return nil
  }

  /// Themes with their members, whatever the order.
  static func board(_ cafe: Cafe) -> [Cluster.ID: [String]] {
    Dictionary(
      uniqueKeysWithValues: cafe.clusters.all.map { cluster in
        let marks = [
          cluster.title, cluster.origin.rawValue, cluster.parent?.text ?? "-",
          cluster.lockedBy ?? "-",
        ]
        let members = cluster.proposals.sorted().map {
          $0.text + (cluster.placedByPeople.contains($0) ? "!" : "")
        }
        return (cluster.id, marks + members)
      })
  }
}
