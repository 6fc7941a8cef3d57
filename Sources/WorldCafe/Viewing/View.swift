/// Everything that one viewer sees of a café: the snapshot that a client starts from.
///
/// Its parts are the plural keys of `Change`, so that a client keeps one object up to date.
package struct View: Sendable, Equatable, Encodable {
  package var cafe: CafeView
  package var tables: [Table]
  package var questions: [QuestionView]
  package var phase: PhaseView
  package var headcount: Int
  package var you: YouView
  package var people: [PersonView]
  package var moderators: [ModeratorView]
  package var sittings: [SittingView]
  package var proposals: [ProposalView]
  package var clusters: [ClusterView]
  package var recommendations: [RecommendationView]
  /// Absent for guests before the harvest.
  package var voices: VoicesView?
  /// How the verdicts stand; empty for guests until a moderator shows them.
  package var verdicts: [TallyView]
  /// Absent for guests before the harvest.
  package var presentation: PresentationView?
  /// Absent for guests before the harvest.
  package var publication: PublicationView?
  /// Absent for all but moderators.
  package var arranging: ArrangingView?
  /// Absent for all but moderators.
  package var deeds: DeedsView?
  package var messages: [MessageView]
  package var calls: [CallView]
  package var plan: PlanQuality?
  /// Absent for all but moderators.
  package var planning: PlanningView?
}

/// What never changes while a café runs.
package struct CafeView: Sendable, Equatable, Encodable {
  package var code: Cafe.Code
  package var title: String
  package var occasion: String
  package var language: Language
  package var rounds: Int
  package var roundSeconds: Int
  package var graceSeconds: Int
  package var hosting: Hosting
  package var proposalLengthMax: Int
  package var etiquette: [String]
  package var consent: String
  package var participantsExpected: Int
  /// Absent when tables are mixed by nothing of the kind.
  package var mixedBy: MixedAttribute?
  /// Present when guests are asked whether their name may stand in the list of attendance.
  package var asksForNames: Bool?
  /// Present when guests may take a free seat by the card of its table.
  package var seatsByCard: Bool?
  package var isRehearsal: Bool
  package var timeFactor: Int
}

/// A question as all inside see it.
package struct QuestionView: Sendable, Equatable, Encodable {
  package var id: Question.ID
  package var title: String
  package var text: String
  /// Whether all at a table may read its proposals.
  package var isOpen: Bool
}

/// Where the café stands, with its clock.
package struct PhaseView: Sendable, Equatable, Encodable {
  package var stage: Phase.Stage
  package var round: Int
  package var clock: Clock?
  /// When the rounds so far really ran.
  package var timings: [TimingView]
}

/// When a round ran.
package struct TimingView: Sendable, Equatable, Encodable {
  package var round: Int
  package var startedAtMs: Moment
  /// Absent while it runs.
  package var endedAtMs: Moment?
  package var pausedMs: Int64
}

/// A table's call for the moderators.
package struct CallView: Sendable, Equatable, Encodable {
  package var table: Table.ID
  package var calledAtMs: Moment
  /// Somebody comes.
  package var isAnswered: Bool
}

/// The viewer.
package struct YouView: Sendable, Equatable, Encodable {
  package var role: Role
  package var id: String
  package var name: String
  /// The proposals that the viewer supports.
  package var supports: [Proposal.ID]
  /// What the viewer says to recommendations.
  package var verdicts: [OwnVerdictView] = []
  /// The viewer's dots in the latest vote, by what they lie on.
  package var dots: [String: Int] = [:]
  /// Present while the viewer's name may stand in the list of attendance.
  package var isListed: Bool?
  /// Present while the viewer takes a break.
  package var isOnBreak: Bool?
}

/// Somebody who joined.
package struct PersonView: Sendable, Equatable, Encodable {
  package var id: Participant.ID
  package var name: String
  package var hasLeft: Bool
  /// Offered to host a table for the whole café.
  package var isVolunteer: Bool
  /// The value of what tables are mixed by; only moderators see it.
  package var attribute: String?
  /// Present while the person takes a break.
  package var isOnBreak: Bool?
}

/// Somebody who leads.
package struct ModeratorView: Sendable, Equatable, Encodable {
  package var id: Moderator.ID
  package var name: String
}

/// Those who sit at one table in one round.
package struct SittingView: Sendable, Equatable, Encodable {
  package var round: Int
  package var table: Table.ID
  package var seats: [PersonView]
  package var host: Participant.ID?
  /// Who keeps the table's memory while its host is away.
  package var substitute: Participant.ID?
  package var arrived: [Participant.ID]
}

/// A proposal as everybody sees it who may read it.
package struct ProposalView: Sendable, Equatable, Encodable {
  package var id: Proposal.ID
  package var question: Question.ID
  package var table: Table.ID
  package var round: Int
  package var text: String
  /// Absent when the proposal is anonymous.
  package var author: AuthorView?
  package var isRecordedByHost: Bool
  /// Present when it came from a file.
  package var isImported: Bool?
  package var writtenAtMs: Moment
  package var editedAtMs: Moment?
  package var supports: Int
  /// Present while its table wants it to be remembered.
  package var isInsight: Bool?
  /// The proposal that stands for this one, because it says the same.
  package var sameAs: Proposal.ID?
  /// Absent while open, and for sources of recommendations.
  package var fate: FateView?
}

/// Who wrote a proposal that is not anonymous.
package struct AuthorView: Sendable, Equatable, Encodable {
  package var id: Participant.ID
  package var name: String
}

/// A theme on the board.
package struct ClusterView: Sendable, Equatable, Encodable {
  package var id: Cluster.ID
  package var question: Question.ID
  package var title: String
  package var words: [String]
  package var proposals: [Proposal.ID]
  package var origin: Cluster.Origin
  package var placedByPeople: [Proposal.ID]
  /// The theme under which it stands.
  package var parent: Cluster.ID?
  package var isLocked: Bool
}

/// A draft recommendation.
package struct RecommendationView: Sendable, Equatable, Encodable {
  package var id: Recommendation.ID
  /// Counted from 1 in the order of drafting.
  package var number: Int
  package var question: Question.ID
  package var clusters: [Cluster.ID]
  package var proposals: [Proposal.ID]
  package var fields: [Recommendation.Field: String]
  package var standing: Standing
}

/// What can be undone and redone, part by part.
package struct DeedsView: Sendable, Equatable, Encodable {
  /// So many acts of each list are told; undoing brings earlier ones into sight.
  static let shownMax = 20

  package var board: Part
  package var seating: Part

  /// The acts of one part of the café.
  package struct Part: Sendable, Equatable, Encodable {
    /// The one that would be undone next comes first.
    package var done: [DeedView]
    /// The one that would be redone next comes first.
    package var undone: [DeedView]
  }
}

/// An act that can be undone or redone.
package struct DeedView: Sendable, Equatable, Encodable {
  package var number: Int64
  /// The kind of the event that it was.
  package var kind: String
  package var subject: String
  package var atMs: Moment
  package var by: String
}

/// What a moderator wrote.
package struct MessageView: Sendable, Equatable, Encodable {
  package var id: Message.ID
  package var text: String
  /// Empty when it goes to everybody.
  package var tables: [Table.ID]
  package var sentAtMs: Moment
  package var by: String
}
