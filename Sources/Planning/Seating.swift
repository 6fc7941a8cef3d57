/// Who sits where in all rounds, with the score of it; what the search changes.
///
/// Invariant: `score` belongs to the seats, except between `lift`/`drop` and `restore(_:)`.
struct Seating {
  let setting: Setting
  private(set) var score: Score
  /// `[person * roundCount + round]`; people without a seat have a number of their own below 0, so
  /// that two of them never look as if they shared a table.
  private(set) var tableOf: [Int]
  /// The topic visited as a guest, -1 for hosts and people without a seat; indexed like `tableOf`.
  private var topicOf: [Int]
  /// People at each table, the present host first: `[(round * tableCount + table) * stride + n]`.
  private var seats: [Int]
  private let stride: Int
  /// Number of people, by round and table.
  private var occupants: [Int]
  /// Where a person stands in `seats`; indexed like `tableOf`.
  private var position: [Int]

  /// A seating with the played rounds and the hosts; all guests of planned rounds lack a seat.
  init(_ setting: Setting) {
    self.setting = setting
    let cells = setting.peopleCount * setting.roundCount
    tableOf = (0..<cells).map { -1 - $0 / max(1, setting.roundCount) }
    topicOf = Array(repeating: -1, count: cells)
    position = Array(repeating: -1, count: cells)
    let played = (0..<setting.playedCount).flatMap { playedSizes(in: setting, round: $0) }
    // One seat for the host and one for the moment in which a swap has three people on two seats.
    stride = max(setting.guestsMax.max() ?? 0, played.max() ?? 0) + 2
    occupants = Array(repeating: 0, count: setting.roundCount * setting.tableCount)
    seats = Array(repeating: -1, count: setting.roundCount * setting.tableCount * stride)
    score = worstScore(of: setting)
    for round in 0..<setting.roundCount {
      for table in 0..<setting.tableCount {
        let host = setting.host[round * setting.tableCount + table]
        if host >= 0 { seat(host, in: round, at: table) }
      }
      for person in 0..<setting.peopleCount where round < setting.playedCount {
        let table = setting.playedTable[round * setting.peopleCount + person]
        if table >= 0 && setting.isGuest(person, in: round) { seat(person, in: round, at: table) }
      }
    }
  }

  /// The table of a person, negative without a seat.
  func table(of person: Int, in round: Int) -> Int {
    tableOf[person * setting.roundCount + round]
  }

  /// Number of guests at a table.
  func guestCount(in round: Int, at table: Int) -> Int {
    let cell = round * setting.tableCount + table
    return occupants[cell] - (setting.host[cell] >= 0 ? 1 : 0)
  }

  /// The guest number `index` at a table, from 0; the order has no meaning.
  func guest(_ index: Int, in round: Int, at table: Int) -> Int {
    let cell = round * setting.tableCount + table
    return seats[cell * stride + index + (setting.host[cell] >= 0 ? 1 : 0)]
  }

  /// Seats a person who has no seat in the round, and scores it.
  mutating func seat(_ person: Int, in round: Int, at table: Int) {
    score += gain(of: person, in: round, at: table)
    drop(person, in: round, at: table)
  }

  /// Takes a person's seat away, and scores it.
  mutating func unseat(_ person: Int, in round: Int) {
    let table = table(of: person, in: round)
    lift(person, in: round)
    score -= gain(of: person, in: round, at: table)
  }

  /// Moves a person to another table, and scores it.
  mutating func move(_ person: Int, in round: Int, to table: Int) {
    unseat(person, in: round)
    seat(person, in: round, at: table)
  }

  /// Moves a person without scoring: for undoing, followed by ``restore(_:)``.
  mutating func moveUnscored(_ person: Int, in round: Int, to table: Int) {
    lift(person, in: round)
    drop(person, in: round, at: table)
  }

  /// Puts the score back that belongs to the seats after undoing.
  mutating func restore(_ earlier: Score) { score = earlier }

