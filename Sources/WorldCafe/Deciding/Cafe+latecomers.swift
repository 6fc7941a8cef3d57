extension Cafe {
  /// Seats for somebody who joins after the plan was made: nobody else moves, tables stay level,
  /// and among equally empty tables one with a question that is new to the person wins.
  ///
  /// - Parameter table: the one whose card led here; taken first where cards give seats and it has room.
  /// - Returns: one seat for the running round and each later one; none before the plan.
  func seatsForLatecomer(preferring table: Table.ID? = nil) -> [SeatChoice] {
    guard let table, let round = roundToSitDown, isFree(table, in: round) else {
      return missingSeats { _ in nil }
    }
    return [SeatChoice(round: round, table: table)] + missingSeats { $0 == round ? table : nil }
  }

  /// The same for somebody who has seats in some of these rounds, and keeps them.
  func missingSeats(of participant: Participant.ID) -> [SeatChoice] {
    missingSeats { table(of: participant, in: $0) }
  }

  private func missingSeats(besides own: (Int) -> Table.ID?) -> [SeatChoice] {
    guard !seatings.isEmpty, let first = roundToSitDown else { return [] }
    let rounds = Array(first...setup.rounds)
    var visited = Set(rounds.compactMap { own($0).flatMap(setup.table)?.question })
    return rounds.filter { own($0) == nil }.map { round in
      let table = emptiestTable(in: round, avoiding: visited)
      visited.insert(table.question)
      return SeatChoice(round: round, table: table.id)
    }
  }

  /// The round for which somebody who comes now sits down.
  var roundToSitDown: Int? {
    phase.stage == .round ? phase.round : nextRound
  }

  func emptiestTable(in round: Int, avoiding visited: Set<Question.ID>) -> Table {
    let sizes = sizes(in: round)
    func rank(_ table: Table) -> (Int, Int) {
      (sizes[table.id] ?? 0, visited.contains(table.question) ? 1 : 0)
    }
    let open = setup.tables.filter { !isClosed($0.id, in: round) }
    return open.min { rank($0) < rank($1) } ?? setup.tables[0]
  }

  /// How many sit at each table in a round, without those on a break and one person.
  func sizes(in round: Int, without other: Participant.ID? = nil) -> [Table.ID: Int] {
    let seats = seating(round)?.seats ?? [:]
    var sizes: [Table.ID: Int] = [:]
    for (id, table) in seats
    where id != other && participants[id]?.hasLeft == false && !onBreak.contains(id) {
      sizes[table, default: 0] += 1
    }
    return sizes
  }
}
