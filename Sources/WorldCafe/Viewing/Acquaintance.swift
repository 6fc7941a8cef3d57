/// Whose presence a viewer hears of: moderators of all, guests of their tablemates in this round and
/// the next and, in the lobby, of those whose names they read. Visitors hear of nobody.
package struct Acquaintance {
  private let disclosure: Disclosure
  private let tablemates: [Int: [Table.ID: [Participant.ID]]]

  /// Looks at one state of a café; made once for many viewers.
  package init(_ cafe: Cafe) {
    disclosure = Disclosure(cafe)
    var tablemates: [Int: [Table.ID: [Participant.ID]]] = [:]
    for case let round? in [cafe.phase.round, cafe.nextRound]
    where Disclosure(cafe).isVisible(round: round) {
      for (id, table) in cafe.seating(round)?.seats ?? [:] {
        tablemates[round, default: [:]][table, default: []].append(id)
      }
    }
    self.tablemates = tablemates
  }

  /// Those of `people` of whose presence the viewer hears, in the order of their identifiers.
  package func known(among people: Set<Participant.ID>, to viewer: Actor) -> [Participant.ID] {
    switch viewer {
    case .moderator: people.sorted()
    case .participant(let id): known(among: people, to: id).sorted()
    case .visitor, .server: []
    }
  }

  private func known(
    among people: Set<Participant.ID>, to id: Participant.ID
  ) -> Set<Participant.ID> {
    var known = Set(mates(of: id)).intersection(people)
    if people.contains(id) { known.insert(id) }
    if disclosure.cafe.phase.stage == .lobby {
      known.formUnion(people.lazy.filter(disclosure.namesInLobby))
    }
    return known
  }

  private func mates(of id: Participant.ID) -> [Participant.ID] {
    tablemates.flatMap { round, tables in
      disclosure.cafe.table(of: id, in: round).flatMap { tables[$0] } ?? []
    }
  }
}