  /// What seating a person who has no seat in the round adds to the score.
  func gain(of person: Int, in round: Int, at table: Int) -> Score {
    var gain = visitGain(of: person, in: round, at: table)
    let cell = round * setting.tableCount + table
    let isPlanned = round >= setting.playedCount
    let hasWishes =
      isPlanned && !(setting.apart[person].isEmpty && setting.together[person].isEmpty)
    for slot in cell * stride..<cell * stride + occupants[cell] {
      let other = seats[slot]
      if setting.areColleagues(person, other) {
        if isPlanned {
          gain.wishes += Weight.colleagueMeeting
          gain.energy += Weight.colleagueMeeting
        }
      } else {
        let earlier = meetings(of: person, with: other)
        gain.contacts += earlier == 0 ? 1 : 0
        gain.energy += earlier == 0 ? -Weight.contact : Weight.repeatMeeting * earlier
      }
      if hasWishes { addWishes(of: person, beside: other, in: round, to: &gain) }
    }
    return gain
  }

  /// The part of ``gain(of:in:at:)`` that depends on the table alone.
  private func visitGain(of person: Int, in round: Int, at table: Int) -> Score {
    var gain = Score()
    let told = setting.announcedTable[round * setting.peopleCount + person]
    if told >= 0 && told != table { gain.wishes += Weight.changedSeat }
    let isGuest = setting.hostedTable[round * setting.peopleCount + person] < 0
    if isGuest {
      let topic = setting.topic[table]
      let visits = visits(of: person, to: topic)
      if round >= setting.playedCount && setting.rules.visitsTopicsOnce
        && visits.all >= max(setting.visitLimit, visits.played)
      {
        gain.revisits += 1
        gain.energy += Weight.revisit
      }
      if visits.all == 0 && setting.likes[person].contains(topic) {
        gain.wishes -= Weight.missedLike
      }
    }
    gain.energy += gain.wishes
    return gain
  }

  /// Adds what the wishes to sit apart or together say about two people at one table.
  private func addWishes(
    of person: Int, beside other: Int, in round: Int, to gain: inout Score
  ) {
    if setting.apart[person].contains(other) {
      gain.brokenPairs += 1
      gain.energy += Weight.brokenPair
    }
    if setting.together[person].contains(other), setting.isGuest(person, in: round),
      setting.isGuest(other, in: round)
    {
      gain.brokenPairs -= 1
      gain.energy -= Weight.brokenPair
    }
  }

  private func meetings(of person: Int, with other: Int) -> Int {
    let rounds = setting.roundCount
    var count = 0
    for round in 0..<rounds
    where tableOf[person * rounds + round] == tableOf[other * rounds + round] { count += 1 }
    return count
  }

  private func visits(of person: Int, to topic: Int) -> (all: Int, played: Int) {
    var all = 0
    var played = 0
    for round in 0..<setting.roundCount
    where topicOf[person * setting.roundCount + round] == topic {
      all += 1
      if round < setting.playedCount { played += 1 }
    }
    return (all, played)
  }

  private mutating func drop(_ person: Int, in round: Int, at table: Int) {
    let cell = round * setting.tableCount + table
    let entry = person * setting.roundCount + round
    let isGuest = setting.hostedTable[round * setting.peopleCount + person] < 0
    tableOf[entry] = table
    topicOf[entry] = isGuest ? setting.topic[table] : -1
    position[entry] = cell * stride + occupants[cell]
    seats[position[entry]] = person
    occupants[cell] += 1
  }

  private mutating func lift(_ person: Int, in round: Int) {
    let entry = person * setting.roundCount + round
    let cell = round * setting.tableCount + tableOf[entry]
    occupants[cell] -= 1
    let last = seats[cell * stride + occupants[cell]]
    seats[position[entry]] = last
    position[last * setting.roundCount + round] = position[entry]
    tableOf[entry] = -1 - person
    topicOf[entry] = -1
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
