/// Proposals that an algorithm found to belong together.
package struct SuggestedTheme: Sendable {
  package var proposals: [Proposal.ID]
  package var words: [String]
  /// The theme to which the algorithm was told that some of them belong.
  package var home: Cluster.ID?

  package init(proposals: [Proposal.ID], words: [String], home: Cluster.ID?) {
    self.proposals = proposals
    self.words = words
    self.home = home
  }
}

extension Cafe {
  /// The event by which proposals without a theme find one. Nothing that lies in a theme moves.
  ///
  /// - Parameters:
  ///   - themes: computed with all present themes as they are; fitted to what happened since.
  ///   - fresh: the stem of identifiers for new themes.
  /// - Returns: nil when nobody finds a theme.
  package func arrangement(
    of question: Question.ID, _ themes: [SuggestedTheme], fresh: String
  ) -> Event? {
    let homes = homes(to: question)
    var parts: [Rearrangement] = []
    for (index, theme) in themes.enumerated() {
      let loose = theme.proposals.filter {
        homes[$0] == nil && mayArrange($0, to: question, homes)
      }
      if let home = theme.home.flatMap({ clusters[$0] }) {
        guard !loose.isEmpty, !home.isLocked else { continue }
        parts.append(Rearrangement(to: home.id, words: theme.words, proposals: loose))
      } else if loose.count > 1 {
        parts.append(
          Rearrangement(
            to: .init("\(fresh)-\(index)"), isNew: true, words: theme.words, proposals: loose))
      }
    }
    return parts.isEmpty ? nil : .proposalsArranged(question: question, parts: parts)
  }

  /// The event that offers another order of the board, piece by piece, or takes an offer back.
  ///
  /// - Parameters:
  ///   - themes: computed anew, with nothing given but what people decided.
  ///   - fresh: the stem of identifiers for new themes.
  /// - Returns: nil when the offer stays the same.
  package func rearrangement(
    of question: Question.ID, _ themes: [SuggestedTheme], fresh: String
  ) -> Event? {
    let targets = matched(themes, question)
    let homes = homes(to: question)
    var parts: [Rearrangement] = []
    var kept: Set<Proposal.ID> = []
    for (index, theme) in themes.enumerated() {
      kept.formUnion(theme.proposals)
      let target = targets[index]
      let moved = theme.proposals.filter {
        mayArrange($0, to: question, homes) && (target == nil || homes[$0]?.id != target)
      }
      if let target {
        guard !moved.isEmpty else { continue }
        parts.append(Rearrangement(to: target, words: theme.words, proposals: moved))
      } else if moved.count > 1 {
        parts.append(
          Rearrangement(
            to: .init("\(fresh)-\(index)"), isNew: true, words: theme.words, proposals: moved))
      }
    }
    parts += leaving(question, besides: kept, homes)
    parts.removeAll { dismissedRearrangements.contains($0.id) }
    let isSame = rearrangements[question, default: []].map(\.id) == parts.map(\.id)
    return isSame ? nil : .rearrangementOffered(question: question, parts: parts)
  }

  /// The present theme that each suggested one continues: the one of people to which it belongs, else
  /// the suggestion with the most members in common. Ties go to the older theme.
  private func matched(
    _ themes: [SuggestedTheme], _ question: Question.ID
  ) -> [Cluster.ID?] {
    var targets: [Cluster.ID?] = themes.map { theme in
      theme.home.flatMap { clusters[$0] }.flatMap { $0.isLocked ? nil : $0.id }
    }
    let old = clusters.all.filter { $0.question == question && $0.origin == .suggestion }
    var pairs: [(common: Int, age: Int, theme: Int)] = []
    for (age, cluster) in old.enumerated() {
      let members = Set(cluster.proposals)
      for (index, theme) in themes.enumerated() where theme.home == nil {
        let common = theme.proposals.count(where: members.contains)
        if common > 0 { pairs.append((common, age, index)) }
      }
    }
    var taken: Set<Int> = []
    for pair in pairs.sorted(by: { (-$0.common, $0.age, $0.theme) < (-$1.common, $1.age, $1.theme) }
    )
    where targets[pair.theme] == nil && taken.insert(pair.age).inserted {
      targets[pair.theme] = old[pair.age].id
    }
    return targets
  }

  /// Proposals in suggested themes that would be in none, theme by theme.
  private func leaving(
    _ question: Question.ID, besides kept: Set<Proposal.ID>, _ homes: [Proposal.ID: Cluster]
  ) -> [Rearrangement] {
    clusters.all.filter { $0.question == question && $0.origin == .suggestion }
      .compactMap { cluster in
        let gone = cluster.proposals.filter {
          !kept.contains($0) && mayArrange($0, to: question, homes)
        }
        return gone.isEmpty ? nil : Rearrangement(to: nil, proposals: gone, origin: cluster.id.text)
      }
  }
}
