extension Cafe {
  mutating func applyHarvest(_ event: Event) {
    switch event {
    case .clustersSuggested(let question, let suggested):
      replaceSuggestions(to: question, with: suggested)
    case .clusterFormed(let cluster):
      takeOut(Set(cluster.proposals))
      keptLoose.subtract(cluster.proposals)
      var formed = cluster
      formed.placedByPeople = Set(cluster.proposals)
      clusters.put(formed)
    case .clusterRenamed(let id, let title):
      clusters.change(id) {
        $0.title = title
        $0.origin = .people
      }
    case .proposalsMoved(let ids, let target):
      takeOut(Set(ids), keeping: target)
      move(ids, to: target)
    case .clustersMerged(let from, let into):
      merge(from, into: into)
    case .clusterDissolved(let id):
      dissolve(id)
    case .recommendationDrafted(let recommendation):
      recommendations.put(recommendation)
      for id in recommendation.clusters { settle(id) }
    case .recommendationChanged(let id, let field, let text):
      recommendations.change(id) { $0.fields[field] = text }
    case .recommendationRemoved(let id):
      recommendations.remove(id)
    case .sourcesMarked(let id, let proposals, let isOn):
      recommendations.change(id) {
        $0.proposals.removeAll { proposals.contains($0) }
        if isOn { $0.proposals += proposals }
      }
    case .fatesDecided(let ids, let fate):
      for id in ids { fates[id] = fate }
    default:
      preconditionFailure("\(event.kind) is not about the harvest")
    }
  }

  /// Suggestions come and go; whatever people named, formed or filled stays as it is.
  private mutating func replaceSuggestions(to question: Question.ID, with suggested: [Cluster]) {
    let old = clusters.all.filter { $0.question == question && $0.origin == .suggestion }
    for cluster in old where !suggested.contains(where: { $0.id == cluster.id }) {
      clusters.remove(cluster.id)
    }
    var free = freeProposals(to: question)
    for cluster in suggested where clusters[cluster.id].map({ $0.origin == .suggestion }) ?? true {
      var accepted = cluster
      accepted.question = question
      accepted.origin = .suggestion
      accepted.placedByPeople = []
      accepted.proposals = cluster.proposals.filter { free.remove($0) != nil }
      if accepted.proposals.isEmpty {
        clusters.remove(cluster.id)
      } else {
        clusters.put(accepted)
      }
    }
  }

  /// The proposals that suggestions may place: a suggestion was made while people went on deciding,
  /// so it may name some that were withdrawn, placed or taken out in the meantime.
  private func freeProposals(to question: Question.ID) -> Set<Proposal.ID> {
    let open = proposals.all.filter { $0.question == question && !$0.isWithdrawn }
    let decided = clusters.all.filter { $0.origin == .people }.flatMap(\.proposals)
    return Set(open.map(\.id)).subtracting(keptLoose).subtracting(decided)
  }

  private mutating func move(_ ids: [Proposal.ID], to target: Cluster.ID?) {
    guard let target else {
      keptLoose.formUnion(ids)
      return
    }
    keptLoose.subtract(ids)
    clusters.change(target) {
      $0.proposals.append(contentsOf: ids)
      $0.placedByPeople.formUnion(ids)
      $0.origin = .people
    }
  }

  private mutating func dissolve(_ id: Cluster.ID) {
    keptLoose.formUnion(clusters[id]?.proposals ?? [])
    clusters.remove(id)
    adopt(childrenOf: id, by: nil)
    for recommendation in recommendations.all where recommendation.clusters.contains(id) {
      recommendations.change(recommendation.id) { $0.clusters.removeAll { $0 == id } }
    }
  }

  private mutating func merge(_ from: Cluster.ID, into target: Cluster.ID) {
    guard let source = clusters[from] else { return }
    clusters.remove(from)
    adopt(childrenOf: from, by: target)
    clusters.change(target) {
      $0.proposals.append(contentsOf: source.proposals)
      $0.placedByPeople.formUnion(source.proposals)
      $0.words = []
      $0.origin = .people
    }
    for recommendation in recommendations.all where recommendation.clusters.contains(from) {
      recommendations.change(recommendation.id) {
        $0.clusters = $0.clusters.map { $0 == from ? target : $0 }.uniqued()
      }
    }
  }
}

extension Array where Element: Hashable {
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
