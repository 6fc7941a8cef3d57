extension Cafe {
  /// So many insights a table can pin: what everybody can take in who sits down at it anew.
  static let insightsMax = 3

  /// What whoever keeps a table's memory decides about its proposals.
  func decideTending(
    _ command: Command, by participant: Participant.ID
  ) throws(Refusal) -> [Event] {
    switch command {
    case .pinInsight(let id, let isOn): try decidePin(id, isOn: isOn, by: participant)
    case .mergeProposals(let id, let into): try decideMerge(id, into: into, by: participant)
    case .separateProposal(let id):
      sameAs[try tended(id, by: participant).id] == nil ? [] : [.proposalSeparated(proposal: id)]
    default: preconditionFailure("\(command.kind) does not tend a table")
    }
  }

  private func decidePin(
    _ id: Proposal.ID, isOn: Bool, by participant: Participant.ID
  ) throws(Refusal) -> [Event] {
    let proposal = try tended(id, by: participant)
    guard insights.contains(id) != isOn else { return [] }
    guard isOn else { return [.insightUnpinned(proposal: id)] }
    guard sameAs[id] == nil else { throw Refusal(.mergedProposal) }
    let pinned = insights.count { proposals[$0]?.table == proposal.table }
    guard pinned < Self.insightsMax else {
      throw Refusal(.tooManyInsights, ["max": String(Self.insightsMax)])
    }
    return [.insightPinned(proposal: id)]
  }

  private func decideMerge(
    _ id: Proposal.ID, into other: Proposal.ID, by participant: Participant.ID
  ) throws(Refusal) -> [Event] {
    let both = [try tended(id, by: participant).id, try tended(other, by: participant).id]
    let head = sameAs[other] ?? other
    guard both[0] != head else { throw Refusal(.sameProposal) }
    return sameAs[id] == head ? [] : [.proposalMerged(proposal: id, into: head)]
  }

  /// A proposal of the table whose memory somebody keeps now. Where nobody keeps it, all who sit
  /// there do.
  ///
  /// - Throws: `unknown-proposal`, `withdrawn`, `not-your-table` or `not-host`.
  private func tended(
    _ id: Proposal.ID, by participant: Participant.ID
  ) throws(Refusal) -> Proposal {
    guard let proposal = proposals[id], canRead(proposal, participant) else {
      throw Refusal(.unknownProposal, ["proposal": String(id.text.prefix(80))])
    }
    guard !proposal.isWithdrawn else { throw Refusal(.withdrawn) }
    let round = phase.round
    guard table(of: participant, in: round) == proposal.table else {
      throw Refusal(.notYourTable, ["table": proposal.table.text, "round": String(round)])
    }
    let hasKeeper =
      substitutes[proposal.table] != nil || seating(round)?.hosts[proposal.table] != nil
    guard !hasKeeper || keepsMemory(participant, of: proposal.table, in: round) else {
      throw Refusal(.notHost)
    }
    return proposal
  }
}
