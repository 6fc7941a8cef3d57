/// Bound D of ``contactsBound(of:)``, for two tables of different topics in two to four rounds: pairs
/// less those who sit apart in every round.
///
/// Two people never meet exactly if their itineraries are opposite. Where nobody visits a topic more
/// often than half of the rounds, rounded up, itineraries come in few pairs of opposites (one in two
/// rounds, three in three or four), and level tables leave no room between the two halves of a pair:
/// their sizes differ by at most one, and for an even number of people not at all.
/// - Returns: nil where it does not apply.
func twoTableBound(of setting: Setting) -> Int? {
  guard setting.tableCount == 2, setting.topicCount == 2, (2...4).contains(setting.roundCount),
    setting.isUniform, setting.rules.visitsTopicsOnce, setting.allowedRevisits == 0,
    setting.host.allSatisfy({ $0 < 0 }), setting.colleagues.isEmpty, !setting.hasWishes
  else { return nil }
  let people = setting.guests(in: 0).count
  // m people on a pair of opposites, in halves as equal as can be, are m² ÷ 4 pairs who never meet.
  let apart =
    setting.roundCount == 2
    ? people * people / 4 : fewestApart(people, rounds: setting.roundCount)
  return pairCount(people) - apart
}

/// The fewest pairs who never meet when people are spread over three pairs of opposites. The sum is
/// convex, so the best spread is near the even one; which numbers can be odd, level tables decide.
private func fewestApart(_ people: Int, rounds: Int) -> Int {
  let odd: Set<Int> = people % 2 == 0 ? [0] : rounds == 3 ? [1, 3] : [1]
  let near = max(0, people / 3 - 3)...people / 3 + 3
  var fewest = Int.max
  for first in near {
    for second in near where first + second <= people {
      let sizes = [first, second, people - first - second]
      guard odd.contains(sizes.count { $0 % 2 == 1 }) else { continue }
      fewest = min(fewest, sizes.reduce(0) { $0 + $1 * $1 / 4 })
    }
  }
  return fewest
}
