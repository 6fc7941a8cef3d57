/// What the organizer decides before a café opens; it never changes afterwards.
package struct Setup: Sendable, Equatable, Codable {
  package var title: String
  package var occasion: String
  package var language: Language
  package var questions: [Question]
  package var tables: [Table]
  package var rounds: Int
  package var roundSeconds: Int
  package var graceSeconds: Int
  package var hosting: Hosting
  /// The longest proposal, in UTF-16 units, as browsers count a field's length.
  package var proposalLengthMax: Int
  package var etiquette: [String]
  /// The text that a person agrees to before joining; empty when none is needed.
  package var consent: String
  package var participantsExpected: Int
  /// Absent when people are mixed by nothing but chance and encounters.
  package var mixedBy: MixedAttribute?
  /// Present when guests are asked whether their name may stand in the list of attendance.
  package private(set) var asksForNames: Bool?
  /// Present when guests may take a free seat by the card of its table.
  package private(set) var seatsByCard: Bool?
  /// A rehearsal is marked on every screen and erased at its end.
  package var isRehearsal: Bool
  /// How much faster than real time the café's clock runs; 1 except in a rehearsal.
  package var timeFactor: Int

  package init(
    title: String, occasion: String = "", language: Language = .de, questions: [Question],
    tables: [Table], rounds: Int, roundSeconds: Int, graceSeconds: Int = 180,
    hosting: Hosting = .perRound, proposalLengthMax: Int = 280, etiquette: [String] = [],
    consent: String = "", participantsExpected: Int = 0, mixedBy: MixedAttribute? = nil,
    asksForNames: Bool = false, seatsByCard: Bool = false, isRehearsal: Bool = false,
    timeFactor: Int = 1
  ) {
    self.title = title
    self.occasion = occasion
    self.language = language
    self.questions = questions
    self.tables = tables
    self.rounds = rounds
    self.roundSeconds = roundSeconds
    self.graceSeconds = graceSeconds
    self.hosting = hosting
    self.proposalLengthMax = proposalLengthMax
    self.etiquette = etiquette
    self.consent = consent
    self.participantsExpected = participantsExpected
    self.mixedBy = mixedBy
    self.asksForNames = asksForNames ? true : nil
    self.seatsByCard = seatsByCard ? true : nil
    self.isRehearsal = isRehearsal
    self.timeFactor = timeFactor
  }

  package var roundMs: Int64 { Int64(roundSeconds) * 1000 / Int64(timeFactor) }
  package var graceMs: Int64 { Int64(graceSeconds) * 1000 / Int64(timeFactor) }

  /// The table with this identifier.
  package func table(_ id: Table.ID) -> Table? { tables.first { $0.id == id } }
  /// The question with this identifier.
  package func question(_ id: Question.ID) -> Question? { questions.first { $0.id == id } }
}

/// The language of a café's own texts and of its report.
package enum Language: String, Sendable, Codable, CaseIterable { case de, en }

/// Who keeps a table's memory: one person for the whole café, a volunteer per round, or nobody.
package enum Hosting: String, Sendable, Codable, CaseIterable {
  case fixed
  case perRound = "per-round"
  case none
}

/// Who sees a question's proposals while they are written.
package enum Visibility: String, Sendable, Codable, CaseIterable {
  /// Everybody at the table, at once.
  case live
  /// Only the author, until the moderator reveals the question.
  case hidden = "private"
}

/// What one or several tables talk about.
package struct Question: Sendable, Equatable, Codable, Identifiable {
  package typealias ID = Identifier<Question>
  package var id: ID
  package var title: String
  package var text: String
  package var visibility: Visibility

  package init(id: ID, title: String, text: String, visibility: Visibility = .live) {
    self.id = id
    self.title = title
    self.text = text
    self.visibility = visibility
  }
}

/// A place where one question is discussed.
package struct Table: Sendable, Equatable, Codable, Identifiable {
  package typealias ID = Identifier<Table>
  package var id: ID
  package var name: String
  package var question: Question.ID
  /// The address of the table's audio or video room; empty when there is none.
  package var conversation: String

  package init(id: ID, name: String, question: Question.ID, conversation: String = "") {
    self.id = id
    self.name = name
    self.question = question
    self.conversation = conversation
  }
}
