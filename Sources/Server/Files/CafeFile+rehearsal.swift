import WorldCafe

extension CafeFile {
  static func guests(
    _ fields: FileFields, mixedBy: MixedAttribute?, in context: Context
  ) throws(Refusal) -> [Guest] {
    var guests: [Guest] = []
    for (value, path) in try fields.list(
      "participants", max: Cafe.participantsMax, isOptional: true)
    {
      let entry = try FileFields(value, at: path, known: ["name", "organization", "attributes"])
      guests.append(
        Guest(
          name: try entry.text("name", max: 40, in: context),
          attribute: try attribute(of: entry, fields, mixedBy: mixedBy, in: context)))
    }
    return guests
  }

  static func proposals(
    _ fields: FileFields, setup: Setup, in context: Context
  ) throws(Refusal) -> [PlannedProposal] {
    var proposals: [PlannedProposal] = []
    var seen: Set<String> = []
    for (value, path) in try fields.list("proposals", max: 100_000, isOptional: true) {
      let entry = try FileFields(
        value, at: path, known: ["id", "question", "round", "at_second", "text"])
      let proposal = PlannedProposal(
        id: try entry.identifier("id"), question: .init(try entry.identifier("question")),
        round: try entry.whole("round", 1...max(1, setup.rounds)),
        atSecond: try entry.whole("at_second", 0...max(0, setup.roundSeconds), default: 0),
        text: try entry.text(
          "text", max: setup.proposalLengthMax, in: context, allowsLines: true))
      guard seen.insert(proposal.id).inserted else { throw entry.wrong("id", "is used twice") }
      guard setup.question(proposal.question) != nil else {
        throw entry.wrong("question", "names no question of this file")
      }
      proposals.append(proposal)
    }
    return proposals
  }

  /// Settings that cannot work, each with what to change.
  static func checkPossible(_ setup: Setup, _ fields: FileFields) throws(Refusal) {
    guard !setup.questions.isEmpty else { throw fields.wrong("questions", "has no entry") }
    guard setup.tables.count >= 2 else {
      throw fields.wrong("tables", "has fewer than 2 entries, so that nobody could change tables")
    }
    guard setup.rounds <= setup.questions.count else {
      throw fields.wrong(
        "rounds",
        "is larger than the number of questions (\(setup.questions.count)): somebody would meet a "
          + "question twice")
    }
    if let bare = setup.questions.first(where: { question in
      !setup.tables.contains { $0.question == question.id }
    }) {
      throw fields.wrong("tables", "has no table for the question \(bare.id)")
    }
    let expected = setup.participantsExpected
    guard expected == 0 || expected >= 2 * setup.tables.count else {
      throw fields.wrong(
        "participants",
        "has \(expected) people for \(setup.tables.count) tables: a table needs at least 2")
    }
  }
}
