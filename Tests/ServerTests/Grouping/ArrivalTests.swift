import Testing
import WorldCafe

@testable import Server

/// Proposals arrive one by one and find their themes as they come; what is offered then depends on the
/// proposals and the decisions alone.
@Suite("The order in which proposals arrive")
struct ArrivalTests {
  private static let words = [
    "Lernzeit", "Kalender", "Mentoring", "Führung", "Vorbild", "Räume", "Werkzeug", "Fehler",
    "Team", "Amt", "Schulung", "Austausch",
  ]

  private static func proposals(_ count: Int, variant: Int) -> [Proposal] {
    (1...count).map { number in
      let text = (0..<5).map { words[(number * (3 + variant) + $0 * $0 * number) % words.count] }
      return ProtocolCafe.proposal(
        .init("p\(100 + number)"), by: "s1", text.joined(separator: " "), atMs: 0)
    }
  }

  private static func apply(_ event: Event?, to cafe: inout Cafe) {
    guard let event else { return }
    cafe.apply(
      Recorded(
        sequence: cafe.sequence + 1, at: ProtocolCafe.start, by: .moderator(id: "m"), event: event))
  }

  private static func found(in cafe: Cafe) -> ClusterJob.Outcome {
    ClusterJob(cafe, question: "mindset").run(with: nil)
  }

  /// The board after all have arrived, people have decided, and everything that is offered was
  /// accepted.
  private static func board(_ arriving: [Proposal]) -> Cafe {
    var cafe = ProtocolCafe.cafe
    for proposal in arriving {
      apply(.proposalWritten(proposal), to: &cafe)
      apply(
        cafe.arrangement(
          of: "mindset", found(in: cafe).grown, fresh: "a\(cafe.sequence)"), to: &cafe)
    }
    let formed = Cluster(
      id: "k1", question: "mindset", title: "Eigenes", proposals: ["p101", "p102"],
      origin: .people)
    apply(.clusterFormed(formed), to: &cafe)
    apply(.proposalsKeptApart(proposal: "p103", from: "p104"), to: &cafe)
    apply(.proposalsKeptApart(proposal: "p101", from: "p105"), to: &cafe)
    apply(
      cafe.rearrangement(of: "mindset", found(in: cafe).afresh, fresh: "b"), to: &cafe)
    apply(
      .rearranged(question: "mindset", parts: cafe.rearrangements["mindset"] ?? []), to: &cafe)
    return cafe
  }

  private static func themes(_ cafe: Cafe) -> Set<Set<Proposal.ID>> {
    Set(cafe.clusters.all.map { Set($0.proposals) })
  }

  @Test("makes no difference once the offered order is accepted", arguments: 1...6)
  func order(variant: Int) {
    let proposals = Self.proposals(22, variant: variant)
    let first = Self.board(proposals)
    let late = proposals.enumerated().filter { $0.offset.isMultiple(of: 3) }.map(\.element)
    let early = proposals.filter { !late.contains($0) }
    let second = Self.board(early.reversed() + late)
    #expect(Self.themes(first) == Self.themes(second), "variant \(variant)")
    #expect(first.clusters.count > 1, "variant \(variant)")
    #expect(
      first.rearrangement(of: "mindset", Self.found(in: first).afresh, fresh: "c") == nil,
      "variant \(variant): there is nothing more to offer")
    let kept = Self.themes(first).contains { $0.isSuperset(of: ["p101", "p102"]) }
    #expect(kept && !Self.themes(first).contains { $0.isSuperset(of: ["p103", "p104"]) })
  }
}
