import Clustering
import SeededDice
import Stemming
import Testing

struct ClusterTests {
  @Test("German proposals about one subject come together")
  func german() {
    let partition = cluster(items(germanTexts, language: .german))
    #expect(
      identifiers(of: partition) == [["a1", "a2", "a3"], ["b1", "b2", "b3"], ["c1", "c2", "c3"]])
    #expect(partition.clusters[0].words.first == "Lernzeit")
    #expect(partition.clusters[0].members[1].sharedWords.contains("Lernzeit"))
  }

  @Test("English proposals about one subject come together")
  func english() {
    let partition = cluster(items(englishTexts, language: .english))
    #expect(identifiers(of: partition) == [["a1", "a2"], ["b1", "b2"]])
  }

  @Test("the order of items changes nothing", arguments: UInt64(1)...20)
  func order(seed: UInt64) {
    var random = Dice(seed: seed)
    let ordered = items(germanTexts, language: .german)
    let apart = [Rejection("a1", "a2"), Rejection("b1", "c1")]
    let expected = cluster(ordered, fixed: [["a1", "b3"], ["c2", "c3"]], apart: apart)
    let shuffled = cluster(
      ordered.shuffled(using: &random), fixed: [["c3", "c2"], ["b3", "a1"]],
      apart: apart.reversed().map { Rejection($0.second, $0.first) })
    #expect(shuffled == expected, "seed \(seed)")
  }

  @Test("each item is in exactly one place, and decisions hold", arguments: UInt64(1)...60)
  func decisions(seed: UInt64) {
    var random = Dice(seed: seed)
    let all = randomItems(using: &random)
    let ids = all.map(\.id)
    let fixed = (0..<2).map { _ in Array(ids.shuffled(using: &random).prefix(3)) }
    let apart = (0..<8).map { _ in
      Rejection(ids.randomElement(using: &random) ?? "", ids.randomElement(using: &random) ?? "")
    }
    let partition = cluster(all, fixed: fixed, apart: apart)
    #expect(allIdentifiers(of: partition) == ids.sorted(), "seed \(seed)")
    let places = identifiers(of: partition)
    for unit in fixed {
      #expect(places.count { $0.contains(where: unit.contains) } <= 1, "seed \(seed): split")
    }
    let isOneUnit = !Set(fixed[0]).isDisjoint(with: fixed[1])
    let united = Set(isOneUnit ? fixed[0] + fixed[1] : [])
    for rejection in apart where rejection.first != rejection.second {
      let pair = [rejection.first, rejection.second]
      let isFixed = fixed.contains(where: Set(pair).isSubset) || Set(pair).isSubset(of: united)
      let isJoined = places.contains { Set(pair).isSubset(of: $0) }
      #expect(isFixed || !isJoined, "seed \(seed): \(pair) joined")
    }
    if !isOneUnit {
      #expect(!places.contains { Set($0).isSuperset(of: fixed[0] + fixed[1]) }, "seed \(seed)")
    }
  }

  @Test("a member's reasons name similarity and the next best cluster")
  func reasons() throws {
    let partition = cluster(items(germanTexts, language: .german), fixed: [["b1"]])
    for (number, cluster) in partition.clusters.enumerated() {
      #expect(cluster.members.contains { $0.id == cluster.representative })
      for member in cluster.members {
        #expect((0...1000).contains(member.similarityPermille))
        #expect(member.nextBest?.cluster != number)
      }
    }
    #expect(partition.clusters[1].isFixed)
    #expect(!partition.clusters[0].isFixed)
  }

  @Test("items without words, or without others, are unclustered")
  func odd() {
    #expect(cluster([]).unclustered.isEmpty)
    let long = String(repeating: "Verwaltung ", count: 455)
    let odd = items(
      [
        ("1", ""), ("2", "🎉🎉🎉"), ("3", "und oder aber"), ("4", long), ("5", "Verwaltung"),
        ("6", ""),
      ],
      language: .german)
    let partition = cluster(odd)
    #expect(partition.unclustered == ["1", "2", "3", "6"])
    #expect(identifiers(of: partition) == [["4", "5"]])
    #expect(partition.clusters[0].words == ["Verwaltung"])
  }

  @Test("an item given twice counts once, and unknown decisions are ignored")
  func doubled() {
    let once = items(englishTexts, language: .english)
    let twice = cluster(once + once, fixed: [["x", "y"], []], apart: [Rejection("a1", "nobody")])
    #expect(twice == cluster(once))
  }

  private func randomItems(using random: inout Dice) -> [Item] {
    let vocabulary = ["lern", "zeit", "raum", "führung", "digital", "amt", "kurs", "weg"]
    return (0..<25).map { number in
      let count = Int.random(in: 0...6, using: &random)
      let stems = (0..<count).map { _ in vocabulary.randomElement(using: &random) ?? "" }
      return Item(id: "i\(number)", words: stems.map { Word(surface: $0, stem: $0) })
    }
  }
}
