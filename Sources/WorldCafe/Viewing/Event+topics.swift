extension Event {
  /// The parts of the views that this event touches.
  ///
  /// - Parameter before: the café as it was before the event.
  package func topics(in before: Cafe) -> [Topic] {
    switch self {
    case .cafePrepared, .openFatesAccepted: []
    case .lobbyOpened, .clockPaused, .clockResumed, .clockShifted: [.phase]
    case .roundStarted: [.phase, .people, .sittings(nil), .proposals(nil), .calls, .deeds]
    case .roundEnded: [.phase, .sittings(nil), .proposals(nil), .calls, .deeds]
    case .harvestStarted:
      [.phase, .sittings(nil), .proposals(nil), .clusters, .recommendations, .voices, .calls]
        + [.presentation, .publication, .deeds]
    case .cafeClosed: [.phase, .verdicts]

    case .participantJoined(let participant): [.person(participant.id), .headcount]
    case .participantLeft(let id):
      [.person(id), .headcount, .planning] + before.sittings(of: id)
    case .participantArrived(let id, let round): before.sittings(of: id, in: [round])
    case .hostVolunteered(let id): [.person(id)] + before.sittings(of: id)
    case .nameListed(let id), .nameUnlisted(let id): [.you(id)]
    case .breakTaken(let id), .breakEnded(let id):
      [.person(id), .you(id)] + before.sittings(of: id)
    case .hostSubstituted(let table, _), .hostReturned(let table):
      [.sitting(round: before.phase.round, table: table)]
    case .moderatorInvited, .moderatorRevoked: [.moderators]
    case .seatingPlanned: [.sittings(nil), .plan, .planning]
    case .planApplied: [.sittings(nil), .proposals(nil), .plan, .planning, .calls, .deeds]
    case .participantsReseated(let round, let seats):
      before.seats(seats.map(\.participant), in: round)
        + seats.map { .sitting(round: round, table: $0.table) } + [.planning, .deeds]
    case .wishAdded, .wishRemoved, .seatPinned, .seatUnpinned, .tableClosed, .tableReopened,
      .planOffered, .planDismissed:
      [.planning]
    case .participantSeated(let id, let seats):
      seats.map { .sitting(round: $0.round, table: $0.table) }
        + [.sittings(id), .proposals(id), .calls, .planning]
    case .participantMoved(let id, let table, let round):
      before.sittings(of: id, in: [round])
        + [.sitting(round: round, table: table), .sittings(id), .proposals(id), .calls]
        + [.planning, .deeds]
    case .hostAppointed(let table, let rounds, _):
      rounds.map { .sitting(round: $0, table: table) } + [.planning, .deeds]

    case .proposalWritten(let proposal): [.proposal(proposal.id)]
    case .proposalEdited(let id, _): [.proposal(id)]
    case .proposalWithdrawn(let id):
      [.proposal(id), .clusters, .recommendations, .arranging]
        + before.followers(of: id).map(Topic.proposal)
    case .insightPinned(let id), .insightUnpinned(let id), .proposalSeparated(let id):
      [.proposal(id)]
    case .proposalMerged(let id, let head):
      ([id, head] + before.followers(of: id)).map(Topic.proposal)
    case .supportGiven(let id, let participant), .supportTakenBack(let id, let participant):
      [.proposal(id), .you(participant)]
    case .proposalsRevealed: [.questions, .proposals(nil)]

    case .messageSent(let message): [.message(message.id)]
    case .moderatorCalled, .callAnswered, .callSettled: [.calls]

    case .clustersSuggested, .proposalsArranged, .rearrangementOffered, .rearranged,
      .rearrangementDismissed, .clusterFormed, .clusterRenamed, .proposalsMoved, .clustersMerged,
      .clusterDissolved, .clusterSplit, .clusterNested, .clusterLocked, .clusterUnlocked,
      .proposalsKeptApart, .proposalsLetTogether, .recommendationDrafted, .recommendationChanged,
      .recommendationRemoved,
      .sourcesMarked, .deedUndone, .deedRedone, .fatesDecided, .proposalsImported:
      boardTopics(in: before)
    case .standingSet, .verdictGiven, .verdictsShown, .placeContested, .objectionSettled,
      .votingOpened, .dotsPlaced, .votingClosed, .slideShown, .presentationEnded,
      .resultsPublished, .resultsWithdrawn:
      voicesTopics(in: before)
    }
  }

  /// What acts on themes and recommendations touch.
  private func boardTopics(in before: Cafe) -> [Topic] {
    switch self {
    case .clustersSuggested: [.clusters] + before.dots
    case .proposalsArranged: [.clusters]
    case .rearrangementOffered, .rearrangementDismissed: [.arranging]
    case .rearranged: [.clusters, .arranging, .deeds] + before.dots
    case .proposalsKeptApart: [.clusters, .arranging, .deeds] + before.dots
    case .proposalsLetTogether: [.arranging, .deeds]
    case .clusterFormed, .proposalsMoved, .clusterSplit: [.clusters, .deeds] + before.dots
    case .clusterRenamed, .clusterNested, .clusterLocked, .clusterUnlocked: [.clusters, .deeds]
    case .clustersMerged, .clusterDissolved: [.clusters, .recommendations, .deeds] + before.dots
    case .recommendationDrafted: [.clusters, .recommendations, .deeds, .verdicts]
    case .recommendationChanged: [.recommendations]
    case .recommendationRemoved: [.recommendations, .deeds, .verdicts] + before.dots
    case .sourcesMarked: [.recommendations, .deeds]
    case .deedUndone(.board, _): before.board(after: before.boardHistory.done.last)
    case .deedUndone(.seating, _), .deedRedone(.seating, _):
      [.sittings(nil), .proposals(nil), .plan, .planning, .calls, .deeds]
    case .deedRedone(.board, _): before.board(after: before.boardHistory.undone.last)
    case .proposalsImported(let proposals): proposals.map { .proposal($0.id) } + [.deeds]
    case .fatesDecided(let ids, _): ids.map(Topic.proposal) + [.deeds]
    default: preconditionFailure("\(kind) is no act on the board")
    }
  }

  /// What people say and are shown in the harvest and afterwards.
  private func voicesTopics(in before: Cafe) -> [Topic] {
    switch self {
    case .standingSet: [.recommendations]
    case .verdictGiven(_, let participant, _): [.you(participant), .verdicts]
    case .verdictsShown: [.voices, .verdicts]
    case .placeContested, .objectionSettled, .votingClosed: [.voices]
    // The dots of the vote before are nobody's own any more.
    case .votingOpened: [.voices] + before.dots
    case .dotsPlaced(let participant, _, _): [.you(participant), .turnout]
    case .slideShown, .presentationEnded: [.presentation]
    case .resultsPublished, .resultsWithdrawn: [.publication]
    default: preconditionFailure("\(kind) is no voice of the harvest")
    }
  }
}

