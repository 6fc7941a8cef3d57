// The entries of the JSON export, one property per kind. Their keys are a promise to other tools.

extension ReportModel.Cafe {
  var json: JSONValue {
    .object([
      ("title", .text(title)), ("occasion", .text(occasion)),
      ("language", .text(language.rawValue)),
      ("state", .text(state.rawValue)), ("method", .text(method)),
      ("started_at", .optional(startedAt?.rfc3339)), ("ended_at", .optional(endedAt?.rfc3339)),
      ("rehearsal", .bool(isRehearsal)),
    ])
  }
}

extension ReportModel.Question {
  var json: JSONValue {
    .object([("id", .text(id)), ("title", .text(title)), ("text", .text(text))])
  }
}

extension ReportModel.Table {
  var json: JSONValue {
    .object([("id", .text(id)), ("name", .text(name)), ("question", .optional(question))])
  }
}

extension ReportModel.Round {
  var json: JSONValue {
    .object([
      ("number", .int(number)), ("planned_seconds", .int(plannedSeconds)),
      ("actual_seconds", .optional(actualSeconds)),
    ])
  }
}

extension ReportModel.Seat {
  var json: JSONValue {
    let pairs = attributes.sorted { $0.key < $1.key }.map {
      (key: $0.key, value: JSONValue.text($0.value))
    }
    return .object([("id", .text(id)), ("name", .optional(name)), ("attributes", .object(pairs))])
  }
}

extension ReportModel.Seating {
  var json: JSONValue {
    .object([
      ("round", .int(round)), ("table", .text(table)), ("host", .optional(host)),
      ("seats", .texts(seats)),
    ])
  }
}

extension ReportModel.Proposal {
  /// - Parameter number: the number under which the readable formats print it.
  func json(number: Int?) -> JSONValue {
    .object([
      ("id", .text(id)), ("number", .optional(number)), ("question", .text(question)),
      ("table", .text(table)), ("round", .int(round)), ("seat", .optional(author.seat)),
      ("text", .text(text)), ("recorded_by_host", .bool(isRecordedByHost)),
      ("insight", .bool(isInsight)), ("same_as", .optional(sameAs)),
      ("imported", .bool(isImported)),
      ("anonymous", .bool(author == .anonymous)), ("supports", .int(supports)),
      ("cluster", .optional(cluster)),
      (
        "fate",
        .object([
          ("kind", .text(fate.kind)), ("recommendation", .optional(fate.recommendation)),
          ("reason", .optional(fate.reason.isEmpty ? nil : fate.reason)),
        ])
      ),
    ])
  }
}

extension ReportModel.Cluster {
  /// - Parameter proposals: identifiers of the proposals that name this cluster.
  func json(proposals: [String]) -> JSONValue {
    .object([
      ("id", .text(id)), ("title", .text(title)), ("question", .optional(question)),
      ("parent", .optional(parent)), ("proposals", .texts(proposals)),
      ("decided_by", .text(decidedBy.rawValue)),
    ])
  }
}

extension ReportModel.Recommendation {
  var json: JSONValue {
    .object([
      ("id", .text(id)), ("number", .int(number)), ("title", .text(fields.title)),
      ("measure", .text(fields.measure)), ("reason", .text(fields.reason)),
      ("addressee", .text(fields.addressee)),
      ("occupational_group", .text(fields.occupationalGroup)),
      ("career_stage", .text(fields.careerStage)), ("responsible", .text(fields.responsible)),
      ("resources", .text(fields.resources)), ("horizon", .text(fields.horizon)),
      ("priority", .text(fields.priority)), ("open_points", .text(fields.openPoints)),
      ("state", .text(state.rawValue)), ("clusters", .texts(clusters)),
      ("proposals", .texts(proposals)), ("agree", .int(votes.agree)),
      ("agree_with_change", .int(votes.agreeWithChange)), ("object", .int(votes.object)),
      (
        "comments",
        .list(
          comments.map { .object([("vote", .text($0.vote.rawValue)), ("text", .text($0.text))]) })
      ),
    ])
  }
}

extension ReportModel.Encounters {
  var json: JSONValue {
    .object(
      [("mean", .double(mean)), ("bound", bound.map(JSONValue.double) ?? .null)]
        + (mixture.map { [("mixed_by", $0.json)] } ?? []))
  }
}

extension ReportModel.Encounters.Mixture {
  var json: JSONValue {
    .object([("title", .text(title)), ("mixed", .int(mixed)), ("of", .int(of))])
  }
}
