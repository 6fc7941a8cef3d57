/// Whose presence a viewer hears of: moderators of all, guests of their tablemates in this round and
/// the next and, in the lobby, of those whose names they read. Visitors hear of nobody.
package struct Acquaintance {
  /// In the lobby everybody reads these names.
  private let lobby: Set<Participant.ID>
  /// The people at each table of each round that can be seen.
  private let tables: [[Participant.ID]]
  /// For each person the places of those tables.
  private let places: [Participant.ID: [Int]]

  /// Looks at one state of a café; made once for many viewers.
  package init(_ cafe: Cafe) {
    let disclosure = Disclosure(cafe)
    lobby = Set(disclosure.namedInLobby.map(\.id))
    var tables: [[Participant.ID]] = []
    var places: [Participant.ID: [Int]] = [:]
    for case let round? in [cafe.phase.round, cafe.nextRound]
    where disclosure.isVisible(round: round) {
      let seats = cafe.seating(round)?.seats ?? [:]
      for (_, people) in Dictionary(grouping: seats.keys, by: { seats[$0] }) {
        for id in people { places[id, default: []].append(tables.count) }
        tables.append(people)
      }
    }
    self.tables = tables
    self.places = places
  }

  /// Those of `people` of whose presence the viewer hears, in the order of their identifiers.
  package func known(among people: Set<Participant.ID>, to viewer: Actor) -> [Participant.ID] {
    switch viewer {
    case .moderator: people.sorted()
    case .participant(let id):
      Set(tablemates(of: id) + [id]).intersection(people)
        .union(lobby.intersection(people)).sorted()
    case .visitor, .server: []
    }
  }

  /// Whether every guest hears of this person.
  package func isKnownToAll(_ id: Participant.ID) -> Bool { lobby.contains(id) }

  /// The people at the tables of somebody who can be seen there, this person among them.
  package func tablemates(of id: Participant.ID) -> [Participant.ID] {
    (places[id] ?? []).flatMap { tables[$0] }
  }
}
