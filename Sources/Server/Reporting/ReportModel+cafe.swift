import Reports
import WorldCafe

extension ReportModel {
  /// What an export says about a café.
  ///
  /// People, proposals, clusters and recommendations get short names in their order (`s01`, `p01`,
  /// `c1`, `r1`). Names of people are left out: nobody was asked yet whether they may stand there.
  ///
  /// - Parameter origin: where the server is on the web; without it the file holds no links to it.
  init(_ cafe: WorldCafe.Cafe, origin: WebOrigin? = nil, utcOffsetMinutes: Int) {
    let names = ReportNames(cafe)
    self.init(
      cafe: Self.sign(cafe, origin, utcOffsetMinutes: utcOffsetMinutes),
      questions: cafe.setup.questions.map {
        Question(id: $0.id.text, title: $0.title, text: $0.text)
      },
      tables: cafe.setup.tables.map {
        Self.table($0, of: cafe, origin)
      },
      rounds: (1...cafe.setup.rounds).map { Self.round($0, of: cafe) },
      seats: cafe.participants.all.map { Seat(id: names.seat[$0.id] ?? "") },
      seatings: Self.seatings(cafe, names),
      proposals: Self.proposals(cafe, names, utcOffsetMinutes: utcOffsetMinutes),
      clusters: cafe.clusters.all.map { cluster in
        Cluster(
          id: names.cluster[cluster.id] ?? "", title: cluster.title,
          question: cluster.question.text, parent: cluster.parent.flatMap { names.cluster[$0] },
          decidedBy: cluster.origin == .people ? .people : .suggestion)
      },
      recommendations: cafe.recommendations.all.enumerated().map { index, recommendation in
        Self.recommendation(recommendation, of: cafe, number: index + 1, names)
      },
      encounters: Self.encounters(cafe))
    attendance = Self.attendance(cafe)
  }

  /// Nil where nobody was asked. A round that has not begun was attended by nobody.
  private static func attendance(_ cafe: WorldCafe.Cafe) -> Attendance? {
    guard cafe.setup.asksForNames == true else { return nil }
    let rounds = cafe.timings.map(\.round)
    let listed = cafe.participants.all.filter { $0.isListed == true }
    return Attendance(
      named: listed.map { person in
        .init(
          name: person.name, rounds: rounds.count { cafe.table(of: person.id, in: $0) != nil })
      },
      unnamedCount: cafe.participants.count - listed.count)
  }

  private static func table(
    _ table: WorldCafe.Table, of cafe: WorldCafe.Cafe, _ origin: WebOrigin?
  ) -> Table {
    var told = Table(id: table.id.text, name: table.name, question: table.question.text)
    if cafe.setup.seatsByCard == true {
      told.joinLink = origin?.link(to: cafe.code, table: table.id)
    }
    return told
  }

  private static func sign(
    _ cafe: WorldCafe.Cafe, _ origin: WebOrigin?, utcOffsetMinutes: Int
  ) -> Cafe {
    func moment(_ moment: WorldCafe.Moment?) -> ReportModel.Moment? {
      moment.map { ReportModel.Moment(unixMs: $0.ms, utcOffsetMinutes: utcOffsetMinutes) }
    }
    var sign = Cafe(
      title: cafe.setup.title, occasion: cafe.setup.occasion,
      language: cafe.setup.language == .de ? .german : .english,
      state: Cafe.State(rawValue: cafe.phase.stage.rawValue) ?? .prepared,
      startedAt: moment(cafe.timings.first?.startedAt),
      endedAt: moment(cafe.timings.last?.endedAt), isRehearsal: cafe.setup.isRehearsal)
    if let origin {
      sign.joinLink = origin.link(to: cafe.code)
      sign.resultsLink = cafe.publication.map { "\(origin.text)/results/\($0.secret)" }
    }
    return sign
  }

  /// Times in the café's own seconds: a rehearsal in fast motion reports what it plays.
  private static func round(_ number: Int, of cafe: WorldCafe.Cafe) -> Round {
    let ran = cafe.timings.first { $0.round == number }?.ranMs
    return Round(
      number: number, plannedSeconds: cafe.setup.roundSeconds,
      actualSeconds: ran.map { Int($0 * Int64(cafe.setup.timeFactor) / 1000) })
  }

