import WorldCafe

/// What scenarios do again and again.
extension Play {
  static func token(_ number: Int) -> String { "token-of-twenty-two-and-\(number)" }

  /// The lobby, with so many people in it.
  static func lobby(people: Int = 6, _ setup: Setup = SampleCafe.setup()) throws -> Play {
    var play = Play(setup)
    try play.run(.openLobby, by: lead)
    for _ in 0..<people { try play.join() }
    return play
  }

  /// The first round: s1 and s4 sit at t1, s2 and s5 at t2, s3 and s6 at t3.
  static func round(people: Int = 6, _ setup: Setup = SampleCafe.setup()) throws -> Play {
    var play = try lobby(people: people, setup)
    try play.run(.startRound, by: lead)
    return play
  }

  static func harvest(_ setup: Setup = SampleCafe.setup()) throws -> Play {
    var play = try round(setup)
    for number in 1...3 {
      try play.write("Idee \(number)", by: "s1")
      try play.write("Einfall \(number)", by: "s2")
    }
    try play.run(.startHarvest, by: lead)
    return play
  }

  /// A harvest with the theme k1 of p1 and p3, and its recommendation r1.
  static func recommended() throws -> Play {
    var play = try harvest()
    try play.run(
      .formCluster(question: "q1", title: "Zeit", proposals: ["p1", "p3"]), by: lead)
    try play.run(.draftRecommendation(clusters: ["k1"]), by: lead)
    return play
  }

  @discardableResult
  mutating func join(_ name: String? = nil) throws -> Participant.ID {
    let number = cafe.participants.count + 1
    try run(
      .join(name: name ?? "Gast \(number)", consents: true, token: Self.token(number)),
      by: .visitor)
    return .init("s\(number)")
  }

  /// Writes where the author sits.
  @discardableResult
  mutating func write(
    _ text: String, by author: Participant.ID, editKey: String? = nil
  ) throws -> Proposal.ID {
    let table = cafe.table(of: author, in: cafe.phase.round) ?? "none"
    let command = Command.writeProposal(
      table: table, round: cafe.phase.round, text: text, isRecordedByHost: false,
      editKey: editKey)
    try run(command, by: .participant(id: author))
    return cafe.proposals.all[cafe.proposals.count - 1].id
  }

  func view(_ viewer: Actor) -> View {
    var projector = Projector(cafe)
    return projector.view(for: viewer)
  }

  func view(of id: Participant.ID) -> View { view(.participant(id: id)) }
}

extension Actor: ExpressibleByStringLiteral {
  /// In tests "s1" is a participant and "m1" a moderator.
  package init(stringLiteral text: String) {
    self = text.hasPrefix("m") ? .moderator(id: .init(text)) : .participant(id: .init(text))
  }
}
