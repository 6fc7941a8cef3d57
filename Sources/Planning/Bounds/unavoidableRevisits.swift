/// Topic revisits of each person that no plan can avoid: remaining rounds that a maximum matching of
/// rounds to topics with free visits leaves over.
///
/// A person has the more of them the more topics are closed or were visited in played rounds.
func unavoidableRevisits(
  _ instance: Instance, topic: [Int], visitLimit: Int, isOpen: [Bool], isPresent: [Bool],
  hosted: [Int]
) -> [Int] {
  let topicCount = (topic.max() ?? -1) + 1
  let openTopics = (0..<instance.rounds).map { round in
    Set(topic.indices.filter { isOpen[round * topic.count + $0] }.map { topic[$0] }).sorted()
  }
  var known: [[Int]: Int] = [:]
  return instance.participants.indices.map { person in
    var visitsLeft = [Int](repeating: visitLimit, count: topicCount)
    var roundsLeft: [Int] = []
    for round in 0..<instance.rounds {
      let cell = round * instance.participants.count + person
      guard isPresent[cell], hosted[cell] < 0 else { continue }
      if round < instance.history.count, let table = instance.history[round][person] {
        visitsLeft[topic[table]] = max(0, visitsLeft[topic[table]] - 1)
      } else {
        roundsLeft.append(round)
      }
    }
    let key = visitsLeft + [-1] + roundsLeft
    if let count = known[key] { return count }
    var matching = TopicMatching(visitsLeft: visitsLeft, openTopics: openTopics)
    let count = roundsLeft.count { !matching.place($0) }
    known[key] = count
    return count
  }
}

/// Rounds matched to topics by augmenting paths (Kuhn's method).
private struct TopicMatching {
  let visitsLeft: [Int]
  let openTopics: [[Int]]
  var roundsOfTopic: [[Int]]

  init(visitsLeft: [Int], openTopics: [[Int]]) {
    self.visitsLeft = visitsLeft
    self.openTopics = openTopics
    roundsOfTopic = Array(repeating: [], count: visitsLeft.count)
  }

  /// Whether the round found a topic, others moved if necessary.
  mutating func place(_ round: Int) -> Bool {
    var seen = [Bool](repeating: false, count: visitsLeft.count)
    return place(round, seen: &seen)
  }

  private mutating func place(_ round: Int, seen: inout [Bool]) -> Bool {
    for topic in openTopics[round] where !seen[topic] {
      seen[topic] = true
      if roundsOfTopic[topic].count < visitsLeft[topic] {
        roundsOfTopic[topic].append(round)
        return true
      }
      for (slot, other) in roundsOfTopic[topic].enumerated() where place(other, seen: &seen) {
        roundsOfTopic[topic][slot] = round
        return true
      }
    }
    return false
  }
}
