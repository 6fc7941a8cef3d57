/// Lists the rules a finished plan breaks, by round and person; empty for a valid plan.
///
/// Revisits that are unavoidable for a person, or allowed by the instance, are not listed.
func unmetRules(of rounds: [[Int?]], in setting: Setting) -> [Unmet] {
  var unmet: [Unmet] = []
  for round in setting.playedCount..<setting.roundCount {
    for person in 0..<setting.peopleCount {
      let pinned = setting.pinnedTable[round * setting.peopleCount + person]
      if pinned >= 0, let table = rounds[round][person], table != pinned {
        unmet.append(Unmet(rule: .pinnedSeat, round: round, participants: [person]))
      }
      for other in setting.apart[person] where other > person {
        if let table = rounds[round][person], table == rounds[round][other] {
          unmet.append(Unmet(rule: .keepApart, round: round, participants: [person, other]))
        }
      }
      for other in setting.together[person] where other > person {
        if setting.isGuest(person, in: round), setting.isGuest(other, in: round),
          rounds[round][person] != rounds[round][other]
        {
          unmet.append(Unmet(rule: .keepTogether, round: round, participants: [person, other]))
        }
      }
    }
  }
  let revisits = unmetRevisits(of: rounds, in: setting)
  return unmet + (revisits.count > setting.allowedRevisits ? revisits : [])
}

private func unmetRevisits(of rounds: [[Int?]], in setting: Setting) -> [Unmet] {
  guard setting.rules.visitsTopicsOnce else { return [] }
  var unmet: [Unmet] = []
  for person in 0..<setting.peopleCount {
    var visits = [Int](repeating: 0, count: setting.topicCount)
    var found: [Unmet] = []
    for round in 0..<setting.roundCount {
      guard let table = rounds[round][person], setting.isGuest(person, in: round) else { continue }
      visits[setting.topic[table]] += 1
      if round >= setting.playedCount, visits[setting.topic[table]] > setting.visitLimit {
        found.append(Unmet(rule: .topicRevisit, round: round, participants: [person]))
      }
    }
    unmet += found.dropFirst(setting.unavoidable[person])
  }
  return unmet
}
