extension Cafe {
  /// - Parameter vote: nil takes an earlier verdict back.
  func decideVerdict(
    on id: Recommendation.ID, vote: Verdict.Vote?, comment: String, by person: Participant.ID,
    in context: Context
  ) throws(Refusal) -> [Event] {
    let found = try existing(id)
    let comment = try TextRule.comment.check(comment, in: context, mayBeEmpty: true)
    let verdict = vote.map { Verdict(vote: $0, comment: comment) }
    guard verdicts[found.id]?[person] != verdict else { return [] }
    return [.verdictGiven(recommendation: id, participant: person, verdict: verdict)]
  }

  func decideShowVerdicts() -> [Event] { showsVerdicts ? [] : [.verdictsShown] }

  /// Somebody says that an own proposal is in the wrong place.
  func decideContest(
    _ key: ProposalKey, isOn: Bool, comment: String, in context: Context
  ) throws(Refusal) -> [Event] {
    let id = try authored(key, in: context).id
    let comment = try TextRule.comment.check(comment, in: context, mayBeEmpty: true)
    if isOn {
      return objections[id] == comment ? [] : [.placeContested(proposal: id, comment: comment)]
    }
    return objections[id] == nil ? [] : [.objectionSettled(proposal: id)]
  }

  func decideSettleObjection(_ id: Proposal.ID) throws(Refusal) -> [Event] {
    guard objections[id] != nil else {
      throw Refusal(.unknownProposal, ["proposal": id.text])
    }
    return [.objectionSettled(proposal: id)]
  }
}
