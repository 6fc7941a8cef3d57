/// Proposals that an algorithm found to belong together.
package struct SuggestedTheme: Sendable {
  package var proposals: [Proposal.ID]
  package var words: [String]
  /// The people's own cluster to which the group seems to belong.
  package var home: Cluster.ID?

  package init(proposals: [Proposal.ID], words: [String], home: Cluster.ID?) {
    self.proposals = proposals
    self.words = words
    self.home = home
  }
}

extension Cafe {
  /// The event that makes an algorithm's groups known, fitted to what people decided meanwhile.
  ///
  /// Nothing that a person placed, named or formed changes: groups lose members that are no longer
  /// free, and a group without two free members is no cluster. An old suggestion with the most
  /// members in common keeps its identifier.
  /// - Parameter fresh: the stem of identifiers for new clusters.
  /// - Returns: nil when nothing would change.
  package func suggestion(
    for question: Question.ID, _ groups: [SuggestedTheme], fresh: String
  ) -> Event? {
    let old = clusters.all.filter { $0.question == question }
    var unused = old.filter { $0.origin == .suggestion }
    let placed = Set(old.lazy.filter { $0.origin == .people }.flatMap(\.placedByPeople))
    var suggested: [Cluster] = []
    for (index, group) in groups.enumerated() {
      let free = group.proposals.filter { isFree($0, question) && !placed.contains($0) }
      if let home = group.home, let cluster = clusters[home], cluster.origin == .people {
        var grown = cluster
        grown.proposals = cluster.proposals.filter(cluster.placedByPeople.contains) + free
        suggested.append(grown)
      } else if free.count >= 2 {
        suggested.append(
          cluster(of: free, words: group.words, question, &unused, "\(fresh)-\(index)"))
      }
    }
    suggested += untouched(old, besides: suggested)
    let isSame = old.count == suggested.count && old.allSatisfy(suggested.contains)
    return isSame ? nil : .clustersSuggested(question: question, clusters: suggested)
  }

  private func isFree(_ id: Proposal.ID, _ question: Question.ID) -> Bool {
    guard let proposal = proposals[id] else { return false }
    return proposal.question == question && !proposal.isWithdrawn && !keptLoose.contains(id)
  }

  private func cluster(
    of free: [Proposal.ID], words: [String], _ question: Question.ID, _ unused: inout [Cluster],
    _ fresh: String
  ) -> Cluster {
    func overlap(_ cluster: Cluster) -> Int { cluster.proposals.count(where: free.contains) }
    // Ties go to the older cluster: `max` would take the later one.
    let best = unused.reduce(nil as Cluster?) { best, next in
      overlap(next) > (best.map(overlap) ?? 0) ? next : best
    }
    if let best { unused.removeAll { $0.id == best.id } }
    return Cluster(
      id: best?.id ?? .init(fresh), question: question, title: words.joined(separator: ", "),
      words: words, proposals: free, origin: .suggestion)
  }

  /// People's clusters that no group fell to keep what people put there, and nothing else.
  private func untouched(_ old: [Cluster], besides suggested: [Cluster]) -> [Cluster] {
    let known = Set(suggested.map(\.id))
    return old.filter { $0.origin == .people && !known.contains($0.id) }.map { cluster in
      var kept = cluster
      kept.proposals = cluster.proposals.filter(cluster.placedByPeople.contains)
      return kept
    }
  }
}
