/// What a participant says to a recommendation.
package struct Verdict: Sendable, Equatable, Codable {
  package var vote: Vote
  /// May be empty.
  package var comment: String

  package init(vote: Vote, comment: String) {
    self.vote = vote
    self.comment = comment
  }

  /// The names are those of the export.
  package enum Vote: String, Sendable, Codable, CaseIterable {
    case agree
    case agreeWithChange = "agree_with_change"
    case object
  }
}

/// A vote with dots: everybody places a few on what matters most.
package struct Voting: Sendable, Equatable, Codable {
  /// What the dots are placed on.
  package enum Subject: String, Sendable, Codable, CaseIterable { case clusters, recommendations }

  package var subject: Subject
  /// Dots that each person has.
  package var dots: Int
  package var isOpen = true
  /// How many dots somebody placed on what, by its identifier.
  package var ballots: [Participant.ID: [String: Int]] = [:]

  package init(subject: Subject, dots: Int) {
    self.subject = subject
    self.dots = dots
  }

  /// The most dots that a person can have.
  package static let dotsMax = 20
}

extension Cafe {
  /// The vote that is open, or the last one.
  package var voting: Voting? { votings.last }

  /// The dots on each target that is there now. Dots on a theme that was merged count for the theme
  /// into which it went, as long as that is not undone.
  package func tally(_ voting: Voting) -> [String: Int] {
    var sums: [String: Int] = [:]
    for ballot in voting.ballots.values {
      for (target, count) in present(ballot, voting.subject) { sums[target, default: 0] += count }
    }
    return sums
  }

  /// Somebody's dots on what is there now.
  package func ballot(of id: Participant.ID, in voting: Voting) -> [String: Int] {
    present(voting.ballots[id] ?? [:], voting.subject)
  }

  private func present(_ ballot: [String: Int], _ subject: Voting.Subject) -> [String: Int] {
    var moved: [String: Int] = [:]
    for (target, count) in ballot where count > 0 {
      if let present = present(target, subject) { moved[present, default: 0] += count }
    }
    return moved
  }

  private func present(_ target: String, _ subject: Voting.Subject) -> String? {
    switch subject {
    case .recommendations: return recommendations[.init(target)] == nil ? nil : target
    case .clusters:
      var id = Cluster.ID(target)
      for deed in boardHistory.done where clusters[id] == nil {
        id = deed.difference.successor(of: id) ?? id
      }
      return clusters[id] == nil ? nil : id.text
    }
  }
}

extension BoardDifference {
  /// The cluster into which this act moved the members of one that it took away.
  fileprivate func successor(of id: Cluster.ID) -> Cluster.ID? {
    guard clusters.contains(where: { $0.before?.id == id && $0.after == nil }) else { return nil }
    for swap in places {
      guard case .cluster(id, _) = swap.before else { continue }
      if case .cluster(let into, _) = swap.after { return into }
    }
    return nil
  }
}
