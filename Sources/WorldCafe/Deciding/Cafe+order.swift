extension Cafe {
  /// The most pairs of proposals that can be kept apart.
  static let apartMax = 500

  /// What people decide about the order of the board beyond making and filling themes.
  func decideOrder(_ command: Command, in context: Context) throws(Refusal) -> [Event] {
    switch command {
    case .splitCluster(let cluster, let title, let proposals):
      return try decideSplit(cluster, title: title, proposals: proposals, in: context)
    case .nestCluster(let cluster, let parent): return try decideNest(cluster, under: parent)
    case .lockCluster(let cluster, let isOn):
      guard try existing(cluster).isLocked != isOn else { return [] }
      return [isOn ? .clusterLocked(cluster: cluster) : .clusterUnlocked(cluster: cluster)]
    case .keepApart(let proposal, let other): return try decideKeepApart(proposal, from: other)
    case .letTogether(let proposal, let other):
      return apart.contains(ApartPair(proposal, other))
        ? [.proposalsLetTogether(proposal: proposal, with: other)] : []
    case .rearrange(let question, let parts):
      return [.rearranged(question: question, parts: try offered(parts, to: question))]
    case .dismissRearrangement(let question, let parts):
      let parts = try offered(parts, to: question)
      return [.rearrangementDismissed(question: question, parts: parts.map(\.id))]
    default:
      preconditionFailure("\(command.kind) has no row for moderators")
    }
  }

  private func decideSplit(
    _ id: Cluster.ID, title: String, proposals: [Proposal.ID], in context: Context
  ) throws(Refusal) -> [Event] {
    let cluster = try unlocked(id)
    let title = try TextRule.clusterTitle.check(title, in: context)
    let parted = try existing(proposals, question: cluster.question)
      .filter(cluster.proposals.contains)
    guard !parted.isEmpty, parted.count < cluster.proposals.count else {
      throw Refusal(.nothingToSplit)
    }
    let part = Cluster(
      id: .init(context.fresh), question: cluster.question, title: title, proposals: parted,
      origin: .people)
    return [.clusterSplit(cluster: id, into: part)]
  }

  private func decideNest(
    _ id: Cluster.ID, under parent: Cluster.ID?
  ) throws(Refusal) -> [Event] {
    let cluster = try existing(id)
    guard cluster.parent != parent else { return [] }
    if let parent {
      guard parent != id else { throw Refusal(.sameCluster) }
      let above = try existing(parent)
      guard above.question == cluster.question else { throw Refusal(.otherQuestion) }
      guard above.parent == nil, !clusters.all.contains(where: { $0.parent == id }) else {
        throw Refusal(.nestedTooDeep)
      }
    }
    return [.clusterNested(cluster: id, under: parent)]
  }

  private func decideKeepApart(
    _ proposal: Proposal.ID, from other: Proposal.ID
  ) throws(Refusal) -> [Event] {
    guard proposal != other else { throw Refusal(.sameProposal) }
    let both = try existing([proposal, other], question: nil).compactMap { proposals[$0] }
    guard both[0].question == both[1].question else { throw Refusal(.otherQuestion) }
    guard !apart.contains(ApartPair(proposal, other)) else { return [] }
    guard apart.count < Self.apartMax else {
      throw Refusal(.tooManyApart, ["max": String(Self.apartMax)])
    }
    if let home = home(of: proposal), home.proposals.contains(other) { _ = try unlocked(home.id) }
    return [.proposalsKeptApart(proposal: proposal, from: other)]
  }

  /// Pieces of the present offer. Others may have been accepted or computed anew meanwhile: a piece
  /// that is still the same can still be accepted.
  private func offered(
    _ ids: [Rearrangement.ID], to question: Question.ID
  ) throws(Refusal) -> [Rearrangement] {
    guard setup.question(question) != nil else {
      throw Refusal(.unknownQuestion, ["question": question.text])
    }
    let wanted = Set(ids)
    let parts = rearrangements[question, default: []].filter { wanted.contains($0.id) }
    guard !parts.isEmpty, parts.count == wanted.count else { throw Refusal(.offerOutdated) }
    return parts
  }
}

extension Cafe {
  /// The theme in which a proposal is.
  func home(of proposal: Proposal.ID) -> Cluster? {
    clusters.first { $0.proposals.contains(proposal) }
  }

  /// - Throws: `unknown-cluster` or `cluster-locked`.
  func unlocked(_ id: Cluster.ID) throws(Refusal) -> Cluster {
    let cluster = try existing(id)
    guard !cluster.isLocked else { throw Refusal(.clusterLocked, ["title": cluster.title]) }
    return cluster
  }

  /// - Throws: `cluster-locked` when one of the proposals is in a locked theme.
  func checkMayLeave(_ ids: [Proposal.ID]) throws(Refusal) {
    let leaving = Set(ids)
    let locked = clusters.first { cluster in
      cluster.isLocked && cluster.proposals.contains(where: leaving.contains)
    }
    if let locked { throw Refusal(.clusterLocked, ["title": locked.title]) }
  }

  /// - Throws: `kept-apart` when two of the proposals must not share a theme.
  func checkMayMeet(_ ids: [Proposal.ID]) throws(Refusal) {
    let meeting = Set(ids)
    let pair = apart.sorted().first {
      meeting.contains($0.first) && meeting.contains($0.second)
    }
    guard let pair else { return }
    let named = { (id: Proposal.ID) in
      "“\(self.proposals[id]?.text.prefix(60) ?? "")”"
    }
    throw Refusal(.keptApart, ["first": named(pair.first), "second": named(pair.second)])
  }
}
