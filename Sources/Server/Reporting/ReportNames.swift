import WorldCafe

/// Short names for an export, in the order in which things came: equal states give equal files.
struct ReportNames {
  let seat: [Participant.ID: String]
  let proposal: [Proposal.ID: String]
  let cluster: [Cluster.ID: String]
  let recommendation: [Recommendation.ID: String]

  init(_ cafe: Cafe) {
    seat = Self.names("s", cafe.participants.all.map(\.id), digits: 2)
    proposal = Self.names(
      "p", cafe.proposals.all.filter { !$0.isWithdrawn }.map(\.id), digits: 2)
    cluster = Self.names("c", cafe.clusters.all.map(\.id), digits: 1)
    recommendation = Self.names("r", cafe.recommendations.all.map(\.id), digits: 1)
  }

  private static func names<ID: Hashable>(_ letter: String, _ ids: [ID], digits: Int) -> [ID:
    String]
  {
    let width = max(digits, String(ids.count).count)
    return Dictionary(
      uniqueKeysWithValues: ids.enumerated().map { index, id in
        let number = String(index + 1)
        return (id, letter + String(repeating: "0", count: width - number.count) + number)
      })
  }
}
