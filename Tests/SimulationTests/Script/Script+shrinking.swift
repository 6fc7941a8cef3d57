extension Script {
  /// The most runs that shrinking may take.
  private static let runsMax = 400

  /// A shorter script that breaks the same rule: steps are left out, long stretches first.
  func shrunk(breaking rule: String) -> Script {
    var best = self
    var runs = 0
    var length = best.steps.count / 2
    while length >= 1, runs < Self.runsMax {
      var start = 0
      while start < best.steps.count, runs < Self.runsMax {
        var shorter = best
        shorter.steps.removeSubrange(start..<min(start + length, best.steps.count))
        runs += 1
        if World(shorter).play()?.rule == rule { best = shorter } else { start += length }
      }
      length /= 2
    }
    return best
  }
}

/// A rule that did not hold.
struct Breach: Sendable, Equatable {
  /// Which one: the same for every way of breaking it.
  var rule: String
  var detail: String
  /// What happened, one line each.
  var story: [String]

  var description: String {
    (["BROKEN: \(rule): \(detail)"] + story).joined(separator: "\n  ")
  }
}
