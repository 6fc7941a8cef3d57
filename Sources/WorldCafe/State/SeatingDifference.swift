/// What one act changed in the seats of open rounds; turned around where people still sit as the act
/// left them.
package struct SeatingDifference: Sendable, Equatable, Codable {
  var seats: [SeatSwap] = []
  var hosts: [HostSwap] = []
  var quality: QualitySwap?

  var isEmpty: Bool { seats.isEmpty && hosts.isEmpty }

  /// The last round in which the act changed something.
  var lastRound: Int { max(seats.map(\.round).max() ?? 0, hosts.map(\.round).max() ?? 0) }

  struct SeatSwap: Sendable, Equatable, Codable {
    var round: Int
    var participant: Participant.ID
    var before: Table.ID?
    var after: Table.ID?
  }

  struct HostSwap: Sendable, Equatable, Codable {
    var round: Int
    var table: Table.ID
    var before: Participant.ID?
    var after: Participant.ID?
  }

  struct QualitySwap: Sendable, Equatable, Codable {
    var before: PlanQuality?
  }

  /// The difference that leads from `cafe` back to an earlier state of it.
  init(from cafe: Cafe, to earlier: Cafe) {
    for (old, new) in zip(earlier.seatings, cafe.seatings) where old != new {
      for participant in cafe.participants.all {
        let (before, after) = (old.seats[participant.id], new.seats[participant.id])
        guard before != after else { continue }
        seats.append(
          .init(round: new.round, participant: participant.id, before: before, after: after))
      }
      for table in cafe.setup.tables where old.hosts[table.id] != new.hosts[table.id] {
        hosts.append(
          .init(
            round: new.round, table: table.id, before: old.hosts[table.id],
            after: new.hosts[table.id]))
      }
    }
    if cafe.planQuality != earlier.planQuality { quality = .init(before: earlier.planQuality) }
  }
}
