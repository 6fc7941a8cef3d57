/// Who sits where in all rounds, with the score of it; what the search changes.
struct Seating {
  let setting: Setting
  private(set) var score: Score
  /// People with something that could be better.
  private(set) var faulty: FaultyPeople
  /// `[person * roundCount + round]`; people without a seat have a number of their own below 0, so
  /// that two of them never look as if they shared a table.
  private(set) var tableOf: [Int32]
  /// The topic visited as a guest, -1 for hosts and people without a seat; indexed like `tableOf`.
  private(set) var topicOf: [Int32]
  /// People at each table, the present host first: `[(round * tableCount + table) * stride + n]`.
  private(set) var seats: [Int32]
  let stride: Int
  /// Number of people, by round and table.
  private(set) var occupants: [Int32]
  /// Where a person stands in `seats`; indexed like `tableOf`.
  private var position: [Int32]
  private(set) var meetings: Meetings
  let costs: PairCosts

  /// A seating with the played rounds and the hosts; all guests of planned rounds lack a seat.
  init(_ setting: Setting) {
    self.setting = setting
    let cells = setting.peopleCount * setting.roundCount
    tableOf = (0..<cells).map { -1 - Int32($0 / max(1, setting.roundCount)) }
    topicOf = Array(repeating: -1, count: cells)
    position = Array(repeating: -1, count: cells)
    let played = (0..<setting.playedCount).flatMap { playedSizes(in: setting, round: $0) }
    // One seat for the host and one for the moment in which a swap has three people on two seats.
    stride = max(setting.guestsMax.max() ?? 0, played.max() ?? 0) + 2
    occupants = Array(repeating: 0, count: setting.roundCount * setting.tableCount)
    seats = Array(repeating: -1, count: setting.roundCount * setting.tableCount * stride)
    faulty = FaultyPeople(peopleCount: setting.peopleCount)
    meetings = Meetings(setting)
    costs = PairCosts(roundCount: setting.roundCount)
    score = worstScore(of: setting)
    for round in 0..<setting.roundCount { seatWhoeverStays(in: round) }
  }

  private mutating func seatWhoeverStays(in round: Int) {
    for table in 0..<setting.tableCount {
      let host = setting.host[round * setting.tableCount + table]
      if host >= 0 { seat(host, in: round, at: table) }
    }
    for person in 0..<setting.peopleCount where round < setting.playedCount {
      let table = setting.playedTable[round * setting.peopleCount + person]
      if table >= 0 && setting.isGuest(person, in: round) { seat(person, in: round, at: table) }
    }
  }

  /// The table of a person, negative without a seat.
  func table(of person: Int, in round: Int) -> Int {
    Int(tableOf[person &* setting.roundCount &+ round])
  }

  /// Number of guests at a table.
  func guestCount(in round: Int, at table: Int) -> Int {
    let cell = round &* setting.tableCount &+ table
    return Int(occupants[cell]) - (setting.host[cell] >= 0 ? 1 : 0)
  }

  /// The guest number `index` at a table, from 0; the order has no meaning.
  func guest(_ index: Int, in round: Int, at table: Int) -> Int {
    let cell = round &* setting.tableCount &+ table
    return Int(seats[cell * stride + index + (setting.host[cell] >= 0 ? 1 : 0)])
  }

  /// Seats a person who has no seat in the round.
  mutating func seat(_ person: Int, in round: Int, at table: Int) {
    let visit = visitGain(of: person, in: round, at: table)
    score += visit
    let faults = visit.revisits + visit.missedPins
    if faults > 0 { faulty.add(faults, to: person) }
    let cell = round * setting.tableCount + table
    for slot in cell * stride..<cell * stride + Int(occupants[cell]) {
      let other = Int(seats[slot])
      let gain = gain(of: code(of: person, and: other), in: round, beside: other, person)
      if meetings.areKept { meetings.add(person, other) }
      score += gain
      if gain.faultyMeetings > 0 { countFault(1, of: person, and: other) }
    }
    let entry = person * setting.roundCount + round
    let isGuest = setting.hostedTable[round * setting.peopleCount + person] < 0
    tableOf[entry] = Int32(table)
    topicOf[entry] = isGuest ? Int32(setting.topic[table]) : -1
    position[entry] = Int32(cell * stride) + occupants[cell]
    seats[Int(position[entry])] = Int32(person)
    occupants[cell] += 1
  }

  /// Takes a person's seat away.
  mutating func unseat(_ person: Int, in round: Int) {
    let entry = person * setting.roundCount + round
    let table = Int(tableOf[entry])
    let cell = round * setting.tableCount + table
    occupants[cell] -= 1
    let last = seats[cell * stride + Int(occupants[cell])]
    seats[Int(position[entry])] = last
    position[Int(last) * setting.roundCount + round] = position[entry]
    tableOf[entry] = Int32(-1 - person)
    topicOf[entry] = -1
    for slot in cell * stride..<cell * stride + Int(occupants[cell]) {
      let other = Int(seats[slot])
      if meetings.areKept { meetings.remove(person, other) }
      let gain = gain(of: code(of: person, and: other), in: round, beside: other, person)
      score -= gain
      if gain.faultyMeetings > 0 { countFault(-1, of: person, and: other) }
    }
    let visit = visitGain(of: person, in: round, at: table)
    score -= visit
    let faults = visit.revisits + visit.missedPins
    if faults > 0 { faulty.add(-faults, to: person) }
  }

  /// Moves a person to another table.
  mutating func move(_ person: Int, in round: Int, to table: Int) {
    unseat(person, in: round)
    seat(person, in: round, at: table)
  }

  /// What one meeting of two people brings, whose code before it is given.
  private func gain(of code: UInt16, in round: Int, beside other: Int, _ person: Int) -> Score {
    if round >= setting.playedCount {
      guard setting.hasTogether else { return costs.gains[Int(code)] }
      // The wish to sit together concerns guests; beside a host it is left out.
      let encounter = Encounter(code: code)
      let areGuests = setting.isGuest(person, in: round) && setting.isGuest(other, in: round)
      return Encounter(
        kind: areGuests ? encounter.kind : encounter.kind.subtracting(.together),
        meetings: encounter.meetings
      ).gain
    }
    // What was played breaks no rule any more.
    let encounter = Encounter(code: code)
    var gain = Encounter(
      kind: encounter.kind.intersection(.colleagues), meetings: encounter.meetings
    ).gain
    gain.faultyMeetings = 0
    gain.energy -= gain.wishes
    gain.wishes = 0
    return gain
  }

  private mutating func countFault(_ count: Int, of person: Int, and other: Int) {
    faulty.add(count, to: person)
    faulty.add(count, to: other)
  }
}
