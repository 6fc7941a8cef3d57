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

  /// Whose presence each viewer hears of, among some people.
  package func among(_ people: Set<Participant.ID>) -> Selection {
    Selection(self, people)
  }

  /// Whether every guest hears of this person.
  package func isKnownToAll(_ id: Participant.ID) -> Bool { lobby.contains(id) }

  /// The people at the tables of somebody who can be seen there, this person among them.
  package func tablemates(of id: Participant.ID) -> [Participant.ID] {
    (places[id] ?? []).flatMap { tables[$0] }
  }

  /// An acquaintance narrowed to some people; made once for many viewers.
  package struct Selection {
    private let acquaintance: Acquaintance
    private let people: Set<Participant.ID>
    private let inLobby: [Participant.ID]
    private lazy var everybody = people.sorted()

    fileprivate init(_ acquaintance: Acquaintance, _ people: Set<Participant.ID>) {
      self.acquaintance = acquaintance
      self.people = people
      inLobby = acquaintance.lobby.intersection(people).sorted()
    }

    /// Those of whose presence the viewer hears, themselves included, in the order of their identifiers.
    package mutating func known(to viewer: Actor) -> [Participant.ID] {
      switch viewer {
      case .moderator:
        return everybody
      case .participant(let id):
        let others = Set(acquaintance.tablemates(of: id) + [id]).filter {
          people.contains($0) && !acquaintance.lobby.contains($0)
        }
        return others.isEmpty ? inLobby : (inLobby + others).sorted()
      case .visitor, .server:
        return []
      }
    }
  }
}
