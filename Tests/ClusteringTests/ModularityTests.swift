import Clustering
import SeededDice
import Testing

/// From a hundred items on, clusters come from a graph of neighbours.
struct ModularityTests {
  /// Ten themes with words of their own, and a word that all use.
  private func many(perTheme: Int = 12) -> [Item] {
    (0..<10).flatMap { theme in
      (0..<perTheme).map { number in
        let words = (0..<4).map { "thema\(theme)wort\((number + $0) % 6)" } + ["verwaltung"]
        return Item(
          id: "p\(theme)-\(number)", words: words.map { Word(surface: $0, stem: $0) })
      }
    }
  }

  @Test("themes with words of their own are found among many items")
  func themes() {
    let partition = cluster(many())
    #expect(partition.clusters.count == 10)
    for cluster in partition.clusters {
      #expect(Set(cluster.members.map { $0.id.prefix(2) }).count == 1)
    }
  }

  @Test(
    "order changes nothing, decisions hold, each item is in one place", arguments: UInt64(1)...8)
  func decisions(seed: UInt64) {
    var random = Dice(seed: seed)
    let all = many()
    let ids = all.map(\.id)
    let fixed = [Array(ids.shuffled(using: &random).prefix(4))]
    let free = ids.filter { !fixed[0].contains($0) }
    let apart = (0..<40).map { _ in
      Rejection(free.randomElement(using: &random) ?? "", ids.randomElement(using: &random) ?? "")
    }.filter { $0.first != $0.second }
    let partition = cluster(all, fixed: fixed, apart: apart)
    #expect(
      cluster(all.shuffled(using: &random), fixed: fixed, apart: apart.reversed()) == partition,
      "seed \(seed)")
    #expect(allIdentifiers(of: partition) == ids.sorted(), "seed \(seed)")
    let places = identifiers(of: partition)
    #expect(places.count { !Set($0).isDisjoint(with: fixed[0]) } == 1, "seed \(seed)")
    for rejection in apart {
      let isJoined = places.contains {
        $0.contains(rejection.first) && $0.contains(rejection.second)
      }
      #expect(!isJoined, "seed \(seed): \(rejection)")
    }
  }

  @Test("the stricter, the smaller the clusters")
  func strictness() {
    let largest = [0, 50, 100].map { strictness in
      cluster(many(), strictness: strictness).clusters.map(\.members.count).max() ?? 0
    }
    #expect(largest == largest.sorted(by: >))
  }
}
