import Server
import WorldCafe

/// Writes the file's proposals, each in its round, at its second, by a guest who sits at its question.
final class Pen {
  private unowned let stage: Stage
  private var rest: [CafeFile.PlannedProposal]
  private var phase = Incoming.Phase(stage: .lobby, round: 0)
  private var startedAt = ContinuousClock.now
  private var turn = 0
  private var unanswered = 0

  init(stage: Stage) {
    self.stage = stage
    rest = stage.file.proposals.sorted {
      ($0.round, $0.atSecond, $0.id) < ($1.round, $1.atSecond, $1.id)
    }
  }

  /// Whether everything was written and answered.
  var isEmpty: Bool { rest.isEmpty && unanswered == 0 }

  /// The moderator's screen shows another phase.
  func follow(_ phase: Incoming.Phase) {
    guard phase != self.phase else { return }
    self.phase = phase
    if phase.stage == .round {
      startedAt = .now
      stage.tell("Round \(phase.round) of \(stage.file.setup.rounds) runs.")
    }
    if phase.stage == .harvest { giveUp() }
  }

  /// Nothing is written in the harvest: what is left has missed its round.
  private func giveUp() {
    stage.played.refusals += rest.map { "proposal \($0.id) missed round \($0.round)" }
    rest = []
  }

  /// Writes what is due. Whatever is left when the round has ended is written in the grace after it.
  func writeDue() {
    let passed = startedAt.duration(to: .now) * stage.options.speed
    while let next = rest.first, next.round <= phase.round,
      phase.stage == .round || phase.stage == .change
    {
      guard next.round < phase.round || phase.stage == .change || .seconds(next.atSecond) <= passed
      else { return }
      guard let (player, table) = author(for: next) else { return }
      rest.removeFirst()
      write(next, by: player, at: table)
    }
  }

  /// The next guest in turn among those at a table with the proposal's question.
  private func author(for proposal: CafeFile.PlannedProposal) -> (Player, Table.ID)? {
    let count = stage.guests.count
    for step in 0..<count {
      let player = stage.guests[(turn + step) % count]
      guard let sitting = player.spectator.table(in: proposal.round),
        let table = stage.file.setup.tables.first(where: { $0.id.text == sitting.table }),
        table.question == proposal.question
      else { continue }
      turn = (turn + step + 1) % count
      return (player, table.id)
    }
    return nil
  }

  private func write(
    _ proposal: CafeFile.PlannedProposal, by player: Player, at table: Table.ID
  ) {
    unanswered += 1
    let command = Command.writeProposal(
      table: table, round: proposal.round, text: proposal.text, isRecordedByHost: false,
      editKey: nil)
    player.ask(command) { [weak self, unowned stage] result in
      self?.unanswered -= 1
      switch result {
      case .success: stage.played.proposals += 1
      case .failure(let fault): stage.played.refusals.append(fault.description)
      }
      stage.harvestIfWritten()
    }
  }
}
