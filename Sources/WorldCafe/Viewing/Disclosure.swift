/// Who sees what: the one table of this house. For each topic and viewer it says whether there is
/// anything to see, and with whom the viewer shares exactly the same sight.
///
/// Nothing reaches a client but through this table and the projections behind it. An anonymous
/// author stands in no projection at all.
package struct Disclosure {
  /// Viewers of the same sight get the same bytes.
  package enum Sight: Hashable, Sendable {
    case everybody
    case moderators
    case table(Table.ID)
    case person(Participant.ID)
    case visitors
  }

  let cafe: Cafe

  package init(_ cafe: Cafe) { self.cafe = cafe }

  /// - Returns: nil when the topic is void for this viewer.
  package func sight(of topic: Topic, for viewer: Actor) -> Sight? {
    guard isHere(viewer) else { return nil }
    return switch viewer {
    case .server: nil
    case .visitor: sightForVisitor(topic)
    case .moderator: sightForModerator(topic)
    case .participant(let id): sightForParticipant(topic, id)
    }
  }

  /// Whoever left, was removed or whose link was revoked sees nothing more.
  func isHere(_ viewer: Actor) -> Bool {
    switch viewer {
    case .participant(let id): cafe.participants[id]?.hasLeft == false
    case .moderator(let id): cafe.moderators[id] != nil
    case .visitor: true
    case .server: false
    }
  }

  /// A visitor sees the sign at the door: title, notice, phase, how many are here.
  private func sightForVisitor(_ topic: Topic) -> Sight? {
    switch topic {
    case .phase, .headcount: .everybody
    default: nil
    }
  }

  /// Moderators see all tables at any time: a change of tables shows them no new proposal.
  private func sightForModerator(_ topic: Topic) -> Sight? {
    switch topic {
    case .you: nil
    case .sittings(.some), .proposals: nil
    case .questions, .phase, .headcount, .sitting, .proposal, .message, .presentation,
      .publication:
      .everybody
    // With what they say about themselves, which guests do not see.
    case .people, .person, .moderators, .sittings, .allProposals, .clusters, .recommendations,
      .deeds, .arranging,
      .voices, .turnout, .verdicts, .calls, .plan, .planning:
      .moderators
    }
  }

  private func sightForParticipant(_ topic: Topic, _ id: Participant.ID) -> Sight? {
    switch topic {
    case .questions, .phase, .headcount: .everybody
    case .you(let person): person == id ? .person(id) : nil
    case .people: .everybody
    case .person(let person): namesInLobby(person) ? .everybody : nil
    case .moderators, .plan, .planning, .deeds, .arranging, .turnout: nil
    case .verdicts: showsVerdicts ? .everybody : nil
    case .sittings(let person): person == nil || person == id ? .person(id) : nil
    case .sitting(let round, let table): sits(id, at: table, in: round) ? .everybody : nil
    case .proposals(let person): person == nil || person == id ? .person(id) : nil
    case .allProposals: .person(id)
    case .proposal(let proposal): mayKnow(proposal, id) ? .everybody : nil
    case .clusters, .recommendations, .voices, .presentation, .publication:
      isHarvest ? .everybody : nil
    case .message(let message): isRecipient(of: message, id) ? .everybody : nil
    // Who lost the seat hears that there is no call any more.
    case .calls: currentTable(of: id).map(Sight.table) ?? .everybody
    }
  }
}

extension Disclosure {
  /// In the lobby guests read this many names; in larger cafés the rest is a number.
  static let namesInLobbyMax = 100

  /// Guests see how a recommendation fares when a moderator shows it, and when all is over.
  var showsVerdicts: Bool { isHarvest && (cafe.showsVerdicts || cafe.phase.stage == .closed) }

  package var isHarvest: Bool { cafe.phase.stage == .harvest || cafe.phase.stage == .closed }

  /// Names stand in the lobby; once tables are set, people know their tablemates.
  func namesInLobby(_ id: Participant.ID) -> Bool {
    guard cafe.phase.stage == .lobby, let place = cafe.participants.place(of: id) else {
      return false
    }
    return place < Self.namesInLobbyMax
  }

  /// Those whose names stand in the lobby.
  var namedInLobby: [Participant] {
    cafe.phase.stage == .lobby ? cafe.participants.earliest(Self.namesInLobbyMax) : []
  }

  /// Guests see their own table of the running round and of the next one.
  func sits(_ id: Participant.ID, at table: Table.ID, in round: Int) -> Bool {
    isVisible(round: round) && cafe.table(of: id, in: round) == table
  }

  func isVisible(round: Int) -> Bool {
    switch cafe.phase.stage {
    case .round, .change: round == cafe.phase.round || round == cafe.nextRound
    case .prepared, .lobby, .harvest, .closed: false
    }
  }

  func currentTable(of id: Participant.ID) -> Table.ID? {
    cafe.table(of: id, in: cafe.phase.round)
  }

  /// Guests read their own proposals, those of their table once the question is open, and in the
  /// harvest all of them.
  func canRead(_ proposal: Proposal, _ id: Participant.ID) -> Bool {
    if isHarvest || proposal.author.participant == id { return true }
    return cafe.isOpen(proposal.question) && currentTable(of: id) == proposal.table
  }

  /// The proposals to a question that a viewer may read, without the viewer's own.
  package func proposals(of question: Question.ID, readableBy viewer: Actor) -> [Proposal] {
    guard isHere(viewer) else { return [] }
    let all = cafe.proposals.all.filter { $0.question == question && !$0.isWithdrawn }
    switch viewer {
    case .moderator: return all
    case .participant(let id):
      return all.filter { $0.author.participant != id && canRead($0, id) }
    case .visitor, .server: return []
    }
  }

  /// The proposals at a table that a viewer may read, the viewer's own included.
  package func proposals(at table: Table.ID, readableBy viewer: Actor) -> [Proposal] {
    guard isHere(viewer) else { return [] }
    let all = cafe.proposals.all.filter { $0.table == table && !$0.isWithdrawn }
    switch viewer {
    case .moderator: return all
    case .participant(let id): return all.filter { canRead($0, id) }
    case .visitor, .server: return []
    }
  }

  func mayKnow(_ proposal: Proposal.ID, _ id: Participant.ID) -> Bool {
    cafe.proposals[proposal].map { canRead($0, id) } ?? false
  }

  func isRecipient(of message: Message.ID, _ id: Participant.ID) -> Bool {
    guard let message = cafe.messages[message] else { return false }
    return message.tables.isEmpty || message.recipients.contains(id)
  }
}

extension Cafe {
  func canRead(_ proposal: Proposal, _ id: Participant.ID) -> Bool {
    Disclosure(self).canRead(proposal, id)
  }
}
