/// Everything that is true of one café. Changed only by `apply`, never refused there.
package struct Cafe: Sendable, Equatable, Codable {
  package typealias Code = Identifier<Cafe>

  package var code: Code
  package var setup: Setup
  /// The number of the last event that was applied.
  package var sequence: Int64 = 0
  package var phase = Phase(.prepared)
  package var clock: Clock?
  package var timings: [Timing] = []
  package var moderators = Roster<Moderator>()
  package var participants = Roster<Participant>()
  /// One per round, the first round first; empty until the first plan.
  package var seatings: [Seating] = []
  package var planQuality: PlanQuality?
  /// Those who are here but take a break.
  package var onBreak: Set<Participant.ID> = []
  /// Who keeps the memory of tables whose hosts are away; of the running round, or of the last.
  package var substitutes: [Table.ID: Participant.ID] = [:]
  package var revealed: Set<Question.ID> = []
  package var proposals = Roster<Proposal>()
  /// What tables want to be remembered, a few proposals of each.
  package var insights: Set<Proposal.ID> = []
  /// Proposals that say the same as another one at their table, and which one stands for them.
  package var sameAs: [Proposal.ID: Proposal.ID] = [:]
  package var clusters = Roster<Cluster>()
  /// Proposals that a person took out of every cluster; the algorithm leaves them there.
  package var keptLoose: Set<Proposal.ID> = []
  /// Proposals that must not share a theme.
  package var apart: Set<ApartPair> = []
  /// Another order that the algorithm would prefer and on which nobody has decided.
  package var rearrangements: [Question.ID: [Rearrangement]] = [:]
  /// Pieces that a person did not want; they are not offered again.
  package var dismissedRearrangements: Set<Rearrangement.ID> = []
  package var recommendations = Roster<Recommendation>()
  /// What was decided about proposals that are a source of nothing; open ones are not in it.
  package var fates: [Proposal.ID: Fate] = [:]
  package var standings: [Recommendation.ID: Standing] = [:]
  package var verdicts: [Recommendation.ID: [Participant.ID: Verdict]] = [:]
  /// Whether guests see how many agree, before the café closes.
  package var showsVerdicts = false
  /// Proposals whose author says that they are in the wrong place, with a comment.
  package var objections: [Proposal.ID: String] = [:]
  /// The votes with dots, the latest last.
  package var votings: [Voting] = []
  /// What is presented to all who follow; nil while nothing is.
  package var slide: Slide?
  /// Nil while the results are not published.
  package var publication: Publication?
  /// What moderators ask of the planner.
  package var wishes: [Wish] = []
  package var pins: [SeatPin] = []
  /// Tables at which nobody sits, each from this round on.
  package var closedTables: [Table.ID: Int] = [:]
  /// A new plan for the rounds to come that nobody has decided on.
  package var offer: PlanOffer?
  package var seatingHistory = DeedHistory<SeatingDifference>()
  package var boardHistory = DeedHistory<BoardDifference>()
  package var messages = Roster<Message>()
  package var calls = Roster<Call>()

  package init(code: Code, setup: Setup) {
    self.code = code
    self.setup = setup
  }
}

extension Cafe {
  /// Those who joined and have not left, in the order in which they came.
  package var present: [Participant] { participants.all.filter { !$0.hasLeft } }

  /// How many people are here.
  package var headcount: Int { participants.count { !$0.hasLeft } }

  /// The seating of a round, counted from 1.
  package func seating(_ round: Int) -> Seating? {
    seatings.indices.contains(round - 1) ? seatings[round - 1] : nil
  }

  /// Where somebody sits in a round; nil without a seat.
  package func table(of id: Participant.ID, in round: Int) -> Table.ID? {
    seating(round)?.seats[id]
  }

  /// Those who sit at a table in a round, in the order in which they joined.
  package func people(at table: Table.ID, in round: Int) -> [Participant] {
    guard let seats = seating(round)?.seats else { return [] }
    let ids = seats.lazy.filter { $0.value == table }.map(\.key)
    return ids.compactMap { participants[$0] }.sorted(by: cameEarlier)
  }

  /// Whether somebody keeps a table's memory in a round.
  package func isHost(_ id: Participant.ID, of table: Table.ID, in round: Int) -> Bool {
    seating(round)?.hosts[table] == id
  }

  /// Whether somebody writes for a table in a round: its host, or who stands in for an absent one.
  package func keepsMemory(_ id: Participant.ID, of table: Table.ID, in round: Int) -> Bool {
    isHost(id, of: table, in: round) || (round == phase.round && substitutes[table] == id)
  }

  /// The round of the next table: nil when no further round follows.
  package var nextRound: Int? {
    switch phase.stage {
    case .prepared, .lobby: 1
    case .round, .change: phase.round < setup.rounds ? phase.round + 1 : nil
    case .harvest, .closed: nil
    }
  }

  /// Whether all may read a question's proposals at their table.
  package func isOpen(_ question: Question.ID) -> Bool {
    revealed.contains(question) || setup.question(question)?.visibility == .live
  }

  private func cameEarlier(_ a: Participant, _ b: Participant) -> Bool {
    (participants.place(of: a.id) ?? 0) < (participants.place(of: b.id) ?? 0)
  }
}
