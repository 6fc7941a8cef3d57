import Server
import WorldCafe

extension Stage {
  /// Guests say what they think of the drafts, then the moderator decides on everything else.
  func confirm(then: @escaping () -> Void) {
    let drafts = moderator?.spectator.recommendations.map(\.id) ?? []
    var waiting = guests.count
    for (index, guest) in guests.enumerated() {
      speak(guest, index, drafts[...]) { [weak self] in
        waiting -= 1
        if waiting == 0 { self?.decide(on: drafts, then: then) }
      }
    }
    if guests.isEmpty { decide(on: drafts, then: then) }
  }

  /// Of five guests one would change something and one objects.
  private func speak(
    _ guest: Player, _ index: Int, _ drafts: ArraySlice<String>, then: @escaping () -> Void
  ) {
    guard let draft = drafts.first else { return then() }
    let vote: Verdict.Vote = [.agreeWithChange, .object, .agree, .agree, .agree][index % 5]
    guest.ask(
      .giveVerdict(
        recommendation: .init(draft), vote: vote, comment: vote == .object ? objection : "")
    ) { [weak self] _ in self?.speak(guest, index, drafts.dropFirst(), then: then) }
  }

  private var isGerman: Bool { file.setup.language == .de }
  private var objection: String { isGerman ? "Das braucht Geld." : "That needs money." }
  private var declined: String { isGerman ? "Gibt es schon." : "Exists already." }

  /// Everything that is a source of nothing is parked, and one declined, so that nothing stays open.
  private func decide(on drafts: [String], then: @escaping () -> Void) {
    let used = Set(moderator?.spectator.recommendations.flatMap(\.proposals) ?? [])
    let open = (moderator?.spectator.proposals ?? []).map(\.id).filter { !used.contains($0) }
      .map { Proposal.ID($0) }
    var commands: [Command] = drafts.map {
      .setStanding(recommendation: .init($0), standing: .confirmed)
    }
    if !open.isEmpty {
      commands.append(
        .decideFate(proposals: Array(open.dropFirst()), fate: .parked, reason: ""))
      commands.append(
        .decideFate(proposals: Array(open.prefix(1)), fate: .declined, reason: declined))
    }
    commands.append(.showVerdicts)
    say(commands[...], then: then)
  }

  private func say(_ commands: ArraySlice<Command>, then: @escaping () -> Void) {
    guard let command = commands.first else { return then() }
    must(command, of: moderator) { [weak self] in self?.say(commands.dropFirst(), then: then) }
  }
}
