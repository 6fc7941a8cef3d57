/// Guests of one round joined by "keep together", also through others.
struct Unions {
  /// The unions of two or more guests: members ascending, unions by their first member.
  let members: [[Int]]
  private let union: [Int: Int]

  init(of setting: Setting, round: Int) {
    var union: [Int: Int] = [:]
    var members: [[Int]] = []
    for start in 0..<setting.peopleCount {
      guard union[start] == nil, setting.isGuest(start, in: round),
        !setting.together[start].isEmpty
      else { continue }
      var found = [start]
      union[start] = members.count
      var next = 0
      while next < found.count {
        for other in setting.together[found[next]]
        where union[other] == nil && setting.isGuest(other, in: round) {
          union[other] = members.count
          found.append(other)
        }
        next += 1
      }
      members.append(found.sorted())
    }
    self.members = members
    self.union = union
  }

  /// Whether the two are in one union.
  func join(_ one: Int, _ other: Int) -> Bool {
    guard let first = union[one], let second = union[other] else { return false }
    return first == second
  }
}
