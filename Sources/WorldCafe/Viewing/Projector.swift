/// Draws what a viewer sees of one state of a café.
///
/// It remembers who sits where while it lives, because at a change of tables everybody asks.
package struct Projector {
  package let cafe: Cafe
  package let disclosure: Disclosure
  private var sittingsByRound: [Int: [Table.ID: SittingView]] = [:]

  package init(_ cafe: Cafe) {
    self.cafe = cafe
    disclosure = Disclosure(cafe)
  }

  /// The viewer's new sight of a topic.
  ///
  /// - Precondition: the disclosure shows the topic to the viewer.
  package mutating func change(_ topic: Topic, for viewer: Actor) -> Change? {
    switch topic {
    case .questions: .questions(questions)
    case .phase: .phase(phase)
    case .headcount: .headcount(cafe.headcount)
    case .you: .you(you(viewer))
    case .people: .people(people(viewer))
    case .person(let id):
      cafe.participants[id].map {
        .person(viewer.role == .moderator ? personWithAttribute($0) : person($0))
      }
    case .moderators: .moderators(moderators(viewer))
    case .sittings: .sittings(sittings(viewer))
    case .sitting(let round, let table): sitting(round, table).map(Change.sitting)
    case .proposals, .allProposals: .proposals(proposals(viewer))
    case .proposal(let id): proposalChange(id)
    case .clusters: .clusters(clusters(viewer))
    case .recommendations: .recommendations(recommendations(viewer))
    case .voices, .turnout: .voices(voices(viewer))
    case .verdicts: .verdicts(verdicts(viewer))
    case .presentation: .presentation(presentation)
    case .publication: .publication(publication)
    case .arranging: .arranging(arranging)
    case .deeds: .deeds(deeds)
    case .message(let id): cafe.messages[id].map { .message(message($0)) }
    case .calls: .calls(calls(viewer))
    case .plan: cafe.planQuality.map(Change.plan)
    case .planning: .planning(planning)
    }
  }

  /// The whole view. Whoever is not here any more sees what a visitor sees.
  package mutating func view(for somebody: Actor) -> View {
    let viewer: Actor = disclosure.isHere(somebody) ? somebody : .visitor
    return View(
      cafe: cafeView, tables: isInside(viewer) ? cafe.setup.tables : [],
      questions: isInside(viewer) ? questions : [], phase: phase, headcount: cafe.headcount,
      you: you(viewer), people: people(viewer), moderators: moderators(viewer),
      sittings: sittings(viewer), proposals: proposals(viewer), clusters: clusters(viewer),
      recommendations: recommendations(viewer),
      voices: seesHarvest(viewer) ? voices(viewer) : nil, verdicts: verdicts(viewer),
      presentation: seesHarvest(viewer) ? presentation : nil,
      publication: seesHarvest(viewer) ? publication : nil,
      arranging: viewer.role == .moderator ? arranging : nil,
      deeds: viewer.role == .moderator ? deeds : nil, messages: messages(viewer),
      calls: calls(viewer),
      plan: viewer.role == .moderator ? cafe.planQuality : nil,
      planning: viewer.role == .moderator ? planning : nil)
  }

  private func isInside(_ viewer: Actor) -> Bool {
    viewer.role == .moderator || viewer.role == .participant
  }

  private mutating func sittings(_ viewer: Actor) -> [SittingView] {
    switch viewer {
    case .moderator:
      return (1...cafe.setup.rounds).flatMap { round in
        cafe.setup.tables.compactMap { sitting(round, $0.id) }
      }
    case .participant(let id):
      return [cafe.phase.round, cafe.nextRound].compactMap { round in
        guard let round, disclosure.isVisible(round: round) else { return nil }
        return cafe.table(of: id, in: round).flatMap { sitting(round, $0) }
      }
    case .visitor, .server:
      return []
    }
  }

  private mutating func sitting(_ round: Int, _ table: Table.ID) -> SittingView? {
    if sittingsByRound[round] == nil { sittingsByRound[round] = drawSittings(round) }
    return sittingsByRound[round]?[table]
  }

  private func drawSittings(_ round: Int) -> [Table.ID: SittingView] {
    guard let seating = cafe.seating(round) else { return [:] }
    var drawn: [Table.ID: SittingView] = [:]
    for table in cafe.setup.tables {
      drawn[table.id] = SittingView(
        round: round, table: table.id, seats: [], host: seating.hosts[table.id],
        substitute: round == cafe.phase.round ? cafe.substitutes[table.id] : nil, arrived: [])
    }
    for participant in cafe.participants.all {
      guard let table = seating.seats[participant.id] else { continue }
      drawn[table]?.seats.append(person(participant))
      if seating.arrived.contains(participant.id) { drawn[table]?.arrived.append(participant.id) }
    }
    return drawn
  }
}
