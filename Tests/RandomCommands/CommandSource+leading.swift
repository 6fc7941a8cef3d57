import SeededDice
import WorldCafe

extension CommandSource {
  /// What moderators do with the clock, the tables and the people.
  mutating func leading(_ kind: Command.Kind) -> Command {
    switch kind {
    case .openLobby: .openLobby
    case .startRound: .startRound
    case .pauseClock: .pauseClock
    case .resumeClock: .resumeClock
    case .shiftClock: .shiftClock(seconds: dice.pick([-30, 10, 60, 4000]))
    case .endRound: .endRound
    case .startHarvest: .startHarvest
    case .closeCafe: .closeCafe(acceptsOpen: dice.chance(70) ? true : nil)
    case .sendMessage: .sendMessage(tables: dice.chance(40) ? [] : [table()], text: text())
    case .answerCall: .answerCall(table: table())
    case .settleCall: .settleCall(table: table())
    case .revealProposals: .revealProposals(question: question())
    case .inviteModerator: .inviteModerator(name: name("Kim"), token: secret())
    case .revokeModerator: .revokeModerator(moderator: moderator())
    default: seating(kind)
    }
  }

  private mutating func seating(_ kind: Command.Kind) -> Command {
    switch kind {
    case .moveParticipant: .moveParticipant(participant: person(), table: table(), round: round())
    case .reseat:
      .reseat(
        round: round(),
        seats: (0..<dice.below(3)).map { _ in SeatWish(participant: person(), table: table()) })
    case .addWish:
      .addWish(kind: dice.pick(Wish.Kind.allCases), first: person(), second: person())
    case .removeWish:
      .removeWish(kind: dice.pick(Wish.Kind.allCases), first: person(), second: person())
    case .pinSeat: .pinSeat(participant: person(), round: round(), table: table())
    case .unpinSeat: .unpinSeat(participant: person(), round: round())
    case .closeTable: .closeTable(table: table())
    case .reopenTable: .reopenTable(table: table())
    case .replan: .replan
    case .cancelPlanning: .cancelPlanning
    case .applyPlan: .applyPlan(offer: cafe.offer?.number ?? 3)
    case .dismissPlan: .dismissPlan(offer: cafe.offer?.number ?? 3)
    case .removeParticipant: .removeParticipant(participant: person())
    case .appointHost:
      .appointHost(table: table(), round: round(), participant: dice.chance(80) ? person() : nil)
    default: harvesting(kind)
    }
  }
}
