import RandomCommands
import SeededDice
import WorldCafe

/// What the algorithm does on the board of themes.
extension RandomPlay {
  /// What an algorithm might find on the board, or on one of long ago.
  mutating func arranging() -> Event? {
    let question = question()
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
    let question = question()
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
