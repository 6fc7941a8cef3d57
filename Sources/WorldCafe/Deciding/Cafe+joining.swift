/// Somebody at the door, with the answers to what is asked there.
struct Newcomer {
  var name: String
  var consents: Bool
  var credential: Credential
  var attribute: String?
  /// The table whose card led here.
  var table: Table.ID?
  /// The name may stand in the list of attendance.
  var isListed: Bool
}

extension Cafe {
  /// The most people that one café holds.
  package static let participantsMax = 10_000
  /// The most moderators that one café has at a time.
  package static let moderatorsMax = 20

  /// A token names one person: who joins again with the same one is here already.
  func decideJoin(_ newcomer: Newcomer, in context: Context) throws(Refusal) -> [Event] {
    let name = try TextRule.name.check(newcomer.name, in: context)
    try checkAnswers(of: newcomer)
    guard participants.count < Self.participantsMax else {
      throw Refusal(.tooManyPeople, ["max": String(Self.participantsMax)])
    }
    if let known = participants.first(where: { $0.credential == newcomer.credential }) {
      guard !known.hasLeft else { throw Refusal(.removed) }
      return []
    }
    let consent = setup.consent.isEmpty ? nil : context.hash(setup.consent).hash
    var participant = Participant(
      id: .init(context.fresh), name: name, credential: newcomer.credential,
      joinedAt: context.now, consent: consent, attribute: newcomer.attribute)
    participant.isListed = newcomer.isListed ? true : nil
    let seats = seatsForLatecomer(preferring: newcomer.table)
    guard !seats.isEmpty else { return [.participantJoined(participant)] }
    return [
      .participantJoined(participant),
      .participantSeated(participant: participant.id, seats: seats),
    ]
  }

  private func checkAnswers(of newcomer: Newcomer) throws(Refusal) {
    guard setup.consent.isEmpty || newcomer.consents else { throw Refusal(.consentMissing) }
    guard newcomer.attribute.map({ setup.mixedBy?.values.contains($0) ?? false }) ?? true else {
      throw Refusal(.unknownAttribute)
    }
    guard !newcomer.isListed || setup.asksForNames == true else { throw Refusal(.namesNotAsked) }
    if let table = newcomer.table { try checkTable(table) }
  }

  /// Whoever agreed can take it back at any time, also when all is over.
  func decideListName(of participant: Participant, isOn: Bool) throws(Refusal) -> [Event] {
    guard !isOn || setup.asksForNames == true else { throw Refusal(.namesNotAsked) }
    guard (participant.isListed ?? false) != isOn else { return [] }
    return isOn
      ? [.nameListed(participant: participant.id)] : [.nameUnlisted(participant: participant.id)]
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
