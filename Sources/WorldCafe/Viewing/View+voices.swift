/// What people say to the results, as far as the viewer may know.
package struct VoicesView: Sendable, Equatable, Encodable {
  /// Whether guests see how the verdicts stand.
  package var showsVerdicts: Bool
  /// The votes with dots, the latest last.
  package var votings: [VotingView]
  /// Proposals whose author says that they are in the wrong place.
  package var objections: [ObjectionView]
}

/// A vote with dots.
package struct VotingView: Sendable, Equatable, Encodable {
  package var subject: Voting.Subject
  /// Dots that each person has.
  package var dots: Int
  package var isOpen: Bool
  /// The dots on each target; absent while the vote is open.
  package var tally: [String: Int]?
  /// How many have placed a dot; absent for guests while the vote is open.
  package var voters: Int?
}

/// An author's objection to where a proposal is.
package struct ObjectionView: Sendable, Equatable, Encodable {
  package var proposal: Proposal.ID
  /// Absent for guests.
  package var comment: String?
}

/// How the verdicts on one recommendation stand.
package struct TallyView: Sendable, Equatable, Encodable {
  package var recommendation: Recommendation.ID
  package var agree: Int
  package var agreeWithChange: Int
  package var object: Int
  /// What was added, without who added it.
  package var comments: [CommentView]
}

/// What somebody added to a verdict.
package struct CommentView: Sendable, Equatable, Encodable {
  package var vote: Verdict.Vote
  package var text: String
}

/// The viewer's own verdict.
package struct OwnVerdictView: Sendable, Equatable, Encodable {
  package var recommendation: Recommendation.ID
  package var vote: Verdict.Vote
  package var comment: String
}

/// What was decided about a proposal that is a source of nothing.
package struct FateView: Sendable, Equatable, Encodable {
  package var kind: FateChoice
  package var reason: String

  init(_ fate: Fate) {
    switch fate {
    case .parked(let reason): (kind, self.reason) = (.parked, reason)
    case .declined(let reason): (kind, self.reason) = (.declined, reason)
    }
  }
}
