/// Every word a report says itself, once per language. Readable formats take all their words from here.
protocol Wording: Sendable {
  // The cover
  var kind: String { get }
  var rehearsal: String { get }
  var untitled: String { get }
  var finished: String { get }
  var interim: String { get }
  var occasion: String { get }
  var date: String { get }
  var method: String { get }
  var scope: String { get }
  var contents: String { get }
  var furtherParts: String { get }

  // Recommendations
  var recommendations: String { get }
  var noRecommendations: String { get }
  /// How far a recommendation has come; nil when there is nothing to say.
  func state(_ state: ReportModel.Recommendation.State) -> String?
  var measure: String { get }
  var reason: String { get }
  var frame: String { get }
  var addressee: String { get }
  var occupationalGroup: String { get }
  var careerStage: String { get }
  var responsible: String { get }
  var resources: String { get }
  var horizon: String { get }
  var priority: String { get }
  var openPoints: String { get }
  var votes: String { get }
  var comments: String { get }
  var sources: String { get }
  var fromThemes: String { get }

  // What became of the proposals
  var themes: String { get }
  var acrossQuestions: String { get }
  var withoutTheme: String { get }
  var parked: String { get }
  var parkedLead: String { get }
  var declined: String { get }
  var declinedLead: String { get }
  var open: String { get }
  var openLead: String { get }
  var appendix: String { get }
  var noProposals: String { get }

  // How it came about
  var course: String { get }
  var courseLead: String { get }
  var questions: String { get }
  var contributors: String { get }
  var contributorsLead: String { get }
  var proposalsPerTable: String { get }
  var sum: String { get }
  var planned: String { get }
  var actual: String { get }
  var timePerRound: String { get }
  var metTitle: String { get }
  /// How many others somebody met, as a label.
  func met(_ others: Int) -> String
  func peopleCount(_ count: Int) -> String

  // Codes and table cards
  var resultsOnline: String { get }
  var joinHere: String { get }
  var sitHere: String { get }
  func code(to link: String) -> String

  // The results page
  var result: String { get }
  var resultOfCafe: String { get }
  var skip: String { get }

  // Columns
  var numberShort: String { get }
  var proposal: String { get }
  var proposals: String { get }
  var round: String { get }
  var table: String { get }
  var question: String { get }
  var theme: String { get }
  var fate: String { get }
  var seat: String { get }
  var name: String { get }
  var identifier: String { get }
  var recordedByHost: String { get }
  var insight: String { get }
  var saysTheSame: String { get }
  var insights: String { get }
  var imported: String { get }
  var supports: String { get }
  var recommendation: String { get }
  var people: String { get }
  var tables: String { get }
  var rounds: String { get }
  var encounters: String { get }
  var othersMet: String { get }
  var person: String { get }
  var encounterMatrix: String { get }
  var encounterMatrixLead: String { get }
  var yes: String { get }
  var no: String { get }

  // Sentences and forms
  func withoutName(_ count: Int) -> String
  func quoted(_ title: String) -> String
  func recommendation(_ number: Int) -> String
  func recommendationShort(_ number: Int) -> String
  func saysTheSame(as number: Int) -> String
  func proposal(_ number: Int) -> String
  func round(_ number: Int) -> String
  func page(_ number: Int, of count: Int) -> String
  func toQuestions(_ titles: [String]) -> String
  func allProposals(to question: String) -> String
  func vote(_ vote: ReportModel.Recommendation.Vote) -> String
  func votes(_ count: Int, _ vote: ReportModel.Recommendation.Vote) -> String
  func encounters(mean: Double, bound: Double?) -> String
  func mixture(title: String, mixed: Int, of count: Int) -> String
  func method(tables: Int, rounds: Int, plannedSeconds: Set<Int>) -> String
  func scope(proposals: Int, themes: Int, recommendations: Int) -> String
  func fromProposals(_ count: Int) -> String
  func published(on date: CalendarDate) -> String
  func decimal(_ value: Double) -> String
  func duration(seconds: Int) -> String
  func period(from start: CalendarDate, to end: CalendarDate?) -> String
}

extension ReportLanguage {
  /// The words of this language.
  var wording: any Wording {
    switch self {
    case .german: GermanWording()
    case .english: EnglishWording()
    }
  }
}

/// A count with its noun: `1 proposal`, `54 proposals`.
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}

/// A mean, which is never negative, with one decimal, rounded half up; a dash for what is no number.
func oneDecimal(_ value: Double, separator: String) -> String {
  guard value >= 0, value < 1e9 else { return "–" }
  let tenths = Int(value * 10 + 0.5)
  return "\(tenths / 10)\(separator)\(tenths % 10)"
}

/// Minutes, with seconds only where there are some: `20`, `20:03`.
func clockMinutes(_ seconds: Int) -> String {
  seconds % 60 == 0 ? String(seconds / 60) : "\(seconds / 60):\(padded(seconds % 60))"
}
