extension ReportModel {
  /// A recommendation with the fields that German administration expects. A field nobody filled in is
  /// the empty text; readable formats leave it out, JSON keeps it.
  package struct Recommendation: Sendable, Equatable {
    package var id: String
    /// From 1, the order in which they are read.
    package var number: Int
    package var state: State
    package var fields: Fields
    /// Identifiers of the clusters it was made from.
    package var clusters: [String]
    /// Identifiers of its sources, in the order they are printed.
    package var proposals: [String]
    package var votes: Votes
    package var comments: [Comment]

    package init(
      id: String, number: Int, state: State, fields: Fields, clusters: [String] = [],
      proposals: [String] = [], votes: Votes = Votes(), comments: [Comment] = []
    ) {
      self.id = id
      self.number = number
      self.state = state
      self.fields = fields
      self.clusters = clusters
      self.proposals = proposals
      self.votes = votes
      self.comments = comments
    }
  }
}

extension ReportModel.Recommendation {
  /// How far it has come; the raw values are those of the JSON export.
  package enum State: String, Sendable, CaseIterable {
    case draft, confirmed
    /// Confirmed by the moderators although somebody objects.
    case withObjections = "with_objections"
    case parked
  }

  /// What the people in the harvest said to it, counted.
  package struct Votes: Sendable, Equatable {
    package var agree: Int
    package var agreeWithChange: Int
    package var object: Int

    package init(agree: Int = 0, agreeWithChange: Int = 0, object: Int = 0) {
      self.agree = agree
      self.agreeWithChange = agreeWithChange
      self.object = object
    }
  }

  /// A remark somebody gave with the vote, without its author.
  package struct Comment: Sendable, Equatable {
    package var vote: Vote
    package var text: String

    package init(vote: Vote, text: String) {
      self.vote = vote
      self.text = text
    }
  }

  /// A vote on a draft; the raw values are those of the JSON export.
  package enum Vote: String, Sendable, CaseIterable {
    case agree
    case agreeWithChange = "agree_with_change"
    case object
  }
}
