/// A proposal as it comes in.
struct ProposalDraft {
  var table: Table.ID
  var round: Int
  var text: String
  var isRecordedByHost: Bool
  var editKey: String?
}

/// What somebody shows who wants to change a proposal: who they are, or the secret of an anonymous
/// author.
struct ProposalKey {
  var proposal: Proposal.ID
  var author: Participant.ID
  var editKey: String?
}

extension Cafe {
  func decideWrite(
    _ draft: ProposalDraft, by author: Participant.ID, in context: Context
  ) throws(Refusal) -> [Event] {
    let text = try TextRule.proposal(lengthMax: setup.proposalLengthMax).check(
      draft.text, in: context)
    try checkTable(draft.table)
    try checkUnlocked(draft.round)
    guard table(of: author, in: draft.round) == draft.table, let table = setup.table(draft.table)
    else {
      throw Refusal(
        .notYourTable, ["table": draft.table.text, "round": String(draft.round)])
    }
    if draft.isRecordedByHost {
      guard keepsMemory(author, of: table.id, in: draft.round) else { throw Refusal(.notHost) }
      // Table, round and mark would tell who wrote it.
      guard draft.editKey == nil else {
        throw Refusal(.malformed, ["problem": "a recorded proposal cannot be anonymous"])
      }
    }
    let proposal = Proposal(
      id: .init(context.fresh), question: table.question, table: table.id, round: draft.round,
      author: try self.author(author, editKey: draft.editKey, in: context),
      isRecordedByHost: draft.isRecordedByHost, text: text, writtenAt: context.now)
    return [.proposalWritten(proposal)]
  }

  func decideEdit(
    _ key: ProposalKey, text: String, in context: Context
  ) throws(Refusal) -> [Event] {
    let proposal = try own(key, in: context)
    let text = try TextRule.proposal(lengthMax: setup.proposalLengthMax).check(text, in: context)
    guard text != proposal.text else { return [] }
    return [.proposalEdited(proposal: proposal.id, text: text)]
  }

  func decideWithdraw(_ key: ProposalKey, in context: Context) throws(Refusal) -> [Event] {
    [.proposalWithdrawn(proposal: try own(key, in: context).id)]
  }

  func decideSupport(
    _ id: Proposal.ID, by participant: Participant.ID, isOn: Bool
  ) throws(Refusal) -> [Event] {
    guard let proposal = proposals[id], canRead(proposal, participant) else {
      throw Refusal(.unknownProposal, ["proposal": id.text])
    }
    guard !proposal.isWithdrawn else { throw Refusal(.withdrawn) }
    guard proposal.author.participant != participant else { throw Refusal(.ownProposal) }
    guard proposal.supporters.contains(participant) != isOn else { return [] }
    return isOn
      ? [.supportGiven(proposal: id, participant: participant)]
      : [.supportTakenBack(proposal: id, participant: participant)]
  }

  func decideReveal(_ question: Question.ID) throws(Refusal) -> [Event] {
    guard setup.question(question) != nil else {
      throw Refusal(.unknownQuestion, ["question": question.text])
    }
    guard !isOpen(question) else { throw Refusal(.alreadyRevealed) }
    return [.proposalsRevealed(question: question)]
  }

  /// A round's proposals stay open while it runs and in the grace after it.
  private func checkUnlocked(_ round: Int) throws(Refusal) {
    guard (1...setup.rounds).contains(round), round <= phase.round else {
      throw Refusal(.unknownRound, ["round": String(round)])
    }
    guard round == phase.round else { throw Refusal(.roundLocked, ["round": String(round)]) }
  }

  private func author(
    _ participant: Participant.ID, editKey: String?, in context: Context
  ) throws(Refusal) -> Author {
    guard let editKey else { return .participant(id: participant) }
    return .anonymous(lock: try Secret.check(editKey, in: context))
  }

  private func own(_ key: ProposalKey, in context: Context) throws(Refusal) -> Proposal {
    let proposal = try authored(key, in: context)
    try checkUnlocked(proposal.round)
    return proposal
  }

  /// The proposal, if it is this person's or whoever asks holds its secret.
  func authored(_ key: ProposalKey, in context: Context) throws(Refusal) -> Proposal {
    guard let proposal = proposals[key.proposal] else {
      throw Refusal(.unknownProposal, ["proposal": key.proposal.text])
    }
    let isOwn =
      switch proposal.author {
      case .participant(let id): id == key.author
      case .anonymous(let lock): key.editKey.map { context.hash($0) == lock } ?? false
      }
    guard isOwn else { throw Refusal(.notYourProposal) }
    guard !proposal.isWithdrawn else { throw Refusal(.withdrawn) }
    return proposal
  }
}
