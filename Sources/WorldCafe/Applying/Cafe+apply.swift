extension Cafe {
  /// The café that a first event brings into being.
  ///
  /// - Precondition: the event is `cafePrepared`; the journal begins with it.
  package init(first recorded: Recorded) {
    guard case .cafePrepared(let code, let setup, let moderator) = recorded.event else {
      preconditionFailure("a journal begins with cafePrepared, not with \(recorded.event.kind)")
    }
    self.init(code: code, setup: setup)
    moderators.put(moderator)
    sequence = recorded.sequence
  }

  /// Makes an event true. Never refuses: what can be refused was refused by `decide`.
  ///
  /// - Precondition: the event follows the last one without a gap.
  package mutating func apply(_ recorded: Recorded) {
    precondition(recorded.sequence == sequence + 1, "events come in order, without a gap")
    sequence = recorded.sequence
    switch recorded.event {
    case .cafePrepared:
      preconditionFailure("a café is prepared once")
    case .lobbyOpened, .roundStarted, .roundEnded, .clockPaused, .clockResumed, .clockShifted,
      .harvestStarted, .cafeClosed:
      applyCourse(recorded.event, at: recorded.at)
    case .participantJoined, .nameListed, .nameUnlisted, .participantArrived, .hostVolunteered,
      .moderatorInvited,
      .moderatorRevoked, .breakTaken, .breakEnded, .hostSubstituted, .hostReturned:
      applyPeople(recorded.event)
    case .participantLeft, .seatingPlanned, .participantSeated, .participantMoved, .hostAppointed,
      .participantsReseated, .planApplied:
      applySeatingDeed(recorded)
    case .wishAdded, .wishRemoved, .seatPinned, .seatUnpinned, .tableClosed, .tableReopened,
      .planOffered, .planDismissed:
      applyPlanning(recorded.event)
    case .proposalWritten, .proposalEdited, .proposalWithdrawn, .supportGiven, .supportTakenBack,
      .proposalsRevealed:
      applyProposals(recorded.event, at: recorded.at)
    case .insightPinned, .insightUnpinned, .proposalMerged, .proposalSeparated:
      applyTending(recorded.event)
    case .messageSent, .moderatorCalled, .callAnswered, .callSettled:
      applyTalk(recorded.event, at: recorded.at)
    case .clustersSuggested, .recommendationChanged:
      applyHarvest(recorded.event)
    case .proposalsArranged, .rearrangementOffered, .rearrangementDismissed:
      applyOrder(recorded)
    case .clusterFormed, .clusterRenamed, .proposalsMoved, .clustersMerged, .clusterDissolved,
      .clusterSplit, .clusterNested, .clusterLocked, .clusterUnlocked, .proposalsKeptApart,
      .proposalsLetTogether, .rearranged, .proposalsImported,
      .recommendationDrafted, .recommendationRemoved, .sourcesMarked, .fatesDecided:
      applyDeed(recorded)
    case .standingSet, .verdictGiven, .verdictsShown, .placeContested, .objectionSettled,
      .votingOpened, .dotsPlaced, .votingClosed, .openFatesAccepted:
      applyVoices(recorded.event)
    case .slideShown, .presentationEnded, .resultsPublished, .resultsWithdrawn:
      applyPublishing(recorded.event, at: recorded.at)
    case .deedUndone(let part, _): applyTurn(of: part, isUndo: true)
    case .deedRedone(let part, _): applyTurn(of: part, isUndo: false)
    }
  }
}
