extension Cafe {
  /// What a command leads to. Changes nothing; the caller records and applies the events.
  ///
  /// - Parameters:
  ///   - command: what is asked for.
  ///   - actor: who asks; already authenticated.
  ///   - context: time, identifier and hashes for this decision.
  /// - Returns: the events, in order; none when the wish is fulfilled already.
  /// - Throws: a `Refusal`; then nothing happened.
  package func decide(
    _ command: Command, by actor: Actor, in context: Context
  ) throws(Refusal) -> [Event] {
    try Permission.check(command.kind, by: actor.role, in: phase)
    switch actor {
    case .visitor:
      guard
        case .join(let name, let consents, let token, let attribute, let table, let isListed) =
          command
      else { return [] }
      let newcomer = Newcomer(
        name: name, consents: consents, credential: try Secret.check(token, in: context),
        attribute: attribute, table: table, isListed: isListed ?? false)
      return try decideJoin(newcomer, in: context)
    case .participant(let id):
      guard let participant = participants[id], !participant.hasLeft else {
        throw Refusal(.removed)
      }
      return try decide(command, by: participant, in: context)
    case .moderator(let id):
      guard moderators[id] != nil else { throw Refusal(.revoked) }
      return try decide(command, byModerator: id, in: context)
    case .server:
      return []
    }
  }

  private func decide(
    _ command: Command, by participant: Participant, in context: Context
  ) throws(Refusal) -> [Event] {
    switch command {
    case .leave:
      return [.participantLeft(participant: participant.id)]
    case .listName(let isOn):
      return try decideListName(of: participant, isOn: isOn)
    case .arrive:
      // Whoever sits down at the new table is back.
      return try decideArrive(participant.id) + decideEndBreak(participant.id)
    case .takeSeat(let table):
      return try decideTakeSeat(participant.id, at: table)
    case .stay:
      return try decideStay(participant.id)
    case .takeBreak:
      return onBreak.contains(participant.id) ? [] : [.breakTaken(participant: participant.id)]
    case .endBreak:
      return decideEndBreak(participant.id)
    case .volunteerAsHost:
      return try decideVolunteer(participant.id)
    case .writeProposal(let table, let round, let text, let isRecordedByHost, let editKey):
      let draft = ProposalDraft(
        table: table, round: round, text: text, isRecordedByHost: isRecordedByHost,
        editKey: editKey)
      return try decideWrite(draft, by: participant.id, in: context)
    case .editProposal(let proposal, let text, let editKey):
      let key = ProposalKey(proposal: proposal, author: participant.id, editKey: editKey)
      return try decideEdit(key, text: text, in: context)
    case .withdrawProposal(let proposal, let editKey):
      let key = ProposalKey(proposal: proposal, author: participant.id, editKey: editKey)
      return try decideWithdraw(key, in: context)
    case .support(let proposal, let isOn):
      return try decideSupport(proposal, by: participant.id, isOn: isOn)
    case .pinInsight, .mergeProposals, .separateProposal:
      return try decideTending(command, by: participant.id)
    case .giveVerdict(let recommendation, let vote, let comment):
      return try decideVerdict(
        on: recommendation, vote: vote, comment: comment, by: participant.id, in: context)
    case .placeDots(let target, let count):
      return try decideDots(on: target, count: count, by: participant.id)
    case .contest(let proposal, let isOn, let comment, let editKey):
      let key = ProposalKey(proposal: proposal, author: participant.id, editKey: editKey)
      return try decideContest(key, isOn: isOn, comment: comment, in: context)
    case .callModerator:
      return try decideCall(by: participant.id)
    case .cancelCall:
      return try decideCancelCall(by: participant.id)
    case .takeLead(let token):
      guard context.heir == participant.id else { throw Refusal(.notHeir) }
      let credential = try Secret.check(token, in: context)
      return try decideInvite(name: participant.name, credential: credential, in: context)
    default:
      preconditionFailure("\(command.kind) has no row for participants")
    }
  }

  private func decide(
    _ command: Command, byModerator moderator: Moderator.ID, in context: Context
  ) throws(Refusal) -> [Event] {
    switch command {
    case .openLobby: return [.lobbyOpened]
    case .startRound: return try decideStartRound(at: context.now)
    case .pauseClock: return try decidePause()
    case .resumeClock: return try decideResume(at: context.now)
    case .shiftClock(let seconds): return try decideShift(seconds: seconds, at: context.now)
    case .endRound: return [roundEnding(at: context.now)]
    case .startHarvest: return startingHarvest(at: context.now)
    case .closeCafe(let acceptsOpen): return try decideClose(acceptsOpen: acceptsOpen ?? false)
    case .moveParticipant(let participant, let table, let round):
      return try decideMove(participant, to: table, in: round)
    case .reseat(let round, let seats): return try decideReseat(seats, in: round)
    case .addWish(let kind, let first, let second):
      return try decideAddWish(Wish(kind: kind, first: first, second: second))
    case .removeWish(let kind, let first, let second):
      return decideRemoveWish(Wish(kind: kind, first: first, second: second))
    case .pinSeat(let participant, let round, let table):
      return try decidePinSeat(SeatPin(participant: participant, round: round, table: table))
    case .unpinSeat(let participant, let round):
      return decideUnpinSeat(of: participant, in: round)
    case .closeTable(let table): return try decideCloseTable(table)
    case .reopenTable(let table): return try decideReopenTable(table)
    case .replan:
      guard nextRound != nil else { throw Refusal(.nothingToPlan) }
      return []
    case .cancelPlanning: return []
    case .applyPlan(let offer): return try decideApplyPlan(offer)
    case .dismissPlan(let offer): return try decideDismissPlan(offer)
    case .removeParticipant(let participant):
      return try decideRemove(participant)
    case .appointHost(let table, let round, let participant):
      return try decideAppoint(participant, at: table, in: round)
    case .sendMessage(let tables, let text):
      return try decideMessage(to: tables, text: text, by: moderator, in: context)
    case .answerCall(let table): return try decideAnswerCall(table)
    case .settleCall(let table): return try decideSettleCall(table)
    case .revealProposals(let question): return try decideReveal(question)
    case .inviteModerator(let name, let token):
      let credential = try Secret.check(token, in: context)
      return try decideInvite(name: name, credential: credential, in: context)
    case .revokeModerator(let moderator): return try decideRevoke(moderator)
    case .undo(let part, let deed): return try decideUndo(part, deed: deed)
    case .redo(let part, let deed): return try decideRedo(part, deed: deed)
    default: return try decideHarvest(command, in: context)
    }
  }
}
