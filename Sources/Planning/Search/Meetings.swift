/// The encounters of all pairs as a matrix, for cafés of a size where that fits into memory.
struct Meetings {
  /// More people would need more than 18 megabytes; then itineraries are compared instead.
  private static let peopleMax = 3000

  private let width: Int
  private var codes: [UInt16]

  /// Whether the café is small enough; otherwise nothing is kept.
  var areKept: Bool { width > 0 }

  /// Nobody has met.
  init(_ setting: Setting) {
    width = setting.peopleCount <= Self.peopleMax ? setting.peopleCount : 0
    codes = Array(repeating: 0, count: width * width)
    guard width > 0 else { return }
    for person in 0..<width {
      for other in setting.apart[person] { mark(person, other, .apart) }
      for other in setting.together[person] { mark(person, other, .together) }
    }
    for members in setting.colleagues {
      for person in members {
        for other in members where other != person { mark(person, other, .colleagues) }
      }
    }
  }

  private mutating func mark(_ person: Int, _ other: Int, _ kind: PairKind) {
    codes[person * width + other] |= kind.rawValue
  }

  /// The ``Encounter/code`` of two people.
  func code(of person: Int, and other: Int) -> UInt16 { codes[person &* width &+ other] }

  /// The two met once more.
  mutating func add(_ person: Int, _ other: Int) {
    codes[person * width + other] &+= Encounter.meeting
    codes[other * width + person] &+= Encounter.meeting
  }

  /// The two met once less.
  mutating func remove(_ person: Int, _ other: Int) {
    codes[person * width + other] &-= Encounter.meeting
    codes[other * width + person] &-= Encounter.meeting
  }
}
