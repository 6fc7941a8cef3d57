extension Cafe {
  /// Applies a structural act on the board and remembers what it changed.
  mutating func applyDeed(_ recorded: Recorded) {
    let before = BoardSketch(self)
    let subject = subject(of: recorded.event)
    applyAct(recorded)
    let difference = BoardSketch(self).difference(from: before)
    guard !difference.isEmpty else { return }
    boardHistory.add(
      .init(
        number: recorded.sequence, at: recorded.at, byName: name(of: recorded.by),
        kind: recorded.event.kind, subject: subject, difference: difference))
  }

  private mutating func applyAct(_ recorded: Recorded) {
    switch recorded.event {
    case .rearranged, .clusterSplit, .clusterNested, .clusterLocked, .clusterUnlocked,
      .proposalsKeptApart, .proposalsLetTogether:
      applyOrder(recorded)
    case .proposalsImported(let imported):
      for proposal in imported { proposals.put(proposal) }
    default: applyHarvest(recorded.event)
    }
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
    for id in difference.gone ?? [] { proposals.change(id) { $0.isWithdrawn = false } }
    for id in difference.brought ?? [] { withdraw(id) }
    apart.subtract(difference.parted)
    apart.formUnion(
      difference.reunited.filter { isThere($0.first) && isThere($0.second) })
    for swap in difference.clusters { restore(swap.before) }
    for swap in difference.places { restore(swap) }
    for swap in difference.clusters where swap.before == nil {
      if let id = swap.after?.id { clusters.remove(id) }
    }
    removeEmptySuggestions()
    for pair in apart.sorted() { separate(pair) }
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

  private func isThere(_ id: Proposal.ID) -> Bool { proposals[id]?.isWithdrawn == false }

  private mutating func restore(_ swap: BoardDifference.PlaceSwap) {
    guard isThere(swap.proposal) else { return }
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

  /// Two that must not share a theme and would, because the algorithm placed one of them meanwhile:
  /// the one leaves that no person placed.
  private mutating func separate(_ pair: ApartPair) {
    guard let home = home(of: pair.first), home.proposals.contains(pair.second) else { return }
    takeOut([home.placedByPeople.contains(pair.second) ? pair.first : pair.second])
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

  /// So many characters name a proposal.
  private static let quotedLength = 40

  /// The title of what an act is about.
  private func subject(of event: Event) -> String {
    switch event {
    case .clusterFormed(let cluster): cluster.title
    case .clusterRenamed(_, let title): title
    case .proposalsMoved(_, let cluster): cluster.flatMap { clusters[$0]?.title } ?? ""
    case .clustersMerged(_, let into): clusters[into]?.title ?? ""
    case .clusterDissolved(let id), .clusterNested(let id, _), .clusterLocked(let id),
      .clusterUnlocked(let id), .clusterSplit(let id, _):
      clusters[id]?.title ?? ""
    case .proposalsImported(let proposals):
      proposals.first.flatMap { setup.question($0.question)?.title } ?? ""
    case .rearranged(let question, _): setup.question(question)?.title ?? ""
    case .proposalsKeptApart(let id, _), .proposalsLetTogether(let id, _):
      proposals[id].map { String($0.text.prefix(Self.quotedLength)) } ?? ""
    case .recommendationDrafted(let recommendation): recommendation.fields[.title] ?? ""
    case .recommendationRemoved(let id), .sourcesMarked(let id, _, _):
      recommendations[id]?.fields[.title] ?? ""
    default: ""
    }
  }
}
