import SeededDice
import WorldCafe

/// What people and the algorithm do on the board of themes.
extension RandomPlay {
  mutating func ordering(_ kind: Command.Kind) -> Command {
    switch kind {
    case .formCluster:
      .formCluster(
        question: dice.pick(cafe.setup.questions).id, title: "Thema", proposals: someProposals())
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
    case .rearrange:
      .rearrange(question: dice.pick(cafe.setup.questions).id, parts: pieces())
    default: .dismissRearrangement(question: dice.pick(cafe.setup.questions).id, parts: pieces())
    }
  }

  private mutating func pieces() -> [Rearrangement.ID] {
    let offered = cafe.rearrangements.sorted { $0.key < $1.key }.flatMap(\.value).map(\.id)
    return offered.filter { _ in dice.chance(60) }
  }

  /// What an algorithm might find on the board, or on one of long ago.
  mutating func arranging() -> Event? {
    let question = dice.pick(cafe.setup.questions).id
    let themes = (0..<dice.below(4)).map { _ in
      SuggestedTheme(
        proposals: someProposals(), words: ["wort"], home: dice.chance(50) ? cluster() : nil)
    }
    let fresh = "a\(cafe.sequence)"
    return dice.chance(50)
      ? cafe.arrangement(of: question, themes, fresh: fresh)
      : cafe.rearrangement(of: question, themes, fresh: fresh)
  }

  /// All suggestions at once, as earlier versions wrote them down.
  mutating func suggestion() -> Event {
    let question = dice.pick(cafe.setup.questions).id
    let clusters = (0..<dice.below(4)).map { _ in
      Cluster(
        // As the server made them: an identifier never serves two questions.
        id: .init("c\(dice.below(8))-\(question)"), question: question, title: "Thema",
        words: ["wort"], proposals: someProposals(), origin: .suggestion)
    }
    let distinct = clusters.enumerated().filter { place, cluster in
      !clusters[..<place].contains { $0.id == cluster.id }
    }
    return .clustersSuggested(question: question, clusters: distinct.map(\.element))
  }
}
