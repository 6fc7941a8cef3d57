import RandomCommands
import SeededDice
import WorldCafe

/// What people ask for: mostly what their role may do now, sometimes anything.
struct Wishes {
  let cafe: Cafe
  var dice: Dice
  /// A number for new secrets.
  let fresh: Int

  /// A command of somebody; `who` tells who asks.
  mutating func wish(of who: Actor) -> Command {
    command(kind(for: who), of: who)
  }

  private mutating func kind(for who: Actor) -> Command.Kind {
    if dice.chance(4) { return dice.pick(Command.Kind.allCases) }
    if who.role == .moderator, let step = courseStep() { return step }
    let rare: Set<Command.Kind> = [
      .leave, .removeParticipant, .revokeModerator, .startHarvest, .closeCafe,
      .openLobby, .startRound, .endRound, .takeLead,
    ]
    let allowed = Command.Kind.allCases.filter {
      let row = Permission.row($0)
      return row.roles.contains(who.role) && row.stages.contains(cafe.phase.stage)
    }
    let common = allowed.filter { !rare.contains($0) && ($0 != .sendMessage || dice.chance(20)) }
    if dice.chance(5), !allowed.isEmpty { return dice.pick(allowed) }
    let talk: [Command.Kind] = [.writeProposal, .writeProposal, .support, .editProposal]
    var board: [Command.Kind] = [.formCluster, .mergeClusters, .draftRecommendation]
    if !cafe.rearrangements.isEmpty { board += [.rearrange, .rearrange, .dismissRearrangement] }
    let favoured =
      who.role == .moderator
      ? (cafe.proposals.count > 1 ? board + board : [])
      : cafe.phase.stage == .round ? talk + talk : []
    return dice.pick(common + favoured + (common.isEmpty ? [.sendMessage] : []))
  }

  /// Moderators lead on, so that a short story reaches the harvest.
  private mutating func courseStep() -> Command.Kind? {
    switch cafe.phase.stage {
    case .prepared: .openLobby
    case .lobby: dice.chance(cafe.present.count >= 4 ? 60 : 5) ? .startRound : nil
    case .round: dice.chance(20) ? .endRound : nil
    case .change: dice.chance(25) ? .startRound : nil
    case .harvest: dice.chance(2) ? .closeCafe : nil
    case .closed: nil
    }
  }
}

/// Whom and what commands are about: mostly what is there.
extension Wishes: CommandSource {
  func name(_ base: String) -> String { "\(base) \(fresh)" }
  func secret() -> String { "secret-of-twenty-two-characters-\(fresh)" }
  func joiningSecret() -> String { secret() }
  mutating func editKey() -> String? {
    dice.chance(60) ? "edit-key-of-twenty-two-\(dice.below(2))" : nil
  }
  mutating func text() -> String {
    dice.chance(3) ? "\u{202E}" : "Mehr Zeit zum Lernen \(dice.below(90))"
  }
  private mutating func known<Subject>(_ ids: [Identifier<Subject>]) -> Identifier<Subject> {
    ids.isEmpty || dice.chance(4) ? "nowhere" : dice.pick(ids)
  }
  mutating func person() -> Participant.ID { known(cafe.participants.all.map(\.id)) }
  mutating func moderator() -> Moderator.ID { known(cafe.moderators.all.map(\.id)) }
  mutating func table() -> Table.ID { known(cafe.setup.tables.map(\.id)) }
  mutating func question() -> Question.ID { known(cafe.setup.questions.map(\.id)) }
  mutating func round() -> Int { dice.below(4) }
  mutating func proposal() -> Proposal.ID { known(cafe.proposals.all.map(\.id)) }
  /// Mostly one that this person may change.
  mutating func own(_ who: Actor) -> Proposal.ID {
    let mine = cafe.proposals.all.filter {
      $0.round == cafe.phase.round
        && ($0.author.isAnonymous || $0.author.participant == who.participant)
    }
    return mine.isEmpty || dice.chance(15) ? proposal() : dice.pick(mine).id
  }
  mutating func cluster() -> Cluster.ID { known(cafe.clusters.all.map(\.id)) }
  mutating func recommendation() -> Recommendation.ID {
    known(cafe.recommendations.all.map(\.id))
  }
}
