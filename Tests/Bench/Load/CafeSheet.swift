import Server

/// The café that is measured: what organizers fill in, as small as it may be.
enum CafeSheet {
  static let json: JSONValue = .object([
    "format": .text("worldcafe-sample/1"),
    "language": .text("de"),
    "title": .text("Messung"),
    "rounds": .number(1),
    "round_minutes": .number(20),
    "questions": .list([
      .object(["id": .text("q"), "title": .text("Frage"), "text": .text("Wie schnell?")])
    ]),
    "tables": .list(
      ["a", "b"].map { name in
        .object(["id": .text(name), "name": .text(name), "question": .text("q")])
      }),
  ])
}
