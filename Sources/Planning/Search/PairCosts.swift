/// What two people are to each other, beyond being two people.
struct PairKind: OptionSet {
  let rawValue: UInt16

  /// Their meetings count as nothing and are avoided.
  static let colleagues = PairKind(rawValue: 1)
  static let apart = PairKind(rawValue: 2)
  /// Kept together while both are guests.
  static let together = PairKind(rawValue: 4)
}

/// The kind of a pair and the number of its meetings in one number: all that the cost of one more
/// meeting depends on.
struct Encounter {
  let code: UInt16

  /// What one meeting adds to the code.
  static let meeting: UInt16 = 8

  init(code: UInt16) { self.code = code }

  init(kind: PairKind, meetings: Int) {
    code = kind.rawValue + Self.meeting * UInt16(meetings)
  }

  var kind: PairKind { PairKind(rawValue: code % Self.meeting) }
  var meetings: Int { Int(code / Self.meeting) }

  /// The score of the two sharing a table in one more planned round.
  var gain: Score {
    var gain = Score()
    if kind.contains(.colleagues) {
      gain.wishes = Weight.colleagueMeeting
      gain.energy = Weight.colleagueMeeting
    } else {
      gain.contacts = meetings == 0 ? 1 : 0
      gain.energy = meetings == 0 ? -Weight.contact : Weight.repeatMeeting * meetings
    }
    if kind.contains(.apart) {
      gain.brokenPairs += 1
      gain.energy += Weight.brokenPair
    }
    if kind.contains(.together) {
      gain.brokenPairs -= 1
      gain.energy -= Weight.brokenPair
    } else if meetings > 0 || kind.contains(.colleagues) || kind.contains(.apart) {
      gain.faultyMeetings = 1
    }
    return gain
  }
}

/// What one more meeting costs, looked up by ``Encounter/code`` of the two before it.
struct PairCosts {
  let gains: [Score]
  let energies: [Int32]

  /// - Parameter roundCount: No two people meet more often.
  init(roundCount: Int) {
    gains = (0..<Encounter.meeting * UInt16(roundCount + 1)).map { Encounter(code: $0).gain }
    energies = gains.map { Int32($0.energy) }
  }
}
