/// How often each move is tried, in percent; set by hand on the public instances.
struct MoveShares {
  /// Exchanges along a cycle, which keep everybody's topics. The more of the topics everybody visits,
  /// the rarer is a plain move that breaks no rule.
  let cycle: Int
  /// Exchanges of all seats of two people: worth while only if people differ.
  let itinerary: Int
  /// Moves that bring together who should sit together.
  let pair: Int
  /// Moves to a topic somebody would like to visit.
  let like: Int
  /// Of the plain moves, those of somebody with whom something is wrong.
  static let faulty = 70

  init(_ setting: Setting) {
    let planned = setting.roundCount - setting.playedCount
    let visited = min(setting.roundCount, setting.topicCount)
    let topics = max(1, setting.topicCount)
    let forced = 65 * visited * visited * visited / (topics * topics * topics)
    cycle = planned < 2 ? 0 : max(4, setting.rules.visitsTopicsOnce ? forced : 0)
    itinerary = setting.colleagues.isEmpty && !setting.hasLikes && !setting.hasWishes ? 0 : 3
    pair = setting.hasTogether ? 3 : 0
    like = setting.hasLikes ? 20 : 0
  }
}
