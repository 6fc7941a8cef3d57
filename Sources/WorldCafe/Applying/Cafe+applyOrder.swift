extension Cafe {
  /// What the algorithm and people decide about the order of the board.
  mutating func applyOrder(_ recorded: Recorded) {
    switch recorded.event {
    case .proposalsArranged(let question, let parts):
      for part in parts { arrange(part, to: question, takesFromThemes: false) }
    case .rearrangementOffered(let question, let parts):
      rearrangements[question] = parts.isEmpty ? nil : parts
    case .rearranged(let question, let parts):
      for part in parts { arrange(part, to: question, takesFromThemes: true) }
      removeLonelySuggestions(to: question)
      withdraw(parts.map(\.id), to: question)
    case .rearrangementDismissed(let question, let parts):
      dismissedRearrangements.formUnion(parts)
      withdraw(parts, to: question)
    case .clusterSplit(let id, let part):
      settle(id)
      takeOut(Set(part.proposals))
      var formed = part
      formed.placedByPeople = Set(part.proposals)
      clusters.put(formed)
    case .clusterNested(let id, let parent):
      clusters.change(id) {
        $0.parent = parent
        $0.origin = .people
      }
      if let parent { clusters.change(parent) { $0.origin = .people } }
    case .clusterLocked(let id):
      let name = name(of: recorded.by)
      clusters.change(id) {
        $0.lockedBy = name
        $0.origin = .people
      }
    case .clusterUnlocked(let id):
      clusters.change(id) { $0.lockedBy = nil }
    case .proposalsKeptApart(let proposal, let other):
      apart.insert(ApartPair(proposal, other))
      if home(of: proposal)?.proposals.contains(other) == true { takeOut([proposal]) }
    case .proposalsLetTogether(let proposal, let other):
      apart.remove(ApartPair(proposal, other))
    default:
      preconditionFailure("\(recorded.event.kind) is not about the order of the board")
    }
  }

  /// Makes one piece true, as far as no person has decided otherwise since it was computed.
  private mutating func arrange(
    _ part: Rearrangement, to question: Question.ID, takesFromThemes: Bool
  ) {
    let homes = homes(to: question)
    let moved = part.proposals.filter {
      mayArrange($0, to: question, homes) && (takesFromThemes || homes[$0] == nil)
    }
    guard let target = part.cluster else { return takeOut(Set(moved)) }
    if let cluster = clusters[target] {
      guard cluster.question == question, !cluster.isLocked else { return }
    } else {
      guard part.isNew, moved.count > 1 else { return }
      clusters.put(
        Cluster(
          id: target, question: question, title: "", proposals: [], origin: .suggestion))
    }
    let joining = meeting(moved, in: target)
    takeOut(Set(joining), keeping: target)
    clusters.change(target) { $0.proposals += joining }
    guard let cluster = clusters[target], cluster.origin == .suggestion else { return }
    if part.isNew && cluster.proposals.count < 2 { return clusters.remove(target) }
    clusters.change(target) {
      $0.words = part.words
      $0.title = part.words.joined(separator: ", ")
    }
  }

  /// Whether the algorithm may place a proposal: nobody placed it, took it out of all themes, or
  /// decided on the theme in which it is.
  ///
  /// - Parameter homes: see ``homes(to:)``; asked for once, because all proposals are looked at.
  func mayArrange(
    _ id: Proposal.ID, to question: Question.ID, _ homes: [Proposal.ID: Cluster]
  ) -> Bool {
    guard let proposal = proposals[id], !proposal.isWithdrawn, proposal.question == question,
      !keptLoose.contains(id)
    else { return false }
    return homes[id].map { $0.origin == .suggestion } ?? true
  }

  /// The theme of each proposal that has one.
  func homes(to question: Question.ID) -> [Proposal.ID: Cluster] {
    var homes: [Proposal.ID: Cluster] = [:]
    for cluster in clusters.all where cluster.question == question {
      for proposal in cluster.proposals { homes[proposal] = cluster }
    }
    return homes
  }

  /// Those that may come to a theme one after the other, each once, so that no two that are kept
  /// apart meet.
  private func meeting(_ ids: [Proposal.ID], in cluster: Cluster.ID) -> [Proposal.ID] {
    var members = Set(clusters[cluster]?.proposals ?? [])
    return ids.filter { id in
      !apart.contains { pair in pair.other(than: id).map(members.contains) ?? false }
        && members.insert(id).inserted
    }
  }

  /// One proposal alone is no theme; nobody asked for one.
  private mutating func removeLonelySuggestions(to question: Question.ID) {
    for cluster in clusters.all
    where cluster.question == question && cluster.origin == .suggestion
      && cluster.proposals.count < 2
    {
      clusters.remove(cluster.id)
    }
  }

  private mutating func withdraw(_ parts: [Rearrangement.ID], to question: Question.ID) {
    let rest = rearrangements[question, default: []].filter { !parts.contains($0.id) }
    rearrangements[question] = rest.isEmpty ? nil : rest
  }

  /// A theme on which people decided: no suggestion takes anything out of it any more.
  mutating func settle(_ id: Cluster.ID) {
    clusters.change(id) {
      $0.origin = .people
      $0.placedByPeople.formUnion($0.proposals)
    }
  }

  /// Themes below one that goes stand beside the others again, or below the one that takes it in.
  mutating func adopt(childrenOf gone: Cluster.ID, by heir: Cluster.ID?) {
    let parent = heir.flatMap { clusters[$0]?.parent == gone ? nil : clusters[$0]?.parent } ?? heir
    for child in clusters.all where child.parent == gone {
      clusters.change(child.id) { $0.parent = child.id == parent ? nil : parent }
    }
  }
}
