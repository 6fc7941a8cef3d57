/// What a person asks for. The same words travel on the wire; see `Protocol.md`.
package enum Command: Sendable, Equatable, Codable {
  // Anybody with the code
  /// `attribute` is one of the values that the tables are mixed by; `table` the one whose card led
  /// here; with `isListed` the name may stand in the list of attendance.
  case join(
    name: String, consents: Bool, token: String, attribute: String? = nil, table: Table.ID? = nil,
    isListed: Bool? = nil)

  // Participants
  case leave
  /// Whether the own name may stand in the list of attendance.
  case listName(isOn: Bool)
  case arrive
  /// Sits down at the table whose card was scanned: arrives at the planned one, or takes a free seat.
  case takeSeat(table: Table.ID)
  /// Declines the next move: the own table stays the same in the next round.
  case stay
  /// Takes a break: the seat stays, new plans leave the person out, another keeps the table's memory.
  case takeBreak
  case endBreak
  case volunteerAsHost
  case writeProposal(
    table: Table.ID, round: Int, text: String, isRecordedByHost: Bool, editKey: String?)
  case editProposal(proposal: Proposal.ID, text: String, editKey: String?)
  case withdrawProposal(proposal: Proposal.ID, editKey: String?)
  case support(proposal: Proposal.ID, isOn: Bool)
  /// Whoever keeps the table's memory wants it to be remembered.
  case pinInsight(proposal: Proposal.ID, isOn: Bool)
  /// It says the same as the other one, which stands for both; both remain.
  case mergeProposals(proposal: Proposal.ID, into: Proposal.ID)
  case separateProposal(proposal: Proposal.ID)
  /// Without `vote` an earlier verdict is taken back.
  case giveVerdict(recommendation: Recommendation.ID, vote: Verdict.Vote?, comment: String)
  /// `target` is a cluster or a recommendation, whichever the vote is about.
  case placeDots(target: String, count: Int)
  /// The own proposal is in the wrong place.
  case contest(proposal: Proposal.ID, isOn: Bool, comment: String, editKey: String?)
  case callModerator
  case cancelCall
  /// Becomes a moderator when all of them have vanished.
  case takeLead(token: String)

  // Moderators: the course of the café
  case openLobby
  case startRound
  case pauseClock
  case resumeClock
  case shiftClock(seconds: Int)
  case endRound
  case startHarvest
  /// Without `acceptsOpen` a café with open fates does not close.
  case closeCafe(acceptsOpen: Bool?)

  // Moderators: people and tables
  case moveParticipant(participant: Participant.ID, table: Table.ID, round: Int)
  /// Several people in one act; a swap is two of them.
  case reseat(round: Int, seats: [SeatWish])
  case addWish(kind: Wish.Kind, first: Participant.ID, second: Participant.ID)
  case removeWish(kind: Wish.Kind, first: Participant.ID, second: Participant.ID)
  case pinSeat(participant: Participant.ID, round: Int, table: Table.ID)
  case unpinSeat(participant: Participant.ID, round: Int)
  /// From the next round on.
  case closeTable(table: Table.ID)
  case reopenTable(table: Table.ID)
  /// Asks the planner for another seating of the rounds to come.
  case replan
  /// Ends the planner's work; who waits for it is told.
  case cancelPlanning
  case applyPlan(offer: Int64)
  case dismissPlan(offer: Int64)
  case removeParticipant(participant: Participant.ID)
  case appointHost(table: Table.ID, round: Int, participant: Participant.ID?)
  case sendMessage(tables: [Table.ID], text: String)
  case answerCall(table: Table.ID)
  case settleCall(table: Table.ID)
  case revealProposals(question: Question.ID)
  case inviteModerator(name: String, token: String)
  case revokeModerator(moderator: Moderator.ID)

  // Moderators: the harvest
  /// Proposals from a file, in one act; those that are there already are left out.
  case importProposals(question: Question.ID, texts: [String])
  case formCluster(question: Question.ID, title: String, proposals: [Proposal.ID])
  case renameCluster(cluster: Cluster.ID, title: String)
  case moveProposals(proposals: [Proposal.ID], cluster: Cluster.ID?)
  case mergeClusters(from: Cluster.ID, into: Cluster.ID)
  case dissolveCluster(cluster: Cluster.ID)
  /// Some of a theme's proposals become a theme of their own.
  case splitCluster(cluster: Cluster.ID, title: String, proposals: [Proposal.ID])
  /// Without `under` it stands beside the others again.
  case nestCluster(cluster: Cluster.ID, under: Cluster.ID?)
  case lockCluster(cluster: Cluster.ID, isOn: Bool)
  /// The two must not share a theme; if they do, `proposal` leaves it.
  case keepApart(proposal: Proposal.ID, from: Proposal.ID)
  case letTogether(proposal: Proposal.ID, with: Proposal.ID)
  /// Accepts pieces of the order that the algorithm would prefer.
  case rearrange(question: Question.ID, parts: [Rearrangement.ID])
  case dismissRearrangement(question: Question.ID, parts: [Rearrangement.ID])
  case draftRecommendation(clusters: [Cluster.ID])
  /// `before` is what the field held when its editor began; without it the last one wins.
  case changeRecommendation(
    recommendation: Recommendation.ID, field: Recommendation.Field, text: String, before: String?)
  case markSources(recommendation: Recommendation.ID, proposals: [Proposal.ID], isOn: Bool)
  case removeRecommendation(recommendation: Recommendation.ID)
  case decideFate(proposals: [Proposal.ID], fate: FateChoice, reason: String)
  case setStanding(recommendation: Recommendation.ID, standing: Standing)
  case showVerdicts
  case settleObjection(proposal: Proposal.ID)
  case openVoting(subject: Voting.Subject, dots: Int)
  case closeVoting
  /// All screens that follow show this.
  case showSlide(kind: Slide.Kind, subject: String)
  case endPresentation
  /// The results get a page of their own that everybody with its link can read.
  case publishResults
  case withdrawResults
  /// Takes the latest act back; `deed` says which one the moderator takes for the latest.
  case undo(part: HistoryPart, deed: Int64)
  case redo(part: HistoryPart, deed: Int64)
}

