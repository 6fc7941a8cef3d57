/// British English.
struct EnglishWording: Wording {
  let kind = "Documentation of results · World Café"
  let rehearsal = "Rehearsal with simulated guests, not a real result"
  let untitled = "Untitled"
  let finished = "Recommendations"
  let interim = "Interim report"
  let occasion = "Occasion"
  let date = "Date"
  let method = "Method"
  let scope = "Extent"
  let contents = "Contents"
  let furtherParts = "Further parts"

  let recommendations = "Recommendations"
  let noRecommendations = "There are no recommendations yet. They are made in the harvest."
  let measure = "Recommended measure"
  let reason = "Reason"
  let frame = "Framework"
  let addressee = "Addressed to"
  let occupationalGroup = "Occupational group"
  let careerStage = "Career stage"
  let responsible = "Responsible"
  let resources = "Resources"
  let horizon = "Time horizon"
  let priority = "Priority"
  let openPoints = "Open points"
  let votes = "Vote"
  let comments = "Comments"
  let sources = "Sources"
  let fromThemes = "From the themes"

  let themes = "Themes"
  let acrossQuestions = "Across questions"
  let withoutTheme = "Without a theme"
  let parked = "Parked"
  let parkedLead = "These proposals are kept for later."
  let declined = "Not taken up"
  let declinedLead = "These proposals were discussed and not taken up."
  let open = "Not yet decided"
  let openLead = "What becomes of these proposals is not yet decided."
  let appendix = "Appendix"
  let noProposals = "There are no proposals yet."

  let course = "How the results came about"
  let courseLead = """
    In each round the guests of a table talked about one question and wrote down proposals. Then they \
    changed tables; the proposals stayed. In the harvest themes were formed and, from these, \
    recommendations that everybody could support or object to.
    """
  let questions = "Questions"
  let contributors = "Contributors"
  let contributorsLead = "Named are those who agreed to be named."
  let proposalsPerTable = "Proposals by table and round"
  let sum = "Total"
  let planned = "Time planned"
  let actual = "Time taken"
  let timePerRound = "Length of the rounds"
  let metTitle = "How many others somebody met"
  func met(_ others: Int) -> String { counted(others, "other person", "other people") }
  func peopleCount(_ count: Int) -> String { counted(count, "person", "people") }

  func withoutName(_ count: Int) -> String {
    counted(count, "person without a name", "people without a name")
  }

  let resultsOnline = "The results to read on the web:"
  let joinHere = "Take part: scan the code or open the address."
  let sitHere = "Sit down at this table: scan the code or open the address."
  func code(to link: String) -> String { "QR code, leads to \(link)" }

  let result = "Results"
  let resultOfCafe = "Results of a World Café"
  let skip = "Skip to content"

  let numberShort = "No."
  let proposal = "Proposal"
  let proposals = "Proposals"
  let round = "Round"
  let table = "Table"
  let question = "Question"
  let theme = "Theme"
  let fate = "Outcome"
  let seat = "Person"
  let name = "Name"
  let identifier = "Identifier"
  let imported = "from a file"
  let recordedByHost = "Recorded by host"
  let insight = "Insight"
  let saysTheSame = "Says the same as no."
  let insights = "What tables wanted to remember"
  let supports = "Supports"
  let recommendation = "Recommendation"
  let people = "People"
  let tables = "Tables"
  let rounds = "Rounds"
  let encounters = "Encounters per person"
  let person = "Person"
  let encounterMatrix = "Who met whom"
  let encounterMatrixLead =
    "How often each two people sat at one table; – means never. People are numbered in the order in "
    + "which they joined."
  let othersMet = "Others met"
  let yes = "yes"
  let no = "no"

  func quoted(_ title: String) -> String { "“\(title)”" }
  func recommendation(_ number: Int) -> String { "Recommendation \(number)" }
  func recommendationShort(_ number: Int) -> String { "Rec.\u{A0}\(number)" }
  func saysTheSame(as number: Int) -> String { "says the same as \(number)" }
  func proposal(_ number: Int) -> String { "Proposal\u{A0}\(number)" }
  func page(_ number: Int, of count: Int) -> String { "Page \(number) of \(count)" }
  func round(_ number: Int) -> String { "Round\u{A0}\(number)" }

  func toQuestions(_ titles: [String]) -> String {
    (titles.count == 1 ? "On the question " : "On the questions ")
      + titles.map(quoted).joined(separator: ", ")
  }

  func allProposals(to question: String) -> String { "All proposals on \(quoted(question))" }

  func state(_ state: ReportModel.Recommendation.State) -> String? {
    switch state {
    case .draft: "Draft, not yet confirmed"
    case .confirmed: nil
    case .withObjections: "Confirmed, with objections"
    case .parked: "Parked"
    }
  }

  func vote(_ vote: ReportModel.Recommendation.Vote) -> String {
    switch vote {
    case .agree: "in favour"
    case .agreeWithChange: "with a change"
    case .object: "objection"
    }
  }

  func votes(_ count: Int, _ vote: ReportModel.Recommendation.Vote) -> String {
    vote == .object ? counted(count, "objection", "objections") : "\(count) \(self.vote(vote))"
  }

  func encounters(mean: Double, bound: Double?) -> String {
    let met = "On average each person met \(decimal(mean)) others"
    guard let bound else { return met + "." }
    return met + "; more than \(decimal(bound)) is impossible with these tables and rounds."
  }

  func mixture(title: String, mixed: Int, of count: Int) -> String {
    "Counted are encounters of people with different answers to \(quoted(title.onOneLine)): "
      + "\(mixed) of \(count) encounters of two people who answered."
  }

  func method(tables: Int, rounds: Int, plannedSeconds: Set<Int>) -> String {
    let length =
      plannedSeconds.count == 1 ? " of \(duration(seconds: plannedSeconds.first ?? 0))" : ""
    return "World Café: \(counted(tables, "table", "tables")), "
      + "\(counted(rounds, "round", "rounds"))\(length), harvest in plenary"
  }

  func scope(proposals: Int, themes: Int, recommendations: Int) -> String {
    "\(counted(proposals, "proposal", "proposals")), \(counted(themes, "theme", "themes")), "
      + counted(recommendations, "recommendation", "recommendations")
  }

  func fromProposals(_ count: Int) -> String { "From \(counted(count, "proposal", "proposals"))" }

  func published(on date: CalendarDate) -> String { "published on \(day(date))" }

  func decimal(_ value: Double) -> String { oneDecimal(value, separator: ".") }

  func duration(seconds: Int) -> String { "\(clockMinutes(seconds))\u{A0}min" }

  func period(from start: CalendarDate, to end: CalendarDate?) -> String {
    let begin = "\(day(start)), \(start.hour):\(padded(start.minute))"
    guard let end else { return begin }
    let sameDay = start.isoDay == end.isoDay
    return "\(begin) to \(sameDay ? "" : day(end) + ", ")\(end.hour):\(padded(end.minute))"
  }

  private func day(_ date: CalendarDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(date.day) \(months[date.month - 1]) \(date.year)"
  }
}
