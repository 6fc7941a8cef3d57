extension Report {
  /// The stable JSON export, `worldcafe-export/1`. Other tools read it: keys may be added, never renamed
  /// or removed. Lists stand in the model's order.
  func json() -> String {
    JSONValue.object([
      ("format", .text("worldcafe-export/1")),
      ("cafe", model.cafe.json),
      ("questions", .list(model.questions.map(\.json))),
      ("tables", .list(model.tables.map(\.json))),
      ("rounds", .list(model.rounds.map(\.json))),
      ("seats", .list(model.seats.map(\.json))),
      ("seatings", .list(model.seatings.map(\.json))),
      ("proposals", .list(model.proposals.map { $0.json(number: numbers[$0.id]) })),
      (
        "clusters",
        .list(model.clusters.map { $0.json(proposals: (members[$0.id] ?? []).map(\.id)) })
      ),
      ("recommendations", .list(model.recommendations.map(\.json))),
      ("encounters", model.encounters?.json ?? .null),
    ]).serialized()
  }
}
