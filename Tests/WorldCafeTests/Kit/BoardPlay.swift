import SeededDice
import WorldCafe

/// A board on which two moderators, authors and an algorithm act at random: the same seed, the same
/// play. Nothing but the board happens, so that many sequences can be played.
struct BoardPlay {
  private(set) var cafe: Cafe
  private(set) var dice: Dice
  private var made = 0
  private static let texts = 9

  /// Starts from a café in its first round with a few proposals.
  init(seed: UInt64, from cafe: Cafe) {
    self.cafe = cafe
    dice = Dice(seed: seed)
    for _ in 0..<Self.texts { write() }
  }

  /// What happened in one step.
  struct Step {
    var before: Cafe
    var event: Event
    /// Whether a person asked for it.
    var isByPeople: Bool
  }

  /// One act of a person or of the algorithm; nothing when it was refused or would change nothing.
  mutating func step() -> [Step] {
    if dice.chance(25) { return record(algorithm(), isByPeople: false) }
    if dice.chance(6) { return [write()] }
    let command = wish()
    let context = Context(now: Moment(ms: 0), fresh: "k\(made)", hash: Play.hash)
    made += 1
    let actor: Actor = withdraws(command) ? "s1" : dice.chance(50) ? "m0" : "m1"
    let events = (try? cafe.decide(command, by: actor, in: context)) ?? []
    return record(events, isByPeople: true)
  }

  /// The board after an act is taken back, and after it is done again.
  func turned() -> (back: Cafe, again: Cafe)? {
    guard let deed = cafe.boardHistory.done.last else { return nil }
    var copy = self
    copy.record([.deedUndone(part: .board, deed: deed.number)], isByPeople: true)
    let back = copy.cafe
    copy.record([.deedRedone(part: .board, deed: deed.number)], isByPeople: true)
    return (back, copy.cafe)
  }

  @discardableResult
  private mutating func record(_ events: [Event], isByPeople: Bool) -> [Step] {
    events.map { event in
      let step = Step(before: cafe, event: event, isByPeople: isByPeople)
      cafe.apply(
        Recorded(
          sequence: cafe.sequence + 1, at: Moment(ms: 0), by: isByPeople ? "m0" : .server,
          event: event))
      return step
    }
  }

  @discardableResult
  private mutating func write() -> Step {
    let number = cafe.proposals.all.count + 1 + made
    made += 1
    let proposal = Proposal(
      id: .init("p\(number)"), question: "q1", table: "t1", round: 1,
      author: .participant(id: "s1"), isRecordedByHost: false, text: "Text \(number)",
      writtenAt: Moment(ms: 0))
    return record([.proposalWritten(proposal)], isByPeople: true)[0]
  }

  private func withdraws(_ command: Command) -> Bool { command.kind == .withdrawProposal }

  /// Any division, also of proposals and themes that are long gone: the hub asks the state of now.
  private mutating func algorithm() -> [Event] {
    let ids = cafe.proposals.all.map(\.id).shuffled(using: &dice)
    var themes: [SuggestedTheme] = []
    for id in ids where dice.chance(85) {
      if themes.isEmpty || dice.chance(30) {
        themes.append(
          SuggestedTheme(
            proposals: [], words: ["w\(themes.count)"], home: dice.chance(60) ? cluster() : nil))
      }
      themes[dice.below(themes.count)].proposals.append(id)
    }
    made += 1
    let event =
      dice.chance(50)
      ? cafe.arrangement(of: "q1", themes, fresh: "a\(made)")
      : cafe.rearrangement(of: "q1", themes, fresh: "a\(made)")
    return event.map { [$0] } ?? []
  }

  private mutating func wish() -> Command {
    switch dice.below(15) {
    case 0: .formCluster(question: "q1", title: "Thema", proposals: some())
    case 1: .renameCluster(cluster: cluster(), title: "Name \(dice.below(9))")
    case 2, 3:
      .moveProposals(proposals: some(), cluster: dice.chance(75) ? cluster() : nil)
    case 4: .mergeClusters(from: cluster(), into: cluster())
    case 5: .dissolveCluster(cluster: cluster())
    case 6: .splitCluster(cluster: cluster(), title: "Teil", proposals: some())
    case 7: .nestCluster(cluster: cluster(), under: dice.chance(75) ? cluster() : nil)
    case 8: .lockCluster(cluster: cluster(), isOn: dice.chance(50))
    case 9: .keepApart(proposal: proposal(), from: proposal())
    case 10: dice.chance(30) ? letting() : .withdrawProposal(proposal: proposal(), editKey: nil)
    case 11: .rearrange(question: "q1", parts: pieces())
    case 12: .dismissRearrangement(question: "q1", parts: pieces())
    case 13: .redo(part: .board, deed: cafe.boardHistory.undone.last?.number ?? 0)
    default: .undo(part: .board, deed: cafe.boardHistory.done.last?.number ?? 0)
    }
  }

  private mutating func letting() -> Command {
    guard let pair = cafe.apart.min() else { return .draftRecommendation(clusters: [cluster()]) }
    return .letTogether(proposal: pair.second, with: pair.first)
  }

  private mutating func pieces() -> [Rearrangement.ID] {
    (cafe.rearrangements["q1"] ?? []).map(\.id).filter { _ in dice.chance(70) }
  }

  private mutating func cluster() -> Cluster.ID {
    let known = cafe.clusters.all.map(\.id)
    return known.isEmpty ? "nowhere" : dice.pick(known)
  }

  private mutating func proposal() -> Proposal.ID { dice.pick(cafe.proposals.all).id }

  private mutating func some() -> [Proposal.ID] {
    (0..<1 + dice.below(3)).map { _ in proposal() }
  }
}
