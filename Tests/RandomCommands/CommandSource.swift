package import SeededDice
package import WorldCafe

/// Somebody who asks for anything, allowed or not: says whom and what commands are about, and gets
/// commands of every kind.
package protocol CommandSource {
  var cafe: Cafe { get }
  var dice: Dice { get set }

  /// A name for somebody new.
  func name(_ base: String) -> String
  /// A secret that nobody has yet.
  mutating func secret() -> String
  /// The secret of somebody who joins, perhaps again.
  mutating func joiningSecret() -> String
  mutating func editKey() -> String?
  mutating func text() -> String
  mutating func round() -> Int
  mutating func person() -> Participant.ID
  mutating func moderator() -> Moderator.ID
  mutating func table() -> Table.ID
  mutating func question() -> Question.ID
  mutating func proposal() -> Proposal.ID
  /// A proposal that this person would change.
  mutating func own(_ who: Actor) -> Proposal.ID
  mutating func cluster() -> Cluster.ID
  mutating func recommendation() -> Recommendation.ID
}

extension CommandSource {
  /// Up to three proposals.
  package mutating func someProposals() -> [Proposal.ID] {
    (0..<dice.below(4)).map { _ in proposal() }
  }

  private mutating func target() -> String {
    dice.chance(50) ? cluster().text : recommendation().text
  }

  /// A command of a kind; `who` asks for it.
  package mutating func command(_ kind: Command.Kind, of who: Actor) -> Command {
    switch kind {
    case .join:
      .join(
        name: name("Gast"), consents: true, token: joiningSecret(),
        attribute: dice.chance(60) ? cafe.setup.mixedBy.map { dice.pick($0.values) } : nil,
        table: dice.chance(30) ? table() : nil, isListed: dice.chance(30) ? true : nil)
    case .leave: .leave
    case .listName: .listName(isOn: dice.chance(60))
    case .arrive: .arrive
    case .takeSeat: .takeSeat(table: table())
    case .stay: .stay
    case .takeBreak: .takeBreak
    case .endBreak: .endBreak
    case .volunteerAsHost: .volunteerAsHost
    case .writeProposal: writing(of: who)
    case .editProposal: .editProposal(proposal: own(who), text: text(), editKey: editKey())
    case .withdrawProposal: .withdrawProposal(proposal: own(who), editKey: editKey())
    case .support: .support(proposal: proposal(), isOn: dice.chance(70))
    case .pinInsight: .pinInsight(proposal: proposal(), isOn: dice.chance(70))
    case .mergeProposals: .mergeProposals(proposal: proposal(), into: proposal())
    case .separateProposal: .separateProposal(proposal: proposal())
    case .giveVerdict:
      .giveVerdict(
        recommendation: recommendation(),
        vote: dice.chance(85) ? dice.pick(Verdict.Vote.allCases) : nil,
        comment: dice.chance(40) ? text() : "")
    case .placeDots: .placeDots(target: target(), count: dice.below(dice.chance(5) ? 99 : 4))
    case .contest:
      .contest(
        proposal: own(who), isOn: dice.chance(70), comment: dice.chance(50) ? text() : "",
        editKey: editKey())
    case .callModerator: .callModerator
    case .cancelCall: .cancelCall
    case .takeLead: .takeLead(token: secret())
    default: leading(kind)
    }
  }

  private mutating func writing(of who: Actor) -> Command {
    let round = dice.chance(90) ? cafe.phase.round : round()
    let own = who.participant.flatMap { cafe.table(of: $0, in: round) }
    return .writeProposal(
      table: dice.chance(92) ? own ?? table() : table(), round: round, text: text(),
      isRecordedByHost: dice.chance(10), editKey: editKey())
  }
}
