extension Cafe {
  /// Nothing is lost silently: whoever declines says why.
  func decideFate(
    of ids: [Proposal.ID], _ choice: FateChoice, reason: String, in context: Context
  ) throws(Refusal) -> [Event] {
    let ids = try existing(ids, question: nil)
    let reason = try TextRule.reason.check(reason, in: context, mayBeEmpty: choice != .declined)
    let fate: Fate? =
      switch choice {
      case .open: nil
      case .parked: .parked(reason: reason)
      case .declined: .declined(reason: reason)
      }
    let changed = ids.filter { fates[$0] != fate }
    return changed.isEmpty ? [] : [.fatesDecided(proposals: changed, fate: fate)]
  }

  func decideStanding(
    _ id: Recommendation.ID, _ standing: Standing
  ) throws(Refusal) -> [Event] {
    let found = try existing(id)
    return self.standing(of: found.id) == standing
      ? [] : [.standingSet(recommendation: id, standing: standing)]
  }

  /// A café with open fates closes only when the moderator says so, and the log keeps it.
  func decideClose(acceptsOpen: Bool) throws(Refusal) -> [Event] {
    let open = openProposals.count
    guard open == 0 || acceptsOpen else { throw Refusal(.openFates, ["count": String(open)]) }
    let voting: [Event] = voting?.isOpen == true ? [.votingClosed] : []
    return voting + (open > 0 ? [.openFatesAccepted(count: open)] : []) + [.cafeClosed]
  }

  /// How far a recommendation has come.
  package func standing(of id: Recommendation.ID) -> Standing { standings[id] ?? .draft }
}
