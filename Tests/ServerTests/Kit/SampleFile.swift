import Server
import WorldCafe

/// A café file of the sample's shape: three questions, three tables, three rounds.
enum SampleFile {
  static func json(
    tables: Int = 3, rounds: Int = 3, isRehearsal: Bool = false, proposals: [JSONValue] = []
  ) -> JSONValue {
    let numbers = Array(1...max(1, tables))
    var object: [String: JSONValue] = [
      "format": .text(CafeFile.format), "title": .text("Digitale Kompetenzen"),
      "rounds": .number(Double(rounds)), "round_minutes": .number(20),
      "grace_seconds": .number(180),
      "questions": .list(
        numbers.map {
          .object(["id": .text("q\($0)"), "title": .text("Frage \($0)"), "text": .text("Was?")])
        }),
      "tables": .list(
        numbers.map {
          .object([
            "id": .text("t\($0)"), "name": .text("Tisch \($0)"), "question": .text("q\($0)"),
          ])
        }),
    ]
    if !proposals.isEmpty { object["proposals"] = .list(proposals) }
    if isRehearsal { object["rehearsal"] = .object(["time_factor": .number(10)]) }
    return .object(object)
  }

  static let context = Context(now: Moment(ms: 0), fresh: "x", hash: Secrets.hash)
}
