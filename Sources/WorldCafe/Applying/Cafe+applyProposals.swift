extension Cafe {
  mutating func applyProposals(_ event: Event, at now: Moment) {
    switch event {
    case .proposalWritten(let proposal):
      proposals.put(proposal)
    case .proposalEdited(let id, let text):
      proposals.change(id) {
        $0.text = text
        $0.editedAt = now
      }
    case .proposalWithdrawn(let id):
      withdraw(id)
    case .supportGiven(let id, let participant):
      proposals.change(id) { $0.supporters.insert(participant) }
    case .supportTakenBack(let id, let participant):
      proposals.change(id) { $0.supporters.remove(participant) }
    case .proposalsRevealed(let question):
      revealed.insert(question)
    default:
      preconditionFailure("\(event.kind) is not about proposals")
    }
  }

  /// Takes a proposal off the board; its text stays in the log.
  mutating func withdraw(_ id: Proposal.ID) {
    proposals.change(id) { $0.isWithdrawn = true }
    takeOut([id])
    untie(id)
    keptLoose.remove(id)
    apart = apart.filter { $0.other(than: id) == nil }
    for recommendation in recommendations.all where recommendation.proposals.contains(id) {
      recommendations.change(recommendation.id) { $0.proposals.removeAll { $0 == id } }
    }
  }

  /// Takes proposals out of the clusters in which they are; a suggestion left empty disappears.
  ///
  /// - Parameter keeping: a cluster that stays also when it is left empty, because it is about to
  ///   be filled.
  mutating func takeOut(_ ids: Set<Proposal.ID>, keeping kept: Cluster.ID? = nil) {
    for cluster in clusters.all where cluster.proposals.contains(where: ids.contains) {
      var rest = cluster
      rest.proposals.removeAll(where: ids.contains)
      rest.placedByPeople.subtract(ids)
      if rest.proposals.isEmpty, rest.origin == .suggestion, rest.id != kept {
        clusters.remove(cluster.id)
      } else {
        clusters.put(rest)
      }
    }
  }
}
