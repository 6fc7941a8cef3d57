/// What one act changed on the board. It is turned around where the board still is as the act left
/// it; what others changed since stays.
package struct BoardDifference: Sendable, Equatable, Codable {
  var clusters: [ClusterSwap] = []
  var places: [PlaceSwap] = []
  var recommendations: [RecommendationSwap] = []
  var fates: [FateSwap] = []
  /// Pairs that were kept apart by the act.
  var parted: [ApartPair] = []
  /// Pairs that may be together again after the act.
  var reunited: [ApartPair] = []

  /// Proposals that came with the act: an import. Absent in all others.
  var brought: [Proposal.ID]?
  /// Proposals that went with it: an import that is undone.
  var gone: [Proposal.ID]?

  var isEmpty: Bool {
    clusters.isEmpty && places.isEmpty && recommendations.isEmpty && fates.isEmpty
      && parted.isEmpty && reunited.isEmpty && brought == nil && gone == nil
  }

  /// A cluster without its members, before and after; nil where there was none.
  struct ClusterSwap: Sendable, Equatable, Codable {
    var before: Cluster?
    var after: Cluster?
  }

  struct PlaceSwap: Sendable, Equatable, Codable {
    var proposal: Proposal.ID
    var before: Place
    var after: Place
  }

  struct FateSwap: Sendable, Equatable, Codable {
    var proposal: Proposal.ID
    var before: Fate?
    var after: Fate?
  }

  /// Whole where it came or went; where only its sources changed, without its fields.
  struct RecommendationSwap: Sendable, Equatable, Codable {
    var before: Recommendation?
    var after: Recommendation?
  }
}

/// Where a proposal lies on the board.
enum Place: Sendable, Equatable, Codable {
  /// In no cluster; suggestions may place it.
  case free
  /// Taken out of every cluster by a person.
  case loose
  case cluster(id: Cluster.ID, byPeople: Bool)

  /// Whether a person decided it.
  var isByPeople: Bool {
    switch self {
    case .free: false
    case .loose: true
    case .cluster(_, let byPeople): byPeople
    }
  }
}

/// The board at one moment, as far as acts change it.
struct BoardSketch {
  private let clusters: [Cluster]
  private let places: [(proposal: Proposal.ID, place: Place)]
  private let recommendations: [Recommendation]
  private let fates: [Proposal.ID: Fate]
  private let apart: Set<ApartPair>
  private let living: Set<Proposal.ID>

  init(_ cafe: Cafe) {
    clusters = cafe.clusters.all.map(\.shape)
    recommendations = cafe.recommendations.all
    fates = cafe.fates
    apart = cafe.apart
    living = Set(cafe.proposals.all.filter { !$0.isWithdrawn }.map(\.id))
    places = cafe.proposals.all.map { ($0.id, .free) }.merging(cafe)
  }

  /// The difference that leads from this sketch back to an earlier one.
  func difference(from earlier: BoardSketch) -> BoardDifference {
    var difference = BoardDifference()
    difference.clusters = Self.pairs(earlier.clusters, clusters)
      .map { BoardDifference.ClusterSwap(before: $0, after: $1) }
    difference.recommendations = Self.pairs(earlier.recommendations, recommendations)
      .compactMap(Self.swap)
    let old = Dictionary(uniqueKeysWithValues: earlier.places)
    for (proposal, place) in places where old[proposal, default: .free] != place {
      difference.places.append(
        .init(proposal: proposal, before: old[proposal, default: .free], after: place))
    }
    for (proposal, _) in places where earlier.fates[proposal] != fates[proposal] {
      difference.fates.append(
        .init(proposal: proposal, before: earlier.fates[proposal], after: fates[proposal]))
    }
    difference.parted = apart.subtracting(earlier.apart).sorted()
    difference.reunited = earlier.apart.subtracting(apart).sorted()
    difference.brought = Self.missing(in: earlier.living, of: living)
    difference.gone = Self.missing(in: living, of: earlier.living)
    return difference
  }

  private static func missing(
    in some: Set<Proposal.ID>, of all: Set<Proposal.ID>
  ) -> [Proposal.ID]? {
    let missing = all.subtracting(some).sorted()
    return missing.isEmpty ? nil : missing
  }

  /// Elements that came, went or changed: first those that were there, then new ones.
  private static func pairs<Element: Identifiable & Equatable>(
    _ old: [Element], _ new: [Element]
  ) -> [(Element?, Element?)] {
    let now = Dictionary(uniqueKeysWithValues: new.map { ($0.id, $0) })
    let known = Set(old.map(\.id))
    let kept = old.filter { now[$0.id] != $0 }.map { (Optional($0), now[$0.id]) }
    return kept + new.filter { !known.contains($0.id) }.map { (nil, Optional($0)) }
  }

  private static func swap(
    _ before: Recommendation?, _ after: Recommendation?
  ) -> BoardDifference.RecommendationSwap? {
    guard var old = before, var new = after else { return .init(before: before, after: after) }
    old.fields = [:]
    new.fields = [:]
    return old == new ? nil : .init(before: old, after: new)
  }
}

extension [(proposal: Proposal.ID, place: Place)] {
  fileprivate func merging(_ cafe: Cafe) -> Self {
    var places: [Proposal.ID: Place] = [:]
    for proposal in cafe.keptLoose { places[proposal] = .loose }
    for cluster in cafe.clusters.all {
      for proposal in cluster.proposals {
        places[proposal] = .cluster(
          id: cluster.id, byPeople: cluster.placedByPeople.contains(proposal))
      }
    }
    return map { ($0.proposal, places[$0.proposal] ?? .free) }
  }
}

extension Cluster {
  /// The cluster without its members.
  var shape: Cluster {
    var shape = self
    shape.proposals = []
    shape.placedByPeople = []
    return shape
  }
}
