extension Cafe {
  /// Applies a structural act on the board and remembers what it changed.
  mutating func applyDeed(_ recorded: Recorded) {
    let before = BoardSketch(self)
    let subject = subject(of: recorded.event)
    applyHarvest(recorded.event)
    let difference = BoardSketch(self).difference(from: before)
    guard !difference.isEmpty else { return }
    boardHistory.add(
      .init(
        number: recorded.sequence, at: recorded.at, byName: name(of: recorded.by),
        kind: recorded.event.kind, subject: subject, difference: difference))
  }

  /// Turns the latest act around: a done one is undone, an undone one redone.
  mutating func applyTurn(of part: HistoryPart, isUndo: Bool) {
    switch part {
    case .board:
      var history = boardHistory
      history.turn(isUndo: isUndo) { turnBoard($0) }
      boardHistory = history
    case .seating:
      var history = seatingHistory
      history.turn(isUndo: isUndo) { turnSeatings($0) }
      seatingHistory = history
    }
  }

  /// Makes true what was before, where the board is still as the act left it.
  ///
  /// - Returns: the difference that leads back.
  private mutating func turnBoard(_ difference: BoardDifference) -> BoardDifference {
    let present = BoardSketch(self)
    for swap in difference.clusters { restore(swap.before) }
    for swap in difference.places { restore(swap) }
    for swap in difference.clusters where swap.before == nil {
      if let id = swap.after?.id { clusters.remove(id) }
    }
    removeEmptySuggestions()
    for swap in difference.recommendations { restore(swap) }
    for swap in difference.fates where fates[swap.proposal] == swap.after {
      fates[swap.proposal] = swap.before
    }
    return BoardSketch(self).difference(from: present)
  }

  private mutating func restore(_ shape: Cluster?) {
    guard var cluster = shape else { return }
    if let present = clusters[cluster.id] {
      cluster.proposals = present.proposals
      cluster.placedByPeople = present.placedByPeople
    }
    clusters.put(cluster)
  }

  private mutating func restore(_ swap: BoardDifference.PlaceSwap) {
    guard let proposal = proposals[swap.proposal], !proposal.isWithdrawn else { return }
    let present = place(of: swap.proposal)
    // What a person decided about it since goes before what is taken back.
    guard present == swap.after || !present.isByPeople else { return }
    for cluster in clusters.all where cluster.proposals.contains(swap.proposal) {
      clusters.change(cluster.id) {
        $0.proposals.removeAll { $0 == swap.proposal }
        $0.placedByPeople.remove(swap.proposal)
      }
    }
    keptLoose.remove(swap.proposal)
    switch swap.before {
    case .free: break
    case .loose: keptLoose.insert(swap.proposal)
    case .cluster(let id, let byPeople):
      clusters.change(id) {
        $0.proposals.append(swap.proposal)
        if byPeople { $0.placedByPeople.insert(swap.proposal) }
      }
    }
  }

  private mutating func removeEmptySuggestions() {
    for cluster in clusters.all where cluster.origin == .suggestion && cluster.proposals.isEmpty {
      clusters.remove(cluster.id)
    }
  }

  private mutating func restore(_ swap: BoardDifference.RecommendationSwap) {
    guard var before = swap.before else {
      if let after = swap.after { recommendations.remove(after.id) }
      return
    }
    before.proposals.removeAll { proposals[$0]?.isWithdrawn ?? true }
    guard swap.after != nil else { return recommendations.put(before) }
    recommendations.change(before.id) {
      $0.clusters = before.clusters
      $0.proposals = before.proposals
    }
  }

  private func place(of proposal: Proposal.ID) -> Place {
    if keptLoose.contains(proposal) { return .loose }
    for cluster in clusters.all where cluster.proposals.contains(proposal) {
      return .cluster(id: cluster.id, byPeople: cluster.placedByPeople.contains(proposal))
    }
    return .free
  }

  func name(of actor: Actor) -> String {
    if case .moderator(let id) = actor { moderators[id]?.name ?? "" } else { "" }
  }

  /// The title of what an act is about.
  private func subject(of event: Event) -> String {
    switch event {
    case .clusterFormed(let cluster): cluster.title
    case .clusterRenamed(_, let title): title
    case .proposalsMoved(_, let cluster): cluster.flatMap { clusters[$0]?.title } ?? ""
    case .clustersMerged(_, let into): clusters[into]?.title ?? ""
    case .clusterDissolved(let id): clusters[id]?.title ?? ""
    case .recommendationDrafted(let recommendation): recommendation.fields[.title] ?? ""
    case .recommendationRemoved(let id), .sourcesMarked(let id, _, _):
      recommendations[id]?.fields[.title] ?? ""
    default: ""
    }
  }
}