  private static func seatings(_ cafe: WorldCafe.Cafe, _ names: ReportNames) -> [Seating] {
    cafe.seatings.flatMap { seating in
      cafe.setup.tables.map { table in
        Seating(
          round: seating.round, table: table.id.text,
          host: seating.hosts[table.id].flatMap { names.seat[$0] },
          seats: cafe.people(at: table.id, in: seating.round).compactMap { names.seat[$0.id] })
      }
    }
  }

  private static func proposals(
    _ cafe: WorldCafe.Cafe, _ names: ReportNames, utcOffsetMinutes: Int
  ) -> [Proposal] {
    var cluster: [WorldCafe.Proposal.ID: String] = [:]
    for theme in cafe.clusters.all {
      for proposal in theme.proposals { cluster[proposal] = names.cluster[theme.id] }
    }
    var fate = cafe.fates.mapValues(Proposal.Fate.init)
    for recommendation in cafe.recommendations.all.reversed() {
      for proposal in recommendation.proposals {
        fate[proposal] = .recommendation(names.recommendation[recommendation.id] ?? "")
      }
    }
    return cafe.proposals.all.filter { !$0.isWithdrawn }.map { proposal in
      var told = Proposal(
        id: names.proposal[proposal.id] ?? "", question: proposal.question.text,
        table: proposal.table.text, round: proposal.round,
        author: proposal.author.participant.flatMap { names.seat[$0] }.map { .seat($0) }
          ?? .anonymous,
        text: proposal.text, isRecordedByHost: proposal.isRecordedByHost,
        supports: proposal.supporters.count, cluster: cluster[proposal.id],
        fate: fate[proposal.id] ?? .open)
      told.isImported = proposal.isImported ?? false
      told.writtenAt = ReportModel.Moment(
        unixMs: proposal.writtenAt.ms, utcOffsetMinutes: utcOffsetMinutes)
      told.isInsight = cafe.insights.contains(proposal.id)
      told.sameAs = cafe.sameAs[proposal.id].flatMap { names.proposal[$0] }
      return told
    }
  }

  private static func recommendation(
    _ recommendation: WorldCafe.Recommendation, of cafe: WorldCafe.Cafe, number: Int,
    _ names: ReportNames
  ) -> Recommendation {
    func field(_ field: WorldCafe.Recommendation.Field) -> String {
      recommendation.fields[field] ?? ""
    }
    var fields = Recommendation.Fields(title: field(.title))
    fields.measure = field(.measure)
    fields.reason = field(.reason)
    fields.addressee = field(.addressee)
    fields.occupationalGroup = field(.occupationalGroup)
    fields.careerStage = field(.careerStage)
    fields.responsible = field(.responsible)
    fields.resources = field(.resources)
    fields.horizon = field(.horizon)
    fields.priority = field(.priority)
    fields.openPoints = field(.openPoints)
    let tally = TallyView(recommendation.id, cafe.verdicts[recommendation.id] ?? [:])
    return Recommendation(
      id: names.recommendation[recommendation.id] ?? "", number: number,
      state: state(cafe.standing(of: recommendation.id), tally), fields: fields,
      clusters: recommendation.clusters.compactMap { names.cluster[$0] },
      proposals: recommendation.proposals.compactMap { names.proposal[$0] },
      votes: .init(
        agree: tally.agree, agreeWithChange: tally.agreeWithChange, object: tally.object),
      comments: tally.comments.compactMap { comment in
        Recommendation.Vote(rawValue: comment.vote.rawValue).map {
          .init(vote: $0, text: comment.text)
        }
      })
  }

  private static func state(_ standing: Standing, _ tally: TallyView) -> Recommendation.State {
    switch standing {
    case .draft: .draft
    case .confirmed: tally.object > 0 ? .withObjections : .confirmed
    case .parked: .parked
    }
  }

}

extension ReportModel.Proposal.Fate {
  fileprivate init(_ fate: Fate) {
    switch fate {
    case .parked(let reason): self = .parked(reason: reason)
    case .declined(let reason): self = .declined(reason: reason)
    }
  }
}
