import WorldCafe

/// What moderators do to themes and recommendations, at random: the same seed, the same acts.
struct RandomActs {
  private var state: UInt64

  static let kinds: Set<Command.Kind> = [
    .formCluster, .moveProposals, .mergeClusters, .dissolveCluster, .renameCluster,
    .draftRecommendation, .markSources, .removeRecommendation, .decideFate, .importProposals, .undo,
    .redo,
  ]

  init(seed: UInt64) { state = seed }

  mutating func next(in cafe: Cafe) -> Command {
    let proposals = cafe.proposals.all.filter { !$0.isWithdrawn }
    let first = pick(proposals).question
    let some = proposals.filter { $0.question == first && below(3) == 0 }.map(\.id)
    let cluster = id(cafe.clusters.all.map(\.id))
    let recommendation = id(cafe.recommendations.all.map(\.id))
    switch below(12) {
    case 0: return .formCluster(question: first, title: "Thema \(below(90))", proposals: some)
    case 1: return .moveProposals(proposals: some, cluster: below(4) == 0 ? nil : cluster)
    case 2: return .mergeClusters(from: cluster, into: id(cafe.clusters.all.map(\.id)))
    case 3: return .dissolveCluster(cluster: cluster)
    case 4: return .renameCluster(cluster: cluster, title: "Name \(below(90))")
    case 5: return .draftRecommendation(clusters: [cluster])
    case 6:
      return .markSources(
        recommendation: recommendation, proposals: some, isOn: below(2) == 0)
    case 7 where below(3) == 0: return .removeRecommendation(recommendation: recommendation)
    case 8: return .decideFate(proposals: some, fate: .declined, reason: "Grund")
    case 9:
      return .importProposals(
        question: first, texts: (0..<below(4)).map { _ in "Eingelesen \(below(40))" })
    case 10:
      return .redo(part: .board, deed: cafe.boardHistory.undone.last?.number ?? 1)
    default: return .undo(part: .board, deed: cafe.boardHistory.done.last?.number ?? 1)
    }
  }

  private mutating func id<Subject>(_ ids: [Identifier<Subject>]) -> Identifier<Subject> {
    ids.isEmpty ? "none" : pick(ids)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
