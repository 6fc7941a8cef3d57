import Transport
import WorldCafe

extension Hub {
  /// Work that was done away from the loop comes back.
  mutating func take(_ finding: Finding, at now: Moment) {
    switch finding {
    case .planned(let code, let result):
      take(result, for: code, at: now)
    case .clustered(let code, let question, let outcome):
      take(outcome, question: question, for: code, at: now)
    case .gathered(let connection, let id, let groups):
      endComparison(.gathered(id: id, groups), for: connection)
    case .explained(let connection, let id, let explanation):
      endComparison(.explained(id: id, explanation), for: connection)
    case .previewed(let connection, let id, .success(let outcome)):
      guard sessions[connection] != nil else { return }
      outputs.append(say(.previewed(id: id, outcome), to: connection))
    case .compared(let connection, let id, let similar):
      endComparison(.compared(id: id, similar), for: connection)
    case .exported(let connection, let id, .success(let download)):
      guard sessions[connection] != nil else { return }
      let secret = environment.freshSecret()
      tickets.issue(download, secret: secret, at: now)
      outputs.append(say(.ticket(id: id, path: "/download/\(secret)"), to: connection))
    case .previewed(let connection, let id, .failure(let refusal)),
      .exported(let connection, let id, .failure(let refusal)):
      refuse(refusal, id: id, to: connection)
    case .notErased(let connection, let id, let kept):
      if let kept { open(kept, since: now, at: now) }
      refuse(Refusal(.storageFull), id: id, to: connection)
    case .erased(let code, let connection, let id):
      outputs.append(.log(LogLine("café erased", cafe: code)))
      guard sessions[connection] != nil else { return }
      outputs.append(say(.erased(id: id), to: connection))
    case .fetched(let code, let loaded):
      take(loaded, for: code, at: now)
    case .backedUp(let connection, let id, .success(let file)):
      isBackingUp = false
      outputs.append(.log(LogLine("backed up")))
      guard sessions[connection] != nil else { return }
      outputs.append(say(.backedUp(id: id, file: file), to: connection))
    case .backedUp(let connection, let id, .failure(let refusal)):
      isBackingUp = false
      refuse(refusal, id: id, to: connection)
    }
  }

  /// Proposals changed: their question is grouped again, one job at a time for each café.
  mutating func startClustering(after recorded: [Recorded], in cafe: OpenCafe) {
    guard let durable = cafe.durable else { return }
    for next in recorded {
      cafe.clustering.stale.formUnion(next.event.regroups(in: durable))
    }
    startNextClustering(in: cafe)
  }

  /// Groups the next question whose proposals changed; while there is no room on disk this waits, since
  /// the result could not be kept and would only be looked for again.
  mutating func startNextClustering(in cafe: OpenCafe) {
    guard !cafe.clustering.isRunning, cafe.restsUntil == nil,
      let question = cafe.clustering.stale.min(), let durable = cafe.durable
    else { return }
    cafe.clustering.stale.remove(question)
    cafe.clustering.isRunning = true
    outputs.append(.start(.cluster(ClusterJob(durable, question: question))))
  }

  private mutating func take(
    _ outcome: ClusterJob.Outcome, question: Question.ID, for code: Cafe.Code, at now: Moment
  ) {
    guard let cafe = cafes[code] else { return }
    cafe.clustering.isRunning = false
    let arrangement = cafe.working.arrangement(
      of: question, outcome.grown, fresh: environment.freshIdentifier())
    if let arrangement { record([arrangement], by: .server, in: cafe, at: now) }
    // On the board as it is now, the proposals that just found a theme included.
    let offer = cafe.working.rearrangement(
      of: question, outcome.afresh, fresh: environment.freshIdentifier())
    if let offer { record([offer], by: .server, in: cafe, at: now) }
    startNextClustering(in: cafe)
  }
}

extension Event {
  /// The question whose themes were suggested.
  var suggestedQuestion: Question.ID? {
    switch self {
    case .proposalsArranged(let question, _), .rearrangementOffered(let question, _): question
    default: nil
    }
  }

  /// The questions whose proposals have to be grouped again.
  fileprivate func regroups(in cafe: Cafe) -> [Question.ID] {
    let question: Question.ID? =
      switch self {
      case .proposalWritten(let proposal): proposal.question
      case .proposalsImported(let proposals): proposals.first?.question
      case .proposalEdited(let id, _), .proposalWithdrawn(let id): cafe.proposals[id]?.question
      case .clusterFormed(let cluster): cluster.question
      case .clusterRenamed(let id, _): cafe.clusters[id]?.question
      case .proposalsMoved(let ids, _): ids.first.flatMap { cafe.proposals[$0]?.question }
      case .clustersMerged(_, let id), .clusterLocked(let id), .clusterUnlocked(let id),
        .clusterSplit(let id, _), .clusterNested(let id, _):
        cafe.clusters[id]?.question
      case .proposalsKeptApart(let id, _), .proposalsLetTogether(let id, _):
        cafe.proposals[id]?.question
      case .proposalMerged(let id, _), .proposalSeparated(let id): cafe.proposals[id]?.question
      case .rearranged(let question, _): question
      default: nil
      }
    switch self {
    // The theme is gone, or the question not told: all are looked at.
    case .deedUndone(.board, _), .deedRedone(.board, _), .clusterDissolved,
      .recommendationDrafted:
      return cafe.setup.questions.map(\.id)
    default: break
    }
    return question.map { [$0] } ?? []
  }
}
