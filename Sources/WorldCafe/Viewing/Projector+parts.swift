extension Projector {
  var cafeView: CafeView {
    let setup = cafe.setup
    return CafeView(
      code: cafe.code, title: setup.title, occasion: setup.occasion, language: setup.language,
      rounds: setup.rounds, roundSeconds: setup.roundSeconds, graceSeconds: setup.graceSeconds,
      hosting: setup.hosting, proposalLengthMax: setup.proposalLengthMax,
      etiquette: setup.etiquette, consent: setup.consent,
      participantsExpected: setup.participantsExpected, mixedBy: setup.mixedBy,
      asksForNames: setup.asksForNames, seatsByCard: setup.seatsByCard,
      isRehearsal: setup.isRehearsal, timeFactor: setup.timeFactor)
  }

  var questions: [QuestionView] {
    cafe.setup.questions.map {
      QuestionView(id: $0.id, title: $0.title, text: $0.text, isOpen: cafe.isOpen($0.id))
    }
  }

  var phase: PhaseView {
    PhaseView(
      stage: cafe.phase.stage, round: cafe.phase.round, clock: cafe.clock,
      timings: cafe.timings.map {
        TimingView(
          round: $0.round, startedAtMs: $0.startedAt, endedAtMs: $0.endedAt, pausedMs: $0.pausedMs)
      })
  }

  func you(_ viewer: Actor) -> YouView {
    switch viewer {
    case .moderator(let id):
      YouView(
        role: .moderator, id: id.text, name: cafe.moderators[id]?.name ?? "", supports: [])
    case .participant(let id):
      YouView(
        role: .participant, id: id.text, name: cafe.participants[id]?.name ?? "",
        supports: cafe.proposals.all.filter { $0.supporters.contains(id) }.map(\.id),
        verdicts: cafe.verdicts.sorted { $0.key < $1.key }.compactMap { recommendation, given in
          given[id].map {
            OwnVerdictView(recommendation: recommendation, vote: $0.vote, comment: $0.comment)
          }
        },
        dots: cafe.voting.map { cafe.ballot(of: id, in: $0) } ?? [:],
        isListed: cafe.participants[id]?.isListed,
        isOnBreak: cafe.onBreak.contains(id) ? true : nil)
    case .visitor, .server:
      YouView(role: viewer.role, id: "", name: "", supports: [])
    }
  }

  func people(_ viewer: Actor) -> [PersonView] {
    switch viewer {
    case .moderator: cafe.participants.all.map(personWithAttribute)
    case .participant: disclosure.namedInLobby.map(person)
    case .visitor, .server: []
    }
  }

  func person(_ participant: Participant) -> PersonView {
    PersonView(
      id: participant.id, name: participant.name, hasLeft: participant.hasLeft,
      isVolunteer: participant.volunteersAsHost,
      isOnBreak: cafe.onBreak.contains(participant.id) ? true : nil)
  }

  /// What people say about themselves is for those who lead, in no sitting and to no guest.
  func personWithAttribute(_ participant: Participant) -> PersonView {
    var view = person(participant)
    view.attribute = participant.attribute
    return view
  }

  func moderators(_ viewer: Actor) -> [ModeratorView] {
    viewer.role == .moderator
      ? cafe.moderators.all.map { ModeratorView(id: $0.id, name: $0.name) } : []
  }

  func proposals(_ viewer: Actor) -> [ProposalView] {
    switch viewer {
    case .moderator: open.map(proposal)
    case .participant(let id): open.filter { disclosure.canRead($0, id) }.map(proposal)
    case .visitor, .server: []
    }
  }

  func proposalChange(_ id: Proposal.ID) -> Change? {
    cafe.proposals[id].map { $0.isWithdrawn ? .proposalGone(id) : .proposal(proposal($0)) }
  }

  func clusters(_ viewer: Actor) -> [ClusterView] {
    guard seesHarvest(viewer) else { return [] }
    return cafe.clusters.all.map {
      ClusterView(
        id: $0.id, question: $0.question, title: $0.title, words: $0.words,
        proposals: $0.proposals, origin: $0.origin, placedByPeople: $0.placedByPeople.sorted(),
        parent: $0.parent, isLocked: $0.isLocked)
    }
  }

  func recommendations(_ viewer: Actor) -> [RecommendationView] {
    guard seesHarvest(viewer) else { return [] }
    return cafe.recommendations.all.enumerated().map { index, recommendation in
      RecommendationView(
        id: recommendation.id, number: index + 1, question: recommendation.question,
        clusters: recommendation.clusters, proposals: recommendation.proposals,
        fields: recommendation.fields, standing: cafe.standing(of: recommendation.id))
    }
  }

  var deeds: DeedsView {
    func latest<Difference>(_ deeds: [DeedHistory<Difference>.Deed]) -> [DeedView] {
      deeds.suffix(DeedsView.shownMax).reversed().map {
        DeedView(
          number: $0.number, kind: $0.kind, subject: $0.subject, atMs: $0.at, by: $0.byName)
      }
    }
    // What cannot be turned around any more, because its rounds are over, is not offered.
    func open(
      _ deeds: [DeedHistory<SeatingDifference>.Deed]
    ) -> [DeedHistory<SeatingDifference>.Deed] {
      deeds.reversed().prefix(while: cafe.isOpen).reversed()
    }
    return DeedsView(
      board: .init(done: latest(cafe.boardHistory.done), undone: latest(cafe.boardHistory.undone)),
      seating: .init(
        done: latest(open(cafe.seatingHistory.done)),
        undone: latest(open(cafe.seatingHistory.undone))))
  }

  var planning: PlanningView {
    PlanningView(
      wishes: cafe.wishes, pins: cafe.pins, closedTables: cafe.closedTables,
      offer: cafe.offer.map { offer in
        OfferView(
          number: offer.number, quality: offer.quality,
          seatings: offer.seatings.map { seating in
            OfferedSeatingView(
              round: seating.round,
              tables: cafe.setup.tables.map { table in
                OfferedTableView(
                  table: table.id, host: seating.hosts[table.id],
                  seats: cafe.participants.all.map(\.id).filter { seating.seats[$0] == table.id })
              })
          })
      })
  }

  func messages(_ viewer: Actor) -> [MessageView] {
    switch viewer {
    case .moderator: cafe.messages.all.map(message)
    case .participant(let id):
      cafe.messages.all.filter { disclosure.isRecipient(of: $0.id, id) }.map(message)
    case .visitor, .server: []
    }
  }

  func message(_ message: Message) -> MessageView {
    MessageView(
      id: message.id, text: message.text, tables: message.tables, sentAtMs: message.sentAt,
      by: message.byName)
  }

  func calls(_ viewer: Actor) -> [CallView] {
    let calls: [Call] =
      switch viewer {
      case .moderator: cafe.calls.all
      case .participant(let id):
        disclosure.currentTable(of: id).flatMap { cafe.calls[$0] }.map { [$0] } ?? []
      case .visitor, .server: []
      }
    return calls.map {
      CallView(table: $0.table, calledAtMs: $0.calledAt, isAnswered: $0.isAnswered)
    }
  }

  private var open: [Proposal] { cafe.proposals.all.filter { !$0.isWithdrawn } }

  func seesHarvest(_ viewer: Actor) -> Bool {
    viewer.role == .moderator || (viewer.role == .participant && disclosure.isHarvest)
  }

  private func proposal(_ proposal: Proposal) -> ProposalView {
    let author = proposal.author.participant.flatMap { cafe.participants[$0] }
    return ProposalView(
      id: proposal.id, question: proposal.question, table: proposal.table, round: proposal.round,
      text: proposal.text, author: author.map { AuthorView(id: $0.id, name: $0.name) },
      isRecordedByHost: proposal.isRecordedByHost, isImported: proposal.isImported,
      writtenAtMs: proposal.writtenAt, editedAtMs: proposal.editedAt,
      supports: proposal.supporters.count,
      isInsight: cafe.insights.contains(proposal.id) ? true : nil,
      sameAs: cafe.sameAs[proposal.id], fate: cafe.fates[proposal.id].map(FateView.init))
  }
}
