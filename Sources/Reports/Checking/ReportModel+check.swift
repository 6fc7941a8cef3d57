extension ReportModel {
  /// Throws the first reason why this model is not whole: a double or a dangling identifier.
  func check() throws(ReportFault) {
    let known = Known(
      questions: try unique(questions.map(\.id), in: "questions"),
      tables: try unique(tables.map(\.id), in: "tables"),
      rounds: try unique(rounds.map { String($0.number) }, in: "rounds"),
      seats: try unique(seats.map(\.id), in: "seats"),
      proposals: try unique(proposals.map(\.id), in: "proposals"),
      clusters: try unique(clusters.map(\.id), in: "clusters"),
      recommendations: try unique(recommendations.map(\.id), in: "recommendations"))
    _ = try unique(recommendations.map { String($0.number) }, in: "recommendations")
    for table in tables {
      try find([table.question], in: known.questions, "questions", from: "table \(table.id)")
    }
    try checkSeatings(known)
    try checkProposals(known)
    try checkClusters(known)
    for recommendation in recommendations {
      let place = "recommendation \(recommendation.id)"
      _ = try unique(recommendation.proposals, in: "the sources of \(place)")
      try find(recommendation.clusters, in: known.clusters, "clusters", from: place)
      try find(recommendation.proposals, in: known.proposals, "proposals", from: place)
    }
  }

  private func checkSeatings(_ known: Known) throws(ReportFault) {
    for seating in seatings {
      let place = "the seating of round \(seating.round) at \(seating.table)"
      try find([String(seating.round)], in: known.rounds, "rounds", from: place)
      try find([seating.table], in: known.tables, "tables", from: place)
      try find([seating.host], in: known.seats, "seats", from: place)
      try find(seating.seats, in: known.seats, "seats", from: place)
    }
  }

  private func checkProposals(_ known: Known) throws(ReportFault) {
    var sources: [String: Set<String>] = [:]
    for recommendation in recommendations {
      sources[recommendation.id] = Set(recommendation.proposals)
    }
    for proposal in proposals {
      let place = "proposal \(proposal.id)"
      try find([proposal.question], in: known.questions, "questions", from: place)
      try find([proposal.table], in: known.tables, "tables", from: place)
      try find([String(proposal.round)], in: known.rounds, "rounds", from: place)
      try find([proposal.author.seat], in: known.seats, "seats", from: place)
      try find([proposal.cluster], in: known.clusters, "clusters", from: place)
      try find([proposal.sameAs], in: known.proposals, "proposals", from: place)
      guard let id = proposal.fate.recommendation else { continue }
      try find([id], in: known.recommendations, "recommendations", from: place)
      if sources[id]?.contains(proposal.id) != true {
        throw .unlistedSource(proposal: proposal.id, recommendation: id)
      }
    }
  }

  private func checkClusters(_ known: Known) throws(ReportFault) {
    let parents = Dictionary(uniqueKeysWithValues: clusters.map { ($0.id, $0.parent) })
    for cluster in clusters {
      let place = "cluster \(cluster.id)"
      try find([cluster.question], in: known.questions, "questions", from: place)
      try find([cluster.parent], in: known.clusters, "clusters", from: place)
    }
    for cluster in clusters {
      var ancestor = cluster.parent
      for _ in clusters where ancestor != nil {
        ancestor = parents[ancestor ?? ""] ?? nil
      }
      if ancestor != nil { throw .circularCluster(id: cluster.id) }
    }
  }
}

/// The identifiers of each list.
private struct Known {
  var questions: Set<String>
  var tables: Set<String>
  var rounds: Set<String>
  var seats: Set<String>
  var proposals: Set<String>
  var clusters: Set<String>
  var recommendations: Set<String>
}

private func unique(_ ids: [String], in list: String) throws(ReportFault) -> Set<String> {
  var seen: Set<String> = []
  for id in ids where !seen.insert(id).inserted {
    throw .duplicate(list: list, id: id)
  }
  return seen
}

private func find(
  _ ids: [String?], in known: Set<String>, _ list: String, from place: String
) throws(ReportFault) {
  for case let id? in ids where !known.contains(id) {
    throw .dangling(place: place, list: list, id: id)
  }
}
