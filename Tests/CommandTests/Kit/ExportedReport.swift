import Server

/// What the JSON export says, read by somebody who knows only its documentation.
struct ExportedReport {
  /// A proposal with where it was written.
  struct Proposal {
    var question: String?
    var table: String?
    var round: Int64?
    var seat: String?

    var isComplete: Bool { question != nil && table != nil && round != nil && seat != nil }
  }

  let proposals: [Proposal]
  /// Identifiers that are named and do not exist, each with where.
  let danglingReferences: [String]
  /// The questions at which each seat sat, round by round.
  let questionsPerSeat: [String: [String]]

  init(_ report: JSONValue) {
    proposals = Self.list(report, "proposals").map {
      Proposal(
        question: $0["question"]?.text, table: $0["table"]?.text, round: $0["round"]?.whole,
        seat: $0["seat"]?.text)
    }
    danglingReferences = Self.dangling(report)
    questionsPerSeat = Self.questions(report)
  }

  private static func list(_ report: JSONValue, _ key: String) -> [JSONValue] {
    report[key]?.list ?? []
  }

  private static func identifiers(_ report: JSONValue, _ key: String) -> Set<String> {
    Set(list(report, key).compactMap { $0["id"]?.text })
  }

  private static func dangling(_ report: JSONValue) -> [String] {
    let known = [
      "question": identifiers(report, "questions"), "table": identifiers(report, "tables"),
      "seat": identifiers(report, "seats"), "host": identifiers(report, "seats"),
      "seats": identifiers(report, "seats"), "cluster": identifiers(report, "clusters"),
      "clusters": identifiers(report, "clusters"), "proposals": identifiers(report, "proposals"),
      "recommendation": identifiers(report, "recommendations"),
    ]
    let rounds = Set(list(report, "rounds").compactMap { $0["number"]?.whole })
    var dangling: [String] = []
    for kind in ["tables", "seatings", "proposals", "clusters", "recommendations"] {
      for entry in list(report, kind) {
        if let round = entry["round"]?.whole, !rounds.contains(round) {
          dangling.append("\(kind): round \(round)")
        }
        for (key, identifiers) in known.sorted(by: { $0.key < $1.key }) {
          let value = entry[key] ?? entry["fate"]?[key]
          let named = (value?.list ?? []).compactMap(\.text) + [value?.text].compactMap(\.self)
          dangling += named.filter { !identifiers.contains($0) }.map { "\(kind).\(key): \($0)" }
        }
      }
    }
    return dangling
  }

  private static func questions(_ report: JSONValue) -> [String: [String]] {
    var question: [String: String] = [:]
    for table in list(report, "tables") {
      if let id = table["id"]?.text { question[id] = table["question"]?.text }
    }
    var questions: [String: [String]] = [:]
    let seatings = list(report, "seatings").sorted {
      ($0["round"]?.whole ?? 0) < ($1["round"]?.whole ?? 0)
    }
    for seating in seatings {
      for seat in (seating["seats"]?.list ?? []).compactMap(\.text) {
        questions[seat, default: []].append(question[seating["table"]?.text ?? ""] ?? "?")
      }
    }
    return questions
  }
}