extension Command {
  /// Whether the event must be recorded as the server's, because its author stays unknown: an edit
  /// key comes only with anonymous proposals.
  package var hidesAuthor: Bool {
    switch self {
    case .writeProposal(_, _, _, _, let key), .editProposal(_, _, let key),
      .withdrawProposal(_, let key), .contest(_, _, _, let key):
      key != nil
    default: false
    }
  }

  /// The command's name without its particulars: the row of the table of permissions.
  package enum Kind: String, Sendable, CaseIterable {
    case join
    case leave, listName, arrive, takeSeat, stay, takeBreak, endBreak, volunteerAsHost
    case writeProposal, editProposal, withdrawProposal, support
    case pinInsight, mergeProposals, separateProposal
    case giveVerdict, placeDots, contest
    case callModerator, cancelCall, takeLead
    case openLobby, startRound, pauseClock, resumeClock, shiftClock, endRound, startHarvest
    case closeCafe
    case reseat, addWish, removeWish, pinSeat, unpinSeat
    case closeTable, reopenTable, replan, cancelPlanning, applyPlan, dismissPlan
    case moveParticipant, removeParticipant, appointHost, sendMessage
    case answerCall, settleCall, revealProposals, inviteModerator, revokeModerator
    case importProposals
    case formCluster, renameCluster, moveProposals, mergeClusters, dissolveCluster
    case splitCluster, nestCluster, lockCluster, keepApart, letTogether
    case rearrange, dismissRearrangement
    case draftRecommendation, changeRecommendation, removeRecommendation, markSources
    case decideFate, setStanding, showVerdicts, settleObjection, openVoting, closeVoting
    case showSlide, endPresentation, publishResults, withdrawResults
    case undo, redo
  }

  package var kind: Kind {
    switch self {
    case .join: .join
    case .leave: .leave
    case .listName: .listName
    case .arrive: .arrive
    case .takeSeat: .takeSeat
    case .stay: .stay
    case .takeBreak: .takeBreak
    case .endBreak: .endBreak
    case .volunteerAsHost: .volunteerAsHost
    case .writeProposal: .writeProposal
    case .editProposal: .editProposal
    case .withdrawProposal: .withdrawProposal
    case .support: .support
    case .pinInsight: .pinInsight
    case .mergeProposals: .mergeProposals
    case .separateProposal: .separateProposal
    case .giveVerdict: .giveVerdict
    case .placeDots: .placeDots
    case .contest: .contest
    case .callModerator: .callModerator
    case .cancelCall: .cancelCall
    case .takeLead: .takeLead
    case .openLobby: .openLobby
    case .startRound: .startRound
    case .pauseClock: .pauseClock
    case .resumeClock: .resumeClock
    case .shiftClock: .shiftClock
    case .endRound: .endRound
    case .startHarvest: .startHarvest
    case .closeCafe: .closeCafe
    case .moveParticipant: .moveParticipant
    case .reseat: .reseat
    case .addWish: .addWish
    case .removeWish: .removeWish
    case .pinSeat: .pinSeat
    case .unpinSeat: .unpinSeat
    case .closeTable: .closeTable
    case .reopenTable: .reopenTable
    case .replan: .replan
    case .cancelPlanning: .cancelPlanning
    case .applyPlan: .applyPlan
    case .dismissPlan: .dismissPlan
    case .removeParticipant: .removeParticipant
    case .appointHost: .appointHost
    case .sendMessage: .sendMessage
    case .answerCall: .answerCall
    case .settleCall: .settleCall
    case .revealProposals: .revealProposals
    case .inviteModerator: .inviteModerator
    case .revokeModerator: .revokeModerator
    case .importProposals: .importProposals
    case .formCluster: .formCluster
    case .renameCluster: .renameCluster
    case .moveProposals: .moveProposals
    case .mergeClusters: .mergeClusters
    case .dissolveCluster: .dissolveCluster
    case .splitCluster: .splitCluster
    case .nestCluster: .nestCluster
    case .lockCluster: .lockCluster
    case .keepApart: .keepApart
    case .letTogether: .letTogether
    case .rearrange: .rearrange
    case .dismissRearrangement: .dismissRearrangement
    case .draftRecommendation: .draftRecommendation
    case .changeRecommendation: .changeRecommendation
    case .removeRecommendation: .removeRecommendation
    case .markSources: .markSources
    case .decideFate: .decideFate
    case .setStanding: .setStanding
    case .showVerdicts: .showVerdicts
    case .settleObjection: .settleObjection
    case .openVoting: .openVoting
    case .closeVoting: .closeVoting
    case .showSlide: .showSlide
    case .endPresentation: .endPresentation
    case .publishResults: .publishResults
    case .withdrawResults: .withdrawResults
    case .undo: .undo
    case .redo: .redo
    }
  }
}
