/// Why something was not done: a code that clients translate, its parameters, and an English
/// sentence for logs and for clients without texts of their own.
package struct Refusal: Error, Sendable, Equatable, Codable {
  package let code: Code
  package let parameters: [String: String]

  package init(_ code: Code, _ parameters: [String: String] = [:]) {
    self.code = code
    self.parameters = parameters
  }

  package var sentence: String { code.sentence(parameters) }
}

extension Refusal: CustomStringConvertible {
  package var description: String { sentence }
}

extension Refusal {
  /// Every reason there is. The browser's texts hold one sentence per code and language.
  package enum Code: String, Sendable, Codable, CaseIterable {
    // The connection
    case malformed
    case unknownKey = "unknown-key"
    case tooLarge = "too-large"
    case tooDeep = "too-deep"
    case oldVersion = "old-version"
    case helloExpected = "hello-expected"
    case tooManyRequests = "too-many-requests"
    case serverBusy = "server-busy"
    case storageFull = "storage-full"
    case openedElsewhere = "opened-elsewhere"
    case serverStopping = "server-stopping"
    // Who you are
    case unknownCode = "unknown-code"
    case cafeUnreadable = "cafe-unreadable"
    case wrongToken = "wrong-token"
    case wrongOrganizerKey = "wrong-organizer-key"
    case removed, revoked
    case notAllowed = "not-allowed"
    case wrongPhase = "wrong-phase"
    case cafeClosed = "cafe-closed"
    case identifierReused = "identifier-reused"
    case badIdentifier = "bad-identifier"
    // Texts
    case textEmpty = "text-empty"
    case textTooLong = "text-too-long"
    case textForbidden = "text-forbidden"
    case consentMissing = "consent-missing"
    case namesNotAsked = "names-not-asked"
    case unknownAttribute = "unknown-attribute"
    // Things
    case unknownTable = "unknown-table"
    case unknownParticipant = "unknown-participant"
    case unknownProposal = "unknown-proposal"
    case unknownCluster = "unknown-cluster"
    case unknownRecommendation = "unknown-recommendation"
    case unknownQuestion = "unknown-question"
    case unknownModerator = "unknown-moderator"
    case unknownRound = "unknown-round"
    case unknownCall = "unknown-call"
    // The rules of the café
    case notYourTable = "not-your-table"
    case notSeated = "not-seated"
    case seatsArePlanned = "seats-are-planned"
    case tableFull = "table-full"
    case seatArranged = "seat-arranged"
    case hostStays = "host-stays"
    case roundLocked = "round-locked"
    case notYourProposal = "not-your-proposal"
    case withdrawn
    case ownProposal = "own-proposal"
    case notHost = "not-host"
    case hostTaken = "host-taken"
    case hostsAreFixed = "hosts-are-fixed"
    case noHosts = "no-hosts"
    case nobodyHere = "nobody-here"
    case clockStopped = "clock-stopped"
    case clockRuns = "clock-runs"
    case shiftTooLarge = "shift-too-large"
    case alreadyRevealed = "already-revealed"
    case lastModerator = "last-moderator"
    case notHeir = "not-heir"
    case tooManyPeople = "too-many-people"
    case otherQuestion = "other-question"
    case sameCluster = "same-cluster"
    case noClusters = "no-clusters"
    case clusterLocked = "cluster-locked"
    case nothingToSplit = "nothing-to-split"
    case nestedTooDeep = "nested-too-deep"
    case sameProposal = "same-proposal"
    case mergedProposal = "merged-proposal"
    case tooManyInsights = "too-many-insights"
    case keptApart = "kept-apart"
    case tooManyProposals = "too-many-proposals"
    case tooManyApart = "too-many-apart"
    case nothingToRecommend = "nothing-to-recommend"
    case planImpossible = "plan-impossible"
    case planCancelled = "plan-cancelled"
    case samePerson = "same-person"
    case contraryWish = "contrary-wish"
    case tooManyWishes = "too-many-wishes"
    case tableClosed = "table-closed"
    case lastTable = "last-table"
    case offerOutdated = "offer-outdated"
    case nothingToPlan = "nothing-to-plan"
    case openFates = "open-fates"
    case votingOpen = "voting-open"
    case noVoting = "no-voting"
    case tooManyDots = "too-many-dots"
    case changedMeanwhile = "changed-meanwhile"
    case nothingToUndo = "nothing-to-undo"
    case notTheLatestDeed = "not-the-latest-deed"
    // Café files and exports
    case badFile = "bad-file"
    case unknownFormat = "unknown-format"
    case notWritten = "not-written"
  }
}