extension Cafe {
  /// What undoing or redoing an act touches. Dots follow their themes, so everybody's own view of
  /// them may change, too.
  fileprivate func board(after deed: DeedHistory<BoardDifference>.Deed?) -> [Topic] {
    let fates = deed?.difference.fates.map { Topic.proposal($0.proposal) } ?? []
    let turned = deed?.difference.brought ?? deed?.difference.gone
    return fates + (turned == nil ? [] : [.allProposals])
      + [.clusters, .arranging, .recommendations, .verdicts, .deeds] + dots
  }

  /// Those whose dots may lie elsewhere when themes come and go.
  fileprivate var dots: [Topic] {
    guard let voting else { return [] }
    return [.voices, .turnout] + voting.ballots.keys.sorted().map(Topic.you)
  }

  /// What changes for people who are seated anew: their old tables, and what they see.
  fileprivate func seats(_ people: [Participant.ID], in round: Int) -> [Topic] {
    people.flatMap { sittings(of: $0, in: [round]) + [.sittings($0), .proposals($0)] } + [.calls]
  }

  fileprivate func sittings(of id: Participant.ID) -> [Topic] {
    sittings(of: id, in: seatings.map(\.round))
  }

  fileprivate func sittings(of id: Participant.ID, in rounds: [Int]) -> [Topic] {
    rounds.compactMap { round in
      table(of: id, in: round).map { .sitting(round: round, table: $0) }
    }
  }
}
