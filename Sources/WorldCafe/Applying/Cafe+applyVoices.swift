extension Cafe {
  /// What people say to the results: verdicts, dots, objections.
  mutating func applyVoices(_ event: Event) {
    switch event {
    case .verdictGiven(let recommendation, let participant, let verdict):
      verdicts[recommendation, default: [:]][participant] = verdict
    case .verdictsShown:
      showsVerdicts = true
    case .placeContested(let proposal, let comment):
      objections[proposal] = comment
    case .objectionSettled(let proposal):
      objections[proposal] = nil
    case .votingOpened(let subject, let dots):
      votings.append(Voting(subject: subject, dots: dots))
    case .votingClosed:
      changeVoting { $0.isOpen = false }
    case .dotsPlaced(let participant, let target, let count):
      guard let voting else { return }
      // Dots on a merged theme are written down for the one that took it in.
      var ballot = ballot(of: participant, in: voting)
      ballot[target] = count == 0 ? nil : count
      changeVoting { $0.ballots[participant] = ballot }
    case .standingSet(let recommendation, let standing):
      standings[recommendation] = standing
    case .openFatesAccepted:
      break
    default:
      preconditionFailure("\(event.kind) is no voice of the harvest")
    }
  }

  private mutating func changeVoting(_ body: (inout Voting) -> Void) {
    guard !votings.isEmpty else { return }
    body(&votings[votings.count - 1])
  }
}
