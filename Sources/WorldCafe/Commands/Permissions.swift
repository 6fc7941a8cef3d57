/// Who may ask for what, and when: one row per command. What is not in the table is refused.
package struct Permission: Sendable {
  package let roles: Set<Role>
  package let stages: Set<Phase.Stage>
}

extension Permission {
  private typealias Stages = Set<Phase.Stage>
  private static let always: Stages = [.prepared, .lobby, .round, .change, .harvest, .closed]
  private static let beforeClosing: Stages = [.prepared, .lobby, .round, .change, .harvest]
  private static let opened: Stages = [.lobby, .round, .change, .harvest]
  private static let atTables: Stages = [.round, .change]

  /// The row of a command.
  package static func row(_ kind: Command.Kind) -> Permission {
    let (role, stages): (Role, Stages) =
      switch kind {
      case .join: (.visitor, opened)

      case .leave, .listName: (.participant, always)
      case .arrive, .takeSeat, .stay: (.participant, atTables)
      case .takeBreak, .endBreak: (.participant, [.round, .change, .harvest])
      case .volunteerAsHost: (.participant, [.lobby, .round, .change])
      case .writeProposal, .editProposal, .withdrawProposal: (.participant, atTables)
      case .pinInsight, .mergeProposals, .separateProposal: (.participant, atTables)
      case .support: (.participant, [.round, .change, .harvest])
      case .giveVerdict, .placeDots, .contest: (.participant, [.harvest])
      case .callModerator, .cancelCall: (.participant, atTables)
      case .takeLead: (.participant, opened)

      case .openLobby: (.moderator, [.prepared])
      case .startRound: (.moderator, [.lobby, .change])
      case .pauseClock, .resumeClock, .shiftClock: (.moderator, atTables)
      case .endRound: (.moderator, [.round])
      case .startHarvest: (.moderator, atTables)
      case .closeCafe: (.moderator, [.harvest])

      case .reseat, .closeTable, .reopenTable, .replan, .applyPlan, .dismissPlan:
        (.moderator, atTables)
      case .addWish, .removeWish, .pinSeat, .unpinSeat, .cancelPlanning:
        (.moderator, [.lobby, .round, .change])
      case .moveParticipant, .appointHost: (.moderator, atTables)
      case .removeParticipant: (.moderator, opened)
      case .sendMessage: (.moderator, opened)
      case .answerCall, .settleCall: (.moderator, atTables)
      case .revealProposals: (.moderator, atTables)
      case .inviteModerator, .revokeModerator: (.moderator, beforeClosing)

      case .decideFate, .setStanding, .showVerdicts, .settleObjection, .openVoting, .closeVoting:
        (.moderator, [.harvest])
      case .importProposals, .undo, .redo: (.moderator, beforeClosing)
      case .formCluster, .renameCluster, .moveProposals, .mergeClusters,
        .dissolveCluster,
        .splitCluster, .nestCluster, .lockCluster, .keepApart, .letTogether, .rearrange,
        .dismissRearrangement:
        (.moderator, [.round, .change, .harvest])
      case .draftRecommendation, .changeRecommendation, .removeRecommendation, .markSources:
        (.moderator, [.round, .change, .harvest])
      case .showSlide, .endPresentation: (.moderator, [.harvest, .closed])
      case .publishResults, .withdrawResults: (.moderator, [.closed])
      }
    return Permission(roles: [role], stages: stages)
  }

  /// Refuses what the table does not allow.
  ///
  /// - Throws: `not-allowed` for the wrong role, `wrong-phase` for the wrong time.
  package static func check(_ kind: Command.Kind, by role: Role, in phase: Phase) throws(Refusal) {
    let permission = row(kind)
    guard permission.roles.contains(role) else {
      throw Refusal(.notAllowed, ["command": kind.rawValue, "role": role.rawValue])
    }
    guard permission.stages.contains(phase.stage) else {
      throw Refusal(
        phase.stage == .closed ? .cafeClosed : .wrongPhase,
        ["command": kind.rawValue, "stage": phase.stage.rawValue])
    }
  }
}
