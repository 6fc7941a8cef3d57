import Foundation

@testable import Reports

extension ExportFile {
  /// The model this file was written from; `nil` for a word that no model knows.
  func model() -> ReportModel? {
    guard let language = ReportLanguage(rawValue: cafe.language),
      let state = ReportModel.Cafe.State(rawValue: cafe.state)
    else { return nil }
    return ReportModel(
      cafe: .init(
        title: cafe.title, occasion: cafe.occasion, language: language, state: state,
        method: cafe.method, startedAt: moment(cafe.startedAt), endedAt: moment(cafe.endedAt),
        isRehearsal: cafe.rehearsal),
      questions: questions.map { .init(id: $0.id, title: $0.title, text: $0.text) },
      tables: tables.map { .init(id: $0.id, name: $0.name, question: $0.question) },
      rounds: rounds.map {
        .init(
          number: $0.number, plannedSeconds: $0.plannedSeconds, actualSeconds: $0.actualSeconds)
      },
      seats: seats.map { .init(id: $0.id, name: $0.name, attributes: $0.attributes) },
      seatings: seatings.map {
        .init(round: $0.round, table: $0.table, host: $0.host, seats: $0.seats)
      },
      proposals: proposals.compactMap(\.model), clusters: clusters.compactMap(\.model),
      recommendations: recommendations.compactMap(\.model),
      encounters: encounters.map { .init(mean: $0.mean, bound: $0.bound) })
  }

  private func moment(_ text: String?) -> ReportModel.Moment? {
    guard let text, let date = try? Date(text, strategy: .iso8601) else { return nil }
    let offset = text.suffix(6).split(separator: ":").compactMap { Int($0) }
    return ReportModel.Moment(
      unixMs: Int64(date.timeIntervalSince1970 * 1_000),
      utcOffsetMinutes: offset[0] * 60 + offset[1] * offset[0].signum())
  }
}

extension ExportFile.Proposal {
  fileprivate var model: ReportModel.Proposal? {
    let fate: ReportModel.Proposal.Fate
    switch (self.fate.kind, self.fate.recommendation) {
    case ("open", nil): fate = .open
    case ("recommendation", let id?): fate = .recommendation(id)
    case ("parked", nil): fate = .parked(reason: self.fate.reason ?? "")
    case ("declined", nil): fate = .declined(reason: self.fate.reason ?? "")
    default: return nil
    }
    guard anonymous == (seat == nil) else { return nil }
    var model = ReportModel.Proposal(
      id: id, question: question, table: table, round: round,
      author: seat.map { .seat($0) } ?? .anonymous, text: text, isRecordedByHost: recordedByHost,
      supports: supports, cluster: cluster, fate: fate)
    model.isInsight = insight
    model.isImported = imported
    model.sameAs = sameAs
    return model
  }
}

extension ExportFile.Cluster {
  fileprivate var model: ReportModel.Cluster? {
    ReportModel.Cluster.Decider(rawValue: decidedBy).map {
      .init(id: id, title: title, question: question, parent: parent, decidedBy: $0)
    }
  }
}

extension ExportFile.Recommendation {
  fileprivate var model: ReportModel.Recommendation? {
    guard let state = ReportModel.Recommendation.State(rawValue: state) else { return nil }
    var fields = ReportModel.Recommendation.Fields(title: title)
    fields.measure = measure
    fields.reason = reason
    fields.addressee = addressee
    fields.occupationalGroup = occupationalGroup
    fields.careerStage = careerStage
    fields.responsible = responsible
    fields.resources = resources
    fields.horizon = horizon
    fields.priority = priority
    fields.openPoints = openPoints
    return .init(
      id: id, number: number, state: state, fields: fields, clusters: clusters,
      proposals: proposals,
      votes: .init(agree: agree, agreeWithChange: agreeWithChange, object: object),
      comments: comments.compactMap { comment in
        ReportModel.Recommendation.Vote(rawValue: comment.vote).map {
          .init(vote: $0, text: comment.text)
        }
      })
  }
}
