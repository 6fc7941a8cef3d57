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
  private var topicOf: [Int32]
  /// People at each table, the present host first: `[(round * tableCount + table) * stride + n]`.
  private var seats: [Int32]
  private let stride: Int
  /// Number of people, by round and table.
  private var occupants: [Int32]
  /// Where a person stands in `seats`; indexed like `tableOf`.
  private var position: [Int32]
  private var meetings: Meetings
  private let costs: PairCosts

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

  // MARK: What a change costs

  /// What it costs, in the unit of ``Weight``, to seat a person who has no seat in the round.
  func cost(ofSeating person: Int, in round: Int, at table: Int) -> Int {
    visitGain(of: person, in: round, at: table).energy
      + arrivalCost(of: person, in: round, at: table, without: -1)
  }

  /// What it costs to move a guest to another table.
  func cost(ofMoving person: Int, in round: Int, to table: Int) -> Int {
    let own = self.table(of: person, in: round)
    return visitChange(of: person, in: round, from: own, to: table)
      + arrivalCost(of: person, in: round, at: table, without: -1)
      - departureGain(of: person, in: round, at: own)
  }

  /// What it costs when two guests at different tables change places.
  func cost(ofSwapping person: Int, and other: Int, in round: Int) -> Int {
    let own = table(of: person, in: round)
    let target = table(of: other, in: round)
    return visitChange(of: person, in: round, from: own, to: target)
      + visitChange(of: other, in: round, from: target, to: own)
      + arrivalCost(of: person, in: round, at: target, without: other)
      + arrivalCost(of: other, in: round, at: own, without: person)
      - departureGain(of: person, in: round, at: own)
      - departureGain(of: other, in: round, at: target)
  }

  /// What it costs when each person of a cycle takes, in `round`, the seat of the next one and, in
  /// `later`, the own seat of `round`: all sit in `later` where the next one sits in `round`.
  ///
  /// The members of a cycle sit at different tables before and after, so pairs among them are not
  /// concerned.
  func cost(ofCycle members: ArraySlice<Int>, in round: Int, and later: Int) -> Int {
    var cost = 0
    for person in members {
      let now = table(of: person, in: round)
      let then = table(of: person, in: later)
      cost += announcementCost(of: person, in: round, at: then)
      cost -= announcementCost(of: person, in: round, at: now)
      cost += announcementCost(of: person, in: later, at: now)
      cost -= announcementCost(of: person, in: later, at: then)
      // Somebody met in both rounds is counted twice: the second time with the first already done.
      for other in people(in: round, at: now) where other != person {
        cost -= energy(before: code(of: person, and: other) &- Encounter.meeting)
      }
      for other in people(in: later, at: then) where other != person {
        let isLeft = table(of: other, in: round) == now
        let code = code(of: person, and: other) &- Encounter.meeting
        cost -= energy(before: isLeft ? code &- Encounter.meeting : code)
      }
      for other in people(in: round, at: then) where !members.contains(other) {
        let isLeft = table(of: other, in: later) == then
        let code = code(of: person, and: other)
        cost += energy(before: isLeft ? code &- Encounter.meeting : code)
      }
      for other in people(in: later, at: now) where !members.contains(other) {
        let seat = table(of: other, in: round)
        let code = code(of: person, and: other)
        cost += energy(
          before: seat == now
            ? code &- Encounter.meeting : seat == then ? code &+ Encounter.meeting : code)
      }
      cost += hostTogether(person, in: round, at: now) + hostTogether(person, in: later, at: then)
      cost -= hostTogether(person, in: round, at: then) + hostTogether(person, in: later, at: now)
    }
    return cost
  }

  private func arrivalCost(of person: Int, in round: Int, at table: Int, without left: Int) -> Int {
    var cost = 0
    for other in people(in: round, at: table) where other != left {
      cost += energy(before: code(of: person, and: other))
    }
    return cost - hostTogether(person, in: round, at: table)
  }

  /// What the person's meetings at the own table brought.
  private func departureGain(of person: Int, in round: Int, at table: Int) -> Int {
    var cost = 0
    for other in people(in: round, at: table) where other != person {
      cost += energy(before: code(of: person, and: other) &- Encounter.meeting)
    }
    return cost - hostTogether(person, in: round, at: table)
  }

  /// What the wish to sit together has too much in the cost beside a host: it concerns guests only.
  private func hostTogether(_ person: Int, in round: Int, at table: Int) -> Int {
    let host = setting.host[round * setting.tableCount + table]
    guard setting.hasTogether, host >= 0, host != person else { return 0 }
    return setting.together[person].contains(host) ? -Weight.brokenPair : 0
  }

  private func people(
    in round: Int, at table: Int
  ) -> some Sequence<Int> {
    let cell = round &* setting.tableCount &+ table
    let start = cell &* stride
    return seats[start..<start &+ Int(occupants[cell])].lazy.map { Int($0) }
  }

  /// What a meeting costs two people with an ``Encounter/code``.
  private func energy(before code: UInt16) -> Int { Int(costs.energies[Int(code)]) }

  private func code(of person: Int, and other: Int) -> UInt16 {
    if meetings.areKept { return meetings.code(of: person, and: other) }
    let rounds = setting.roundCount
    var count = 0
    for round in 0..<rounds
    where tableOf[person * rounds + round] == tableOf[other * rounds + round] { count += 1 }
    return Encounter(kind: setting.kind(of: person, and: other), meetings: count).code
  }

  /// What a person's visit to a table gains or costs, whoever else is there.
  private func visitGain(of person: Int, in round: Int, at table: Int) -> Score {
    var gain = Score()
    gain.wishes = announcementCost(of: person, in: round, at: table)
    if setting.hostedTable[round * setting.peopleCount + person] < 0 {
      let topic = setting.topic[table]
      let visits = visits(of: person, to: topic, besides: round)
      if round >= setting.playedCount && setting.rules.visitsTopicsOnce
        && visits.all >= max(setting.visitLimit, visits.played)
      {
        gain.revisits = 1
        gain.energy = Weight.revisit
      }
      if setting.hasLikes && visits.all == 0 && setting.likes[person].contains(topic) {
        gain.wishes -= Weight.missedLike
      }
    }
    gain.energy += gain.wishes
    return gain
  }

  private func announcementCost(of person: Int, in round: Int, at table: Int) -> Int {
    let told = setting.announcedTable[round &* setting.peopleCount &+ person]
    return told >= 0 && told != table ? Weight.changedSeat : 0
  }

  private func visitChange(of person: Int, in round: Int, from: Int, to: Int) -> Int {
    visitGain(of: person, in: round, at: to).energy
      - visitGain(of: person, in: round, at: from).energy
  }

  private func visits(
    of person: Int, to topic: Int, besides skipped: Int
  ) -> (all: Int, played: Int) {
    let start = person &* setting.roundCount
    var all = 0
    var played = 0
    for round in 0..<setting.roundCount
    where Int(topicOf[start &+ round]) == topic && round != skipped {
      all += 1
      if round < setting.playedCount { played += 1 }
    }
    return (all, played)
  }

  // MARK: Changes

  /// Seats a person who has no seat in the round.
  mutating func seat(_ person: Int, in round: Int, at table: Int) {
    let visit = visitGain(of: person, in: round, at: table)
    score += visit
    if visit.revisits > 0 { faulty.add(visit.revisits, to: person) }
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
    if visit.revisits > 0 { faulty.add(-visit.revisits, to: person) }
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
      var encounter = Encounter(code: code)
      guard encounter.kind.contains(.together),
        !(setting.isGuest(person, in: round) && setting.isGuest(other, in: round))
      else { return encounter.gain }
      encounter = Encounter(
        kind: encounter.kind.subtracting(.together), meetings: encounter.meetings)
      return encounter.gain
    }
    // What was played breaks no rule any more.
    var gain = Encounter(
      kind: Encounter(code: code).kind.intersection(.colleagues),
      meetings: Encounter(code: code).meetings
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

/// The score before any guest has a seat: all people to be kept together are apart, no like is met.
private func worstScore(of setting: Setting) -> Score {
  var score = Score()
  for person in 0..<setting.peopleCount {
    let rounds = (0..<setting.roundCount).filter { setting.isGuest(person, in: $0) }
    score.wishes += Weight.missedLike * min(setting.likes[person].count, rounds.count)
    for round in rounds where round >= setting.playedCount {
      score.brokenPairs += setting.together[person].count {
        $0 > person && setting.isGuest($0, in: round)
      }
    }
  }
  score.energy = score.wishes + Weight.brokenPair * score.brokenPairs
  return score
}
