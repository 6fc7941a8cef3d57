import Testing
import WorldCafe

@Suite struct InvariantTests {
  @Test("whatever people do, nothing dangles and nothing is twice", arguments: FoldTests.seeds)
  func references(seed: UInt64) throws {
    let history = try History.random(seed: seed, steps: 350)
    for (index, cafe) in history.states.enumerated() {
      let fault = danglingReference(in: cafe)
      try #require(fault == nil, "seed \(seed), event \(index + 1): \(fault ?? "")")
    }
  }

  @Test("a suggestion changes no theme that people made, ever", arguments: FoldTests.seeds)
  func decided(seed: UInt64) throws {
    let history = try History.random(seed: seed, steps: 350)
    for index in history.states.indices.dropFirst() {
      guard case .clustersSuggested = history.log[index].event else { continue }
      let before = history.states[index - 1].clusters.all.filter { $0.origin == .people }
      let after = history.states[index].clusters.all.filter { $0.origin == .people }
      try #require(before == after, "seed \(seed), event \(index + 1)")
    }
  }

  @Test("an anonymous author stands nowhere in the journal", arguments: FoldTests.seeds)
  func anonymous(seed: UInt64) throws {
    let history = try History.random(seed: seed, steps: 350)
    for recorded in history.log {
      guard case .proposalWritten(let proposal) = recorded.event else { continue }
      try #require(proposal.author.isAnonymous == (recorded.by == .server), "seed \(seed)")
    }
  }

  private func danglingReference(in cafe: Cafe) -> String? {
    var placed: Set<Proposal.ID> = []
    for cluster in cafe.clusters.all {
      for id in cluster.proposals {
        guard let proposal = cafe.proposals[id], !proposal.isWithdrawn else { return "\(id) gone" }
        guard proposal.question == cluster.question else { return "\(id): other question" }
        guard placed.insert(id).inserted else { return "\(id) in two clusters" }
        guard !cafe.keptLoose.contains(id) else { return "\(id) is kept loose" }
      }
      guard cluster.placedByPeople.isSubset(of: cluster.proposals) else { return "\(cluster.id)" }
      if let parent = cluster.parent {
        guard let above = cafe.clusters[parent], above.parent == nil,
          above.question == cluster.question, parent != cluster.id
        else { return "\(cluster.id): under \(parent)" }
      }
      let members = Set(cluster.proposals)
      if let pair = cafe.apart.first(where: { members.isSuperset(of: [$0.first, $0.second]) }) {
        return "\(cluster.id): \(pair) together"
      }
    }
    for pair in cafe.apart {
      guard cafe.proposals[pair.first]?.isWithdrawn == false,
        cafe.proposals[pair.second]?.isWithdrawn == false
      else { return "\(pair): one is gone" }
    }
    for recommendation in cafe.recommendations.all {
      guard recommendation.clusters.allSatisfy({ cafe.clusters[$0] != nil }) else {
        return "\(recommendation.id): a cluster is gone"
      }
      guard Set(recommendation.proposals).count == recommendation.proposals.count else {
        return "\(recommendation.id): a proposal twice"
      }
      guard recommendation.proposals.allSatisfy({ cafe.proposals[$0]?.isWithdrawn == false })
      else { return "\(recommendation.id): a proposal is gone" }
    }
    return danglingSeat(in: cafe)
  }

  private func danglingSeat(in cafe: Cafe) -> String? {
    for seating in cafe.seatings {
      for (table, host) in seating.hosts {
        guard seating.seats[host] == table else { return "\(host) hosts elsewhere" }
      }
      guard seating.arrived.allSatisfy({ seating.seats[$0] != nil }) else {
        return "round \(seating.round): arrived without a seat"
      }
    }
    for (table, substitute) in cafe.substitutes where cafe.phase.round > 0 {
      let seating = cafe.seating(cafe.phase.round)
      guard seating?.seats[substitute] == table, seating?.hosts[table] != nil,
        seating?.hosts[table] != substitute
      else { return "\(substitute) stands in for nobody at \(table)" }
    }
    return nil
  }
}
