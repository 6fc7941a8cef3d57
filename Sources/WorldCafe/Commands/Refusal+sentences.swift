extension Refusal.Code {
  /// The English sentence for a code; `parameters` fill the places in it.
  func sentence(_ parameters: [String: String]) -> String {
    func the(_ key: String) -> String { parameters[key] ?? "?" }
    return switch self {
    case .malformed: "The message is not valid: \(the("problem"))."
    case .unknownKey: "The message has the unknown key \(the("key"))."
    case .tooLarge: "The message is larger than \(the("bytesMax")) bytes."
    case .tooDeep: "The message is nested deeper than \(the("depthMax")) levels."
    case .oldVersion:
      "This client speaks version \(the("version")); the server needs \(the("needed"))."
    case .helloExpected: "The first message must be a hello."
    case .tooManyRequests: "Too many requests; try again in \(the("seconds")) s."
    case .serverBusy: "The server has no room for more at the moment."
    case .storageFull: "The server's disk is full; nothing new can be stored at the moment."
    case .openedElsewhere: "This place was opened in another tab or on another device."
    case .serverStopping: "The server is stopping; reconnect in a moment."
    case .unknownCode: "There is no café with this code."
    case .cafeUnreadable: "The server cannot read this café; its log tells the operator why."
    case .wrongToken: "This link or token is not valid for this café."
    case .wrongOrganizerKey: "The organizer key is not valid."
    case .removed: "You were taken off the list of this café."
    case .revoked: "This moderator link was revoked."
    case .notAllowed: "The role \(the("role")) may not do \(the("command"))."
    case .wrongPhase: "\(the("command")) is not possible in the phase \(the("stage"))."
    case .cafeClosed: "The café is closed; \(the("command")) is no longer possible."
    case .identifierReused: "The command identifier was used before with other content."
    case .badIdentifier: "A command identifier has 1 to 64 letters, digits, - or _."
    case .textEmpty: "The field \(the("field")) is empty."
    case .textTooLong: "The field \(the("field")) is longer than \(the("max")) characters."
    case .textForbidden: "The field \(the("field")) contains characters that are not allowed."
    case .consentMissing: "Joining needs your consent to the café's notice."
    case .namesNotAsked: "This café keeps no list of names."
    case .unknownAttribute: "The café does not offer this value to choose from."
    case .unknownTable: "There is no table \(the("table"))."
    case .unknownParticipant: "There is no participant \(the("participant"))."
    case .unknownProposal: "There is no proposal \(the("proposal"))."
    case .unknownCluster: "There is no cluster \(the("cluster"))."
    case .unknownRecommendation: "There is no recommendation \(the("recommendation"))."
    case .unknownQuestion: "There is no question \(the("question"))."
    case .unknownModerator: "There is no moderator \(the("moderator"))."
    case .unknownRound: "There is no round \(the("round")) to do this in."
    case .unknownCall: "The table \(the("table")) has not called."
    case .notYourTable, .notSeated, .seatsArePlanned, .tableFull, .seatArranged, .hostStays:
      seatSentence(the)
    case .roundLocked: "Round \(the("round")) is over; its proposals can no longer be changed."
    case .notYourProposal: "Only its author can change a proposal."
    case .withdrawn: "The proposal was withdrawn."
    case .ownProposal: "You cannot support your own proposal."
    case .notHost: "Only the table's host can do that."
    case .hostTaken: "The table has a host already."
    case .hostsAreFixed: "In this café the moderators appoint the table hosts."
    case .noHosts: "This café has no table hosts."
    case .nobodyHere: "A round needs at least two people; \(the("count")) are here."
    case .clockStopped, .clockRuns, .shiftTooLarge: clockSentence(the)
    case .alreadyRevealed: "The proposals to this question are visible already."
    case .lastModerator: "The last moderator cannot be revoked."
    case .notHeir: "Only who is offered the role may take it, once no moderator is left."
    case .tooManyPeople: "The café is full; it holds \(the("max")) people."
    case .samePerson, .contraryWish, .tooManyWishes, .tableClosed, .lastTable, .offerOutdated,
      .nothingToPlan, .planImpossible, .planCancelled:
      planningSentence(the)
    case .openFates, .votingOpen, .noVoting, .tooManyDots, .changedMeanwhile, .nothingToUndo,
      .notTheLatestDeed:
      harvestSentence(the)
    case .badFile, .unknownFormat, .notWritten: fileSentence(the)
    case .otherQuestion, .sameCluster, .noClusters, .clusterLocked, .nothingToSplit, .nestedTooDeep,
      .sameProposal, .mergedProposal, .tooManyInsights, .keptApart, .tooManyApart,
      .tooManyProposals, .nothingToRecommend:
      boardSentence(the)
    }
  }

  /// The sentences about the clock.
  private func clockSentence(_ the: (String) -> String) -> String {
    switch self {
    case .clockStopped: "The clock stands still already."
    case .clockRuns: "The clock runs already."
    case .shiftTooLarge: "The clock can be shifted by \(the("max")) s at most."
    default: preconditionFailure("\(self) is not about the clock")
    }
  }

  /// The sentences about where somebody sits.
  private func seatSentence(_ the: (String) -> String) -> String {
    switch self {
    case .notYourTable: "You do not sit at table \(the("table")) in round \(the("round"))."
    case .notSeated: "You do not sit at a table yet."
    case .seatsArePlanned: "In this café the plan says who sits where; see your own table."
    case .tableFull: "All seats at the table \(the("table")) are taken."
    case .seatArranged: "The moderators arranged your seat; ask them for another one."
    case .hostStays: "You keep the memory of the table \(the("table")), and stay there."
    default: preconditionFailure("\(self) is not about seats")
    }
  }

  /// The sentences about files that come in or go out.
  private func fileSentence(_ the: (String) -> String) -> String {
    switch self {
    case .badFile: "The café file is not valid: \(the("field")) \(the("problem"))."
    case .unknownFormat: "There is no export format \(the("format"))."
    case .notWritten: "The file could not be written: \(the("problem"))."
    default: preconditionFailure("\(self) is not about files")
    }
  }

  /// The sentences about wishes, tables and plans.
  private func planningSentence(_ the: (String) -> String) -> String {
    switch self {
    case .planCancelled: "A moderator ended the planner's work."
    case .planImpossible: "No seating plan is possible: \(the("reason"))"
    case .samePerson: "A wish needs two different people."
    case .contraryWish: "There is a contrary wish for these two; remove it first."
    case .tooManyWishes: "A café has at most \(the("max")) wishes."
    case .tableClosed: "The table \(the("table")) is closed."
    case .lastTable: "The last open table cannot be closed."
    case .offerOutdated: "The offer is out of date; look at what is offered now."
    case .nothingToPlan: "No further round follows."
    default: preconditionFailure("\(self) is not about planning")
    }
  }

  /// The sentences about the order of the board.
  private func boardSentence(_ the: (String) -> String) -> String {
    switch self {
    case .otherQuestion: "All of them must belong to one question."
    case .sameCluster: "A cluster cannot be merged with itself."
    case .noClusters: "Choose at least one cluster."
    case .clusterLocked: "The cluster \(the("title")) is locked; unlock it first."
    case .nothingToSplit: "Choose some proposals of the cluster, but not all."
    case .nestedTooDeep: "Clusters are nested one level deep."
    case .sameProposal: "Choose two different proposals."
    case .mergedProposal: "Another proposal stands for this one; choose that."
    case .tooManyInsights: "A table remembers at most \(the("max")) insights; take one down first."
    case .keptApart: "\(the("first")) and \(the("second")) are kept apart; end that first."
    case .tooManyProposals: "At most \(the("max")) proposals can be brought in at once."
    case .tooManyApart: "At most \(the("max")) pairs can be kept apart."
    case .nothingToRecommend: "The clusters hold no proposals."
    default: preconditionFailure("\(self) is not about the board")
    }
  }

  /// The sentences about fates, votes and acts that are turned around.
  private func harvestSentence(_ the: (String) -> String) -> String {
    switch self {
    case .openFates: "\(the("count")) proposals are neither used, parked nor declined."
    case .votingOpen: "A vote is open already; close it first."
    case .noVoting: "No vote is open."
    case .tooManyDots: "At most \(the("max")) dots are possible."
    case .changedMeanwhile: "Somebody changed \(the("field")) since you began."
    case .nothingToUndo: "There is nothing to undo or redo."
    case .notTheLatestDeed:
      "Somebody acted in between: act \(the("latest")) is the latest, not \(the("deed"))."
    default: preconditionFailure("\(self) is not about the harvest")
    }
  }
}
