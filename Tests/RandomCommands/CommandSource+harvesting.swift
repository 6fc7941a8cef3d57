import SeededDice
import WorldCafe

extension CommandSource {
  /// What moderators do with recommendations and what everybody is shown.
  mutating func harvesting(_ kind: Command.Kind) -> Command {
    switch kind {
    case .draftRecommendation: .draftRecommendation(clusters: [cluster(), cluster()])
    case .changeRecommendation:
      .changeRecommendation(
        recommendation: recommendation(), field: dice.pick(Recommendation.Field.allCases),
        text: text(), before: dice.chance(40) ? text() : nil)
    case .removeRecommendation: .removeRecommendation(recommendation: recommendation())
    case .decideFate:
      .decideFate(
        proposals: someProposals(), fate: dice.pick(FateChoice.allCases),
        reason: dice.chance(80) ? text() : "")
    case .setStanding:
      .setStanding(recommendation: recommendation(), standing: dice.pick(Standing.allCases))
    case .showVerdicts: .showVerdicts
    case .settleObjection: .settleObjection(proposal: proposal())
    case .openVoting:
      .openVoting(subject: dice.pick(Voting.Subject.allCases), dots: dice.below(6))
    case .closeVoting: .closeVoting
    case .markSources:
      .markSources(
        recommendation: recommendation(), proposals: someProposals(), isOn: dice.chance(60))
    case .showSlide: showing()
    case .endPresentation: .endPresentation
    case .publishResults: .publishResults
    case .withdrawResults: .withdrawResults
    default: ordering(kind)
    }
  }

  private mutating func showing() -> Command {
    let kind = dice.pick(Slide.Kind.allCases)
    let subject =
      switch kind {
      case .cafe: ""
      case .table: table().text
      case .theme: cluster().text
      case .recommendation: recommendation().text
      }
    return .showSlide(kind: kind, subject: subject)
  }

  private mutating func ordering(_ kind: Command.Kind) -> Command {
    switch kind {
    case .importProposals:
      .importProposals(question: question(), texts: (0..<dice.below(4)).map { _ in text() })
    case .formCluster:
      .formCluster(question: question(), title: text(), proposals: someProposals())
    case .renameCluster: .renameCluster(cluster: cluster(), title: text())
    case .moveProposals:
      .moveProposals(proposals: someProposals(), cluster: dice.chance(70) ? cluster() : nil)
    case .mergeClusters: .mergeClusters(from: cluster(), into: cluster())
    case .dissolveCluster: .dissolveCluster(cluster: cluster())
    case .splitCluster:
      .splitCluster(cluster: cluster(), title: text(), proposals: someProposals())
    case .nestCluster: .nestCluster(cluster: cluster(), under: dice.chance(70) ? cluster() : nil)
    case .lockCluster: .lockCluster(cluster: cluster(), isOn: dice.chance(40))
    case .keepApart: .keepApart(proposal: proposal(), from: proposal())
    case .letTogether: .letTogether(proposal: proposal(), with: proposal())
    case .rearrange, .dismissRearrangement: answering(kind)
    default: undoing(kind)
    }
  }

  /// Takes some of the pieces of an order that was offered, or asks for one that was not.
  private mutating func answering(_ kind: Command.Kind) -> Command {
    let offer = cafe.rearrangements.min { $0.key < $1.key }
    let question = offer?.key ?? self.question()
    let parts = (offer?.value.map(\.id) ?? ["nowhere"]).filter { _ in dice.chance(70) }
    return kind == .rearrange
      ? .rearrange(question: question, parts: parts)
      : .dismissRearrangement(question: question, parts: parts)
  }

  private mutating func undoing(_ kind: Command.Kind) -> Command {
    let isOnBoard = dice.chance(50)
    let part: HistoryPart = isOnBoard ? .board : .seating
    if kind == .redo {
      let deed =
        isOnBoard ? cafe.boardHistory.undone.last?.number : cafe.seatingHistory.undone.last?.number
      return .redo(part: part, deed: deed ?? 99)
    }
    let deed =
      isOnBoard ? cafe.boardHistory.done.last?.number : cafe.seatingHistory.done.last?.number
    return .undo(part: part, deed: deed ?? 99)
  }
}
