/// What changes would cost, in the unit of ``Weight``, without making them.
extension Seating {
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
    for (index, person) in zip(members.indices, members) {
      let next = members[index + 1 < members.endIndex ? index + 1 : members.startIndex]
      let previous = members[index > members.startIndex ? index - 1 : members.endIndex - 1]
      let now = table(of: person, in: round)
      let then = table(of: person, in: later)
      cost += seatCost(of: person, in: round, at: then) - seatCost(of: person, in: round, at: now)
      cost += seatCost(of: person, in: later, at: now) - seatCost(of: person, in: later, at: then)
      // Somebody met in both rounds is counted twice: the second time with the first already done.
      for other in people(in: round, at: now) where other != person {
        cost -= energy(before: code(of: person, and: other) &- Encounter.meeting)
      }
      for other in people(in: later, at: then) where other != person {
        let isLeft = table(of: other, in: round) == now
        let code = code(of: person, and: other) &- Encounter.meeting
        cost -= energy(before: isLeft ? code &- Encounter.meeting : code)
      }
      for other in people(in: round, at: then) where other != next {
        let isLeft = table(of: other, in: later) == then
        let code = code(of: person, and: other)
        cost += energy(before: isLeft ? code &- Encounter.meeting : code)
      }
      for other in people(in: later, at: now) where other != previous {
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
  @inline(__always)
  private func hostTogether(_ person: Int, in round: Int, at table: Int) -> Int {
    let host = setting.host[round * setting.tableCount + table]
    guard setting.hasTogether, host >= 0, host != person else { return 0 }
    return setting.together[person].contains(host) ? -Weight.brokenPair : 0
  }

  @inline(__always)
  func people(
    in round: Int, at table: Int
  ) -> some Sequence<Int> {
    let cell = round &* setting.tableCount &+ table
    let start = cell &* stride
    return seats[start..<start &+ Int(occupants[cell])].lazy.map { Int($0) }
  }

  /// What a meeting costs two people with an ``Encounter/code``.
  private func energy(before code: UInt16) -> Int { Int(costs.energies[Int(code)]) }

  @inline(__always)
  func code(of person: Int, and other: Int) -> UInt16 {
    if meetings.areKept { return meetings.code(of: person, and: other) }
    return comparedCode(of: person, and: other)
  }

  /// The code of two people of a café that is too large for ``Meetings``.
  private func comparedCode(of person: Int, and other: Int) -> UInt16 {
    let rounds = setting.roundCount
    var count = 0
    for round in 0..<rounds
    where tableOf[person * rounds + round] == tableOf[other * rounds + round] { count += 1 }
    return Encounter(kind: setting.kind(of: person, and: other), meetings: count).code
  }

  /// What a person's visit to a table gains or costs, whoever else is there.
  func visitGain(of person: Int, in round: Int, at table: Int) -> Score {
    var gain = Score()
    gain.wishes = announcementCost(of: person, in: round, at: table)
    if missesPin(person, in: round, at: table) {
      gain.missedPins = 1
      gain.energy += Weight.missedPin
    }
    if setting.hostedTable[round * setting.peopleCount + person] < 0 {
      let topic = setting.topic[table]
      let visits = visits(of: person, to: topic, besides: round)
      if round >= setting.playedCount && setting.rules.visitsTopicsOnce
        && visits.all >= max(setting.visitLimit, visits.played)
      {
        gain.revisits = 1
        gain.energy += Weight.revisit
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

  /// What the person was told or promised about seats of the round, at this table.
  private func seatCost(of person: Int, in round: Int, at table: Int) -> Int {
    announcementCost(of: person, in: round, at: table)
      + (missesPin(person, in: round, at: table) ? Weight.missedPin : 0)
  }

  private func missesPin(_ person: Int, in round: Int, at table: Int) -> Bool {
    let pinned = setting.pinnedTable[round &* setting.peopleCount &+ person]
    return pinned >= 0 && pinned != table
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
}
