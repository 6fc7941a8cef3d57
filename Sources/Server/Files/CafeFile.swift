package import WorldCafe

/// A café as its organizer wrote it down; the format is described in `CafeFile.md`.
package struct CafeFile: Sendable, Equatable {
  package static let format = "worldcafe-sample/1"

  package var setup: Setup
  /// The guests of a rehearsal.
  package var guests: [Guest]
  /// What the guests of a rehearsal write.
  package var proposals: [PlannedProposal]

  /// Somebody whom a rehearsal simulates.
  package struct Guest: Sendable, Equatable {
    package var name: String
    /// One of the values that the tables are mixed by.
    package var attribute: String?
  }

  /// What a simulated guest writes, where and when.
  package struct PlannedProposal: Sendable, Equatable {
    package var id: String
    package var question: Question.ID
    package var round: Int
    /// Seconds after the beginning of the round, in the café's own time.
    package var atSecond: Int
    package var text: String
  }

  static let known: Set<String> = [
    "format", "language", "title", "occasion", "rounds", "round_minutes", "grace_seconds",
    "table_hosts", "questions", "tables", "participants", "participants_expected", "proposals",
    "proposal_length_max", "etiquette", "consent", "mix_by", "attendance_names",
    "seats_by_card",
    "rehearsal",
  ]

  /// Reads a whole file.
  ///
  /// - Throws: `bad-file`, naming the field.
  package init(_ value: JSONValue, in context: Context) throws(Refusal) {
    let fields = try FileFields(value, at: "", known: Self.known)
    guard try fields.text("format", max: 40, in: context) == Self.format else {
      throw fields.wrong("format", "is not \(Self.format)")
    }
    setup = try Self.setup(fields, in: context)
    guests = try Self.guests(fields, mixedBy: setup.mixedBy, in: context)
    proposals = try Self.proposals(fields, setup: setup, in: context)
    if !guests.isEmpty {
      setup.participantsExpected = guests.count
    }
    try Self.checkPossible(setup, fields)
  }

  /// The café alone, without guests and what they write.
  package static func setup(from value: JSONValue, in context: Context) throws(Refusal) -> Setup {
    try CafeFile(value, in: context).setup
  }

  private static func setup(_ fields: FileFields, in context: Context) throws(Refusal) -> Setup {
    let questions = try questions(fields, in: context)
    let minutes = try fields.number("round_minutes", 0.1...240)
    return Setup(
      title: try fields.text("title", max: 160, in: context),
      occasion: try fields.text("occasion", max: 500, in: context, default: ""),
      language: try fields.choice("language", default: .de),
      questions: questions,
      tables: try tables(fields, questions: questions, in: context),
      rounds: try fields.whole("rounds", 1...Limits.roundsMax),
      roundSeconds: Int((minutes * 60).rounded()),
      graceSeconds: try fields.whole("grace_seconds", 0...1800, default: 180),
      hosting: try fields.choice("table_hosts", default: .perRound),
      proposalLengthMax: try fields.whole("proposal_length_max", 40...2000, default: 280),
      etiquette: try fields.texts("etiquette", max: 12, lengthMax: 200, in: context),
      consent: try fields.text(
        "consent", max: 4000, in: context, default: "", allowsLines: true),
      participantsExpected: try fields.whole("participants_expected", 0...10_000, default: 0),
      mixedBy: try mixedBy(fields, in: context),
      asksForNames: try fields.flag("attendance_names"),
      seatsByCard: try fields.flag("seats_by_card"),
      isRehearsal: fields.object("rehearsal") != nil,
      timeFactor: try timeFactor(fields))
  }

  private static func timeFactor(_ fields: FileFields) throws(Refusal) -> Int {
    guard let rehearsal = fields.object("rehearsal") else { return 1 }
    return try FileFields(rehearsal, at: "rehearsal", known: ["time_factor"])
      .whole("time_factor", 1...10_000, default: 1)
  }

  private static func questions(
    _ fields: FileFields, in context: Context
  ) throws(Refusal) -> [Question] {
    var questions: [Question] = []
    for (value, path) in try fields.list("questions", max: Limits.questionsMax) {
      let entry = try FileFields(value, at: path, known: ["id", "title", "text", "visibility"])
      let id = Question.ID(try entry.identifier("id"))
      guard !questions.contains(where: { $0.id == id }) else {
        throw entry.wrong("id", "is used twice")
      }
      questions.append(
        Question(
          id: id, title: try entry.text("title", max: 80, in: context),
          text: try entry.text("text", max: 400, in: context),
          visibility: try entry.choice("visibility", default: .live)))
    }
    return questions
  }

  private static func tables(
    _ fields: FileFields, questions: [Question], in context: Context
  ) throws(Refusal) -> [Table] {
    var tables: [Table] = []
    var seen: Set<Table.ID> = []
    for (value, path) in try fields.list("tables", max: Limits.tablesMax) {
      let entry = try FileFields(
        value, at: path, known: ["id", "name", "question", "conversation"])
      let table = Table(
        id: .init(try entry.identifier("id")), name: try entry.text("name", max: 60, in: context),
        question: .init(try entry.identifier("question")),
        conversation: try conversation(entry, in: context))
      guard seen.insert(table.id).inserted else { throw entry.wrong("id", "is used twice") }
      guard questions.contains(where: { $0.id == table.question }) else {
        throw entry.wrong("question", "names no question of this file")
      }
      tables.append(table)
    }
    return tables
  }

  /// A link that people follow may only lead to a web page.
  private static func conversation(
    _ entry: FileFields, in context: Context
  ) throws(Refusal) -> String {
    let link = try entry.text("conversation", max: 500, in: context, default: "")
    guard link.isEmpty || link.hasPrefix("https://") || link.hasPrefix("http://") else {
      throw entry.wrong("conversation", "is not a web address")
    }
    return link
  }
}
