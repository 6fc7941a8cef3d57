extension Cafe {
  /// The most people that one café holds.
  package static let participantsMax = 10_000
  /// The most moderators that one café has at a time.
  package static let moderatorsMax = 20

  /// A token names one person: who joins again with the same one is here already.
  func decideJoin(
    name: String, consents: Bool, credential: Credential, attribute: String?, table: Table.ID?,
    in context: Context
  ) throws(Refusal) -> [Event] {
    let name = try TextRule.name.check(name, in: context)
    guard setup.consent.isEmpty || consents else { throw Refusal(.consentMissing) }
    guard attribute.map({ setup.mixedBy?.values.contains($0) ?? false }) ?? true else {
      throw Refusal(.unknownAttribute)
    }
    if let table { try checkTable(table) }
    guard participants.count < Self.participantsMax else {
      throw Refusal(.tooManyPeople, ["max": String(Self.participantsMax)])
    }
    if let known = participants.first(where: { $0.credential == credential }) {
      guard !known.hasLeft else { throw Refusal(.removed) }
      return []
    }
    let consent = setup.consent.isEmpty ? nil : context.hash(setup.consent).hash
    let participant = Participant(
      id: .init(context.fresh), name: name, credential: credential,
      joinedAt: context.now, consent: consent, attribute: attribute)
    let seats = seatsForLatecomer(preferring: table)
    guard !seats.isEmpty else { return [.participantJoined(participant)] }
    return [
      .participantJoined(participant),
      .participantSeated(participant: participant.id, seats: seats),
    ]
  }

  func decideRemove(_ participant: Participant.ID) throws(Refusal) -> [Event] {
    guard let found = participants[participant] else {
      throw Refusal(.unknownParticipant, ["participant": participant.text])
    }
    return found.hasLeft ? [] : [.participantLeft(participant: participant)]
  }

  func decideInvite(
    name: String, credential: Credential, in context: Context
  ) throws(Refusal) -> [Event] {
    let name = try TextRule.name.check(name, in: context)
    guard moderators.count < Self.moderatorsMax else {
      throw Refusal(.tooManyPeople, ["max": String(Self.moderatorsMax)])
    }
    return [
      .moderatorInvited(
        Moderator(id: .init(context.fresh), name: name, credential: credential))
    ]
  }

  func decideRevoke(_ moderator: Moderator.ID) throws(Refusal) -> [Event] {
    guard moderators[moderator] != nil else {
      throw Refusal(.unknownModerator, ["moderator": moderator.text])
    }
    guard moderators.count > 1 else { throw Refusal(.lastModerator) }
    return [.moderatorRevoked(moderator: moderator)]
  }
}

extension Cafe {
  /// The first event of a café.
  ///
  /// - Parameters:
  ///   - moderator: the name of the first moderator.
  ///   - token: the secret that this moderator's browser made.
  /// - Throws: a refusal for a name or a secret that is not allowed.
  package static func decidePrepare(
    code: Code, setup: Setup, moderator: String, token: String, in context: Context
  ) throws(Refusal) -> Event {
    let name = try TextRule.name.check(moderator, in: context)
    let credential = try Secret.check(token, in: context)
    return .cafePrepared(
      code: code, setup: setup,
      moderator: Moderator(id: .init(context.fresh), name: name, credential: credential))
  }
}
