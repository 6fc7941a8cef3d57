extension Cafe {
  func decideOpenVoting(on subject: Voting.Subject, dots: Int) throws(Refusal) -> [Event] {
    guard voting?.isOpen != true else { throw Refusal(.votingOpen) }
    guard (1...Voting.dotsMax).contains(dots) else {
      throw Refusal(.tooManyDots, ["max": String(Voting.dotsMax)])
    }
    return [.votingOpened(subject: subject, dots: dots)]
  }

  func decideCloseVoting() throws(Refusal) -> [Event] {
    guard voting?.isOpen == true else { throw Refusal(.noVoting) }
    return [.votingClosed]
  }

  /// - Parameter count: how many of the own dots lie on the target from now on.
  func decideDots(
    on target: String, count: Int, by person: Participant.ID
  ) throws(Refusal) -> [Event] {
    guard let voting, voting.isOpen else { throw Refusal(.noVoting) }
    switch voting.subject {
    case .clusters: _ = try existing(Cluster.ID(target))
    case .recommendations: _ = try existing(Recommendation.ID(target))
    }
    var ballot = ballot(of: person, in: voting)
    guard ballot[target, default: 0] != count else { return [] }
    ballot[target] = count
    // The single count first: a sum of any numbers at all could be too large for one.
    guard (0...voting.dots).contains(count), ballot.values.reduce(0, +) <= voting.dots else {
      throw Refusal(.tooManyDots, ["max": String(voting.dots)])
    }
    return [.dotsPlaced(participant: person, target: target, count: count)]
  }
}
