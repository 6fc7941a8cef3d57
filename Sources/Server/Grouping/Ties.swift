import WorldCafe

/// What tables merged lies together on the board, as far as moderators have not decided otherwise.
struct Ties: Sendable {
  /// Each a proposal and those for which it stands.
  private let knots: [[String]]
  private let apart: Set<ApartPair>

  /// - Parameter ids: Those that take part in the grouping.
  init(_ cafe: Cafe, among ids: Set<Proposal.ID>) {
    knots = Set(cafe.sameAs.values).sorted().compactMap { head in
      let knot = ([head] + cafe.followers(of: head)).filter(ids.contains)
      return knot.count > 1 ? knot.map(\.text) : nil
    }
    apart = cafe.apart
  }

  /// Brings those without a theme to the others of their knot, or to each other.
  ///
  /// - Parameter themes: The members of each; nothing leaves them.
  /// - Returns: the same themes in the same order, and behind them the knots without one.
  func joined(to themes: [[String]]) -> [[String]] {
    var joined = themes
    let placed = Set(themes.joined())
    for knot in knots {
      let loose = knot.filter { !placed.contains($0) }
      guard let home = themes.firstIndex(where: { $0.contains(where: knot.contains) }) else {
        joined.append(meeting(loose, []))
        continue
      }
      joined[home] = meeting(loose, joined[home])
    }
    return joined.filter { !$0.isEmpty }
  }

  private func meeting(_ loose: [String], _ members: [String]) -> [String] {
    loose.reduce(into: members) { members, id in
      let isFree = members.allSatisfy {
        !apart.contains(ApartPair(Proposal.ID(id), Proposal.ID($0)))
      }
      if isFree { members.append(id) }
    }
  }
}
