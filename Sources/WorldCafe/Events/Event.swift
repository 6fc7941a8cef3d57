/// What happened. Events are the journal: a café is what its events, applied in order, make of it.
///
/// The results of heavy or random work (plans, clusters, identifiers, hashes) stand in the events,
/// so that replay never runs an algorithm again.
package enum Event: Sendable, Equatable, Codable {
  case cafePrepared(code: Cafe.Code, setup: Setup, moderator: Moderator)
  case lobbyOpened
  case participantJoined(Participant)
  case participantLeft(participant: Participant.ID)
  /// The name may stand in the list of attendance; joining can say so as well.
  case nameListed(participant: Participant.ID)
  case nameUnlisted(participant: Participant.ID)
  case participantArrived(participant: Participant.ID, round: Int)
  case hostVolunteered(participant: Participant.ID)
  case breakTaken(participant: Participant.ID)
  case breakEnded(participant: Participant.ID)
  case moderatorInvited(Moderator)
  case moderatorRevoked(moderator: Moderator.ID)

  case seatingPlanned(seatings: [Seating], quality: PlanQuality)
  case participantSeated(participant: Participant.ID, seats: [SeatChoice])
  case participantMoved(participant: Participant.ID, table: Table.ID, round: Int)
  case participantsReseated(round: Int, seats: [SeatWish])
  case wishAdded(Wish)
  case wishRemoved(Wish)
  case seatPinned(SeatPin)
  case seatUnpinned(SeatPin)
  case tableClosed(table: Table.ID, fromRound: Int)
  case tableReopened(table: Table.ID)
  case planOffered(seatings: [Seating], quality: PlanQuality)
  case planApplied(seatings: [Seating], quality: PlanQuality)
  case planDismissed
  case hostAppointed(table: Table.ID, rounds: [Int], participant: Participant.ID?)
  /// In the running round somebody else keeps the memory of a table whose host is away.
  case hostSubstituted(table: Table.ID, substitute: Participant.ID)
  case hostReturned(table: Table.ID)

  case roundStarted(round: Int, endsAt: Moment)
  case roundEnded(round: Int, graceEndsAt: Moment)
  case clockPaused
  case clockResumed(endsAt: Moment)
  case clockShifted(endsAt: Moment)
  case harvestStarted
  case cafeClosed

  case proposalWritten(Proposal)
  case proposalEdited(proposal: Proposal.ID, text: String)
  case proposalWithdrawn(proposal: Proposal.ID)
  case supportGiven(proposal: Proposal.ID, participant: Participant.ID)
  case supportTakenBack(proposal: Proposal.ID, participant: Participant.ID)
  case insightPinned(proposal: Proposal.ID)
  case insightUnpinned(proposal: Proposal.ID)
  /// Whatever was merged into `proposal` comes with it; `into` stands for all of them.
  case proposalMerged(proposal: Proposal.ID, into: Proposal.ID)
  case proposalSeparated(proposal: Proposal.ID)
  /// Proposals came from a file, all to one question.
  case proposalsImported(proposals: [Proposal])
  case proposalsRevealed(question: Question.ID)

  case messageSent(Message)
  case moderatorCalled(table: Table.ID)
  case callAnswered(table: Table.ID)
  case callSettled(table: Table.ID)

  /// All suggestions to a question at once; written by earlier versions only.
  case clustersSuggested(question: Question.ID, clusters: [Cluster])
  /// Proposals without a theme joined one, or made one with others, because the algorithm found
  /// them similar.
  case proposalsArranged(question: Question.ID, parts: [Rearrangement])
  /// What the algorithm would change in themes that are there; takes the place of the last offer.
  case rearrangementOffered(question: Question.ID, parts: [Rearrangement])
  case rearranged(question: Question.ID, parts: [Rearrangement])
  case rearrangementDismissed(question: Question.ID, parts: [Rearrangement.ID])
  case clusterFormed(Cluster)
  case clusterRenamed(cluster: Cluster.ID, title: String)
  case proposalsMoved(proposals: [Proposal.ID], cluster: Cluster.ID?)
  case clustersMerged(from: Cluster.ID, into: Cluster.ID)
  case clusterDissolved(cluster: Cluster.ID)
  case clusterSplit(cluster: Cluster.ID, into: Cluster)
  case clusterNested(cluster: Cluster.ID, under: Cluster.ID?)
  case clusterLocked(cluster: Cluster.ID)
  case clusterUnlocked(cluster: Cluster.ID)
  /// `proposal` leaves the theme in which both are.
  case proposalsKeptApart(proposal: Proposal.ID, from: Proposal.ID)
  case proposalsLetTogether(proposal: Proposal.ID, with: Proposal.ID)
  case recommendationDrafted(Recommendation)
  case recommendationChanged(
    recommendation: Recommendation.ID, field: Recommendation.Field, text: String)
  case recommendationRemoved(recommendation: Recommendation.ID)
  case sourcesMarked(recommendation: Recommendation.ID, proposals: [Proposal.ID], isOn: Bool)
  case fatesDecided(proposals: [Proposal.ID], fate: Fate?)
  case standingSet(recommendation: Recommendation.ID, standing: Standing)
  case verdictGiven(
    recommendation: Recommendation.ID, participant: Participant.ID, verdict: Verdict?)
  case verdictsShown
  case placeContested(proposal: Proposal.ID, comment: String)
  case objectionSettled(proposal: Proposal.ID)
  case votingOpened(subject: Voting.Subject, dots: Int)
  case dotsPlaced(participant: Participant.ID, target: String, count: Int)
  case votingClosed
  /// The café closes although the fate of so many proposals is open; a moderator agreed to it.
  case openFatesAccepted(count: Int)
  case slideShown(Slide)
  case presentationEnded
  case resultsPublished(secret: String)
  case resultsWithdrawn
  case deedUndone(part: HistoryPart, deed: Int64)
  case deedRedone(part: HistoryPart, deed: Int64)
}

/// Where somebody sits in a round.
package struct SeatChoice: Sendable, Equatable, Codable {
  package var round: Int
  package var table: Table.ID

  package init(round: Int, table: Table.ID) {
    self.round = round
    self.table = table
  }
}
