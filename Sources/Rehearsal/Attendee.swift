import Server
import WorldCafe

/// How a simulated guest behaves: hosts when first at the table, supports one idea per round, says
/// that it has arrived.
final class Attendee {
  private let index: Int
  private unowned let stage: Stage
  private var round = 0
  private var changedAfter = 0
  private var supportedIn = 0

  init(index: Int, stage: Stage) {
    self.index = index
    self.stage = stage
  }

  /// Looks at the view after each change of it.
  func look(_ player: Player) {
    let view = player.spectator
    switch view.phase.stage {
    case .round:
      if view.phase.round != round { begin(view.phase.round, player) }
      support(player)
    case .change where view.phase.round != changedAfter:
      changedAfter = view.phase.round
      if view.phase.round < stage.file.setup.rounds { stage.may(.arrive, of: player) }
    default: break
    }
  }

  private func begin(_ round: Int, _ player: Player) {
    guard let sitting = player.spectator.table(in: round) else { return }
    self.round = round
    let table = stage.file.setup.tables.first { $0.id.text == sitting.table }
    stage.played.questions[index]?.append(table?.question.text ?? "?")
    if stage.file.setup.hosting == .perRound, sitting.seats.first?.id == player.spectator.id {
      stage.may(.volunteerAsHost, of: player)
    }
  }

  /// Every third guest supports the first idea of somebody else at the table.
  private func support(_ player: Player) {
    let view = player.spectator
    guard index % 3 == 0, supportedIn != view.phase.round,
      let foreign = view.proposals.first(where: {
        $0.round == view.phase.round && $0.author?.id != view.id
      })
    else { return }
    supportedIn = view.phase.round
    stage.may(.support(proposal: .init(foreign.id), isOn: true), of: player)
  }
}
