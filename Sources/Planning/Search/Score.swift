/// How good a seating of all rounds is; kept up to date with every seat taken or left.
///
/// The parts lie side by side in one vector, because most of the search is adding them up.
struct Score: Equatable {
  private var parts = SIMD8<Int32>()

  /// Weighted sum of everything, lower is better; what the search descends on.
  var energy: Int {
    get { Int(parts[0]) }
    set { parts[0] = Int32(newValue) }
  }
  /// Pairs kept apart at one table and pairs kept together at two, over the planned rounds.
  var brokenPairs: Int {
    get { Int(parts[1]) }
    set { parts[1] = Int32(newValue) }
  }
  /// Visits of guests to topics beyond the limit, unavoidable ones included.
  var revisits: Int {
    get { Int(parts[2]) }
    set { parts[2] = Int32(newValue) }
  }
  /// Pairs who sit together at least once.
  var contacts: Int {
    get { Int(parts[3]) }
    set { parts[3] = Int32(newValue) }
  }
  /// Weighted wishes that are not met; 0 is perfect.
  var wishes: Int {
    get { Int(parts[4]) }
    set { parts[4] = Int32(newValue) }
  }
  /// Meetings in planned rounds that gain nothing: repeated, of colleagues, of people kept apart.
  var faultyMeetings: Int {
    get { Int(parts[5]) }
    set { parts[5] = Int32(newValue) }
  }

  /// Guests away from their pinned seat, over the planned rounds.
  var missedPins: Int {
    get { Int(parts[6]) }
    set { parts[6] = Int32(newValue) }
  }

  static func += (left: inout Score, right: Score) { left.parts &+= right.parts }
  static func -= (left: inout Score, right: Score) { left.parts &-= right.parts }
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
  /// Somebody decided it: visits to a topic again, also of others whose seat it takes, weigh less.
  static let missedPin = 6000
}
