/// The score before any guest has a seat: all people to be kept together are apart, no like is met.
func worstScore(of setting: Setting) -> Score {
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
