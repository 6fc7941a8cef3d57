extension Cafe {
  func decideHarvest(_ command: Command, in context: Context) throws(Refusal) -> [Event] {
    switch command {
    case .importProposals(let question, let texts):
      return try decideImport(texts, to: question, in: context)
    case .formCluster(let question, let title, let proposals):
      return try decideForm(question: question, title: title, proposals: proposals, in: context)
    case .renameCluster(let cluster, let title):
      let title = try TextRule.clusterTitle.check(title, in: context)
      return try existing(cluster).title == title
        ? [] : [.clusterRenamed(cluster: cluster, title: title)]
    case .moveProposals(let proposals, let cluster):
      return try decideMove(proposals, to: cluster)
    case .mergeClusters(let from, let into): return try decideMerge(from, into: into)
    case .dissolveCluster(let cluster):
      return [.clusterDissolved(cluster: try unlocked(cluster).id)]
    case .draftRecommendation(let clusters):
      return try decideDraft(from: clusters, in: context)
    case .changeRecommendation(let recommendation, let field, let text, let before):
      return try decideChange(recommendation, field, text: text, before: before, in: context)
    case .removeRecommendation(let recommendation):
      return [.recommendationRemoved(recommendation: try existing(recommendation).id)]
    case .markSources(let recommendation, let proposals, let isOn):
      return try decideMark(proposals, as: recommendation, isOn: isOn)
    case .decideFate(let proposals, let fate, let reason):
      return try decideFate(of: proposals, fate, reason: reason, in: context)
    case .setStanding(let recommendation, let standing):
      return try decideStanding(recommendation, standing)
    case .showVerdicts: return decideShowVerdicts()
    case .settleObjection(let proposal): return try decideSettleObjection(proposal)
    case .openVoting(let subject, let dots): return try decideOpenVoting(on: subject, dots: dots)
    case .closeVoting: return try decideCloseVoting()
    default: return try decidePublishing(command, in: context)
    }
  }

  private func decideForm(
    question: Question.ID, title: String, proposals: [Proposal.ID], in context: Context
  ) throws(Refusal) -> [Event] {
    guard setup.question(question) != nil else {
      throw Refusal(.unknownQuestion, ["question": question.text])
    }
    let title = try TextRule.clusterTitle.check(title, in: context)
    let proposals = try existing(proposals, question: question)
    try checkMayMeet(proposals)
    try checkMayLeave(proposals)
    return [
      .clusterFormed(
        Cluster(
          id: .init(context.fresh), question: question, title: title, proposals: proposals,
          origin: .people))
    ]
  }

  private func decideMove(
    _ proposals: [Proposal.ID], to cluster: Cluster.ID?
  ) throws(Refusal) -> [Event] {
    let target: Cluster? = if let cluster { try unlocked(cluster) } else { nil }
    let moved = try existing(proposals, question: target?.question)
    try checkMayMeet(target.map { $0.proposals.filter { !moved.contains($0) } + moved } ?? [])
    try checkMayLeave(moved)
    return moved.isEmpty ? [] : [.proposalsMoved(proposals: moved, cluster: cluster)]
  }

  private func decideMerge(
    _ from: Cluster.ID, into: Cluster.ID
  ) throws(Refusal) -> [Event] {
    guard from != into else { throw Refusal(.sameCluster) }
    let (source, target) = (try unlocked(from), try unlocked(into))
    guard source.question == target.question else { throw Refusal(.otherQuestion) }
    try checkMayMeet(source.proposals + target.proposals)
    return [.clustersMerged(from: from, into: into)]
  }

  func existing(_ cluster: Cluster.ID) throws(Refusal) -> Cluster {
    guard let found = clusters[cluster] else {
      throw Refusal(.unknownCluster, ["cluster": cluster.text])
    }
    return found
  }

  func existing(_ id: Recommendation.ID) throws(Refusal) -> Recommendation {
    guard let found = recommendations[id] else {
      throw Refusal(.unknownRecommendation, ["recommendation": id.text])
    }
    return found
  }

  /// The proposals that are there, each once, all to one question.
  func existing(
    _ ids: [Proposal.ID], question: Question.ID?
  ) throws(Refusal) -> [Proposal.ID] {
    var seen: [Proposal.ID] = []
    for id in ids where !seen.contains(id) {
      guard let proposal = proposals[id], !proposal.isWithdrawn else {
        throw Refusal(.unknownProposal, ["proposal": id.text])
      }
      guard question == nil || proposal.question == question else {
        throw Refusal(.otherQuestion)
      }
      seen.append(id)
    }
    return seen
  }

  private func decideDraft(
    from ids: [Cluster.ID], in context: Context
  ) throws(Refusal) -> [Event] {
    var sources: [Cluster] = []
    for id in ids where !sources.contains(where: { $0.id == id }) {
      sources.append(try existing(id))
    }
    guard let first = sources.first else { throw Refusal(.noClusters) }
    guard sources.allSatisfy({ $0.question == first.question }) else {
      throw Refusal(.otherQuestion)
    }
    let members = sources.flatMap(\.proposals)
    guard !members.isEmpty else { throw Refusal(.nothingToRecommend) }
    return [
      .recommendationDrafted(
        Recommendation(
          id: .init(context.fresh), question: first.question, clusters: sources.map(\.id),
          proposals: members, fields: prefilled(from: sources)))
    ]
  }

  /// A draft quotes what people wrote; it never invents text.
  private func prefilled(from sources: [Cluster]) -> [Recommendation.Field: String] {
    let marks = setup.language == .de ? ("„", "“") : ("“", "”")
    let texts = sources.flatMap(\.proposals).compactMap { proposals[$0] }
      .sorted { ($0.supporters.count, $1.id) > ($1.supporters.count, $0.id) }
      .prefix(3).map { marks.0 + $0.text + marks.1 }
    let rule = TextRule.recommendation(.measure)
    let measure = texts.reduce("") { quoted, text in
      let longer = quoted.isEmpty ? text : quoted + "\n" + text
      return longer.utf16.count <= rule.lengthMax ? longer : quoted
    }
    return [.title: String(sources[0].title.prefix(160)), .measure: measure]
  }
}
