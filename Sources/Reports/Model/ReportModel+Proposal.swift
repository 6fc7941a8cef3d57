extension ReportModel {
  /// One proposal, where it was written and where it ended.
  package struct Proposal: Sendable, Equatable {
    package var id: String
    /// Identifier of the question.
    package var question: String
    /// Identifier of the table.
    package var table: String
    /// Number of the round.
    package var round: Int
    package var author: Author
    package var text: String
    package var writtenAt: Moment?
    /// The table host wrote it down for somebody who spoke.
    package var isRecordedByHost: Bool
    /// Its table wanted it to be remembered.
    package var isInsight = false
    /// Identifier of the proposal that stands for this one, because it says the same.
    package var sameAs: String?
    /// It came from a file; table and round are those where it was laid down.
    package var isImported = false
    /// How many people support it.
    package var supports: Int
    /// Identifier of the cluster; `nil` while it lies in the lane of those without one.
    package var cluster: String?
    package var fate: Fate

    package init(
      id: String, question: String, table: String, round: Int, author: Author, text: String,
      isRecordedByHost: Bool = false, supports: Int = 0, cluster: String? = nil, fate: Fate = .open
    ) {
      self.id = id
      self.question = question
      self.table = table
      self.round = round
      self.author = author
      self.text = text
      self.isRecordedByHost = isRecordedByHost
      self.supports = supports
      self.cluster = cluster
      self.fate = fate
    }
  }
}

extension ReportModel.Proposal {
  /// Whose proposal it is. An anonymous one has no seat, so none can reach a file by mistake.
  package enum Author: Sendable, Equatable {
    case seat(String)
    case anonymous
  }

  /// Where a proposal ended.
  package enum Fate: Sendable, Equatable {
    /// Nobody has decided yet.
    case open
    /// It is a source of the recommendation with this identifier.
    case recommendation(String)
    /// Kept for later; the reason may be empty.
    case parked(reason: String)
    /// Not taken up; the reason may be empty.
    case declined(reason: String)
  }
}
