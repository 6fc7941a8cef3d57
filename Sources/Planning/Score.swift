/// How good a seating of all rounds is; kept up to date with every seat taken or left.
struct Score: Equatable {
  /// Pairs kept apart at one table and pairs kept together at two, over the planned rounds.
  var brokenPairs = 0
  /// Visits of guests to topics beyond the limit, unavoidable ones included.
  var revisits = 0
  /// Pairs who sit together at least once.
  var contacts = 0
  /// Weighted wishes that are not met; 0 is perfect.
  var wishes = 0
  /// Weighted sum of everything, lower is better; what the search descends on.
  var energy = 0

  static func += (left: inout Score, right: Score) {
    left.brokenPairs += right.brokenPairs
    left.revisits += right.revisits
    left.contacts += right.contacts
    left.wishes += right.wishes
    left.energy += right.energy
  }

  static func -= (left: inout Score, right: Score) {
    left.brokenPairs -= right.brokenPairs
    left.revisits -= right.revisits
    left.contacts -= right.contacts
    left.wishes -= right.wishes
    left.energy -= right.energy
  }
}

/// Weights of ``Score/energy``, in hundredths of a contact. They were set by hand on a pack of public
/// instances; a revisit must outweigh what many contacts gain, or tight plans end up invalid.
enum Weight {
  static let contact = 100
  /// Per earlier meeting of the same two, so that repeats spread over many pairs.
  static let repeatMeeting = 2
  static let colleagueMeeting = 200
  static let missedLike = 150
  static let changedSeat = 600
  static let revisit = 1000
  static let brokenPair = 1500
}
