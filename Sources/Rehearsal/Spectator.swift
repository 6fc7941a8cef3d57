import WorldCafe

/// What a simulated person has in view: the fold of a snapshot and the changes after it.
struct Spectator {
  private(set) var phase = Incoming.Phase(stage: .prepared, round: 0)
  private(set) var id = ""
  private(set) var headcount = 0
  private(set) var sittings: [Incoming.Sitting] = []
  private(set) var proposals: [Incoming.Proposal] = []
  private(set) var clusters: [Incoming.Cluster] = []
  private(set) var recommendations: [Incoming.Recommendation] = []

  mutating func see(_ part: Incoming.ViewPart) {
    phase = part.phase ?? phase
    id = part.you?.id ?? id
    headcount = part.headcount ?? headcount
    sittings = part.sittings ?? sittings
    proposals = part.proposals ?? proposals
    clusters = part.clusters ?? clusters
    recommendations = part.recommendations ?? recommendations
    if let sitting = part.sitting { put(sitting) }
    if let proposal = part.proposal { put(proposal) }
  }

  /// The own table of a round.
  func table(in round: Int) -> Incoming.Sitting? {
    sittings.first { $0.round == round && $0.seats.contains { $0.id == id } }
  }

  private mutating func put(_ sitting: Incoming.Sitting) {
    let place = sittings.firstIndex { $0.round == sitting.round && $0.table == sitting.table }
    if let place { sittings[place] = sitting } else { sittings.append(sitting) }
  }

  private mutating func put(_ proposal: Incoming.Proposal) {
    let place = proposals.firstIndex { $0.id == proposal.id }
    if let place { proposals[place] = proposal } else { proposals.append(proposal) }
  }
}
