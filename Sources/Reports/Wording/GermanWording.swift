/// German, in gender-fair forms, with the words the administration uses.
struct GermanWording: Wording {
  let kind = "Ergebnisdokumentation · World Café"
  let rehearsal = "Probe mit simulierten Gästen, kein echtes Ergebnis"
  let untitled = "Ohne Titel"
  let finished = "Handlungsempfehlungen"
  let interim = "Zwischenstand"
  let occasion = "Anlass"
  let date = "Datum"
  let method = "Methode"
  let scope = "Umfang"
  let contents = "Inhalt"
  let furtherParts = "Weitere Teile"

  let recommendations = "Handlungsempfehlungen"
  let noRecommendations = "Es gibt noch keine Empfehlungen. Sie entstehen in der Ernte."
  let measure = "Empfohlene Maßnahme"
  let reason = "Begründung"
  let frame = "Rahmen"
  let addressee = "Adressiert an"
  let occupationalGroup = "Berufsgruppe"
  let careerStage = "Karrierestufe"
  let responsible = "Zuständig"
  let resources = "Mittel"
  let horizon = "Zeithorizont"
  let priority = "Priorität"
  let openPoints = "Offene Punkte"
  let votes = "Votum"
  let comments = "Anmerkungen"
  let sources = "Quellen"
  let fromThemes = "Aus den Themen"

  let themes = "Themencluster"
  let acrossQuestions = "Zu mehreren Fragen"
  let withoutTheme = "Ohne Thema"
  let parked = "Themenspeicher"
  let parkedLead = "Diese Vorschläge bleiben für später aufgehoben."
  let declined = "Nicht übernommen"
  let declinedLead = "Diese Vorschläge wurden besprochen und nicht übernommen."
  let open = "Noch nicht entschieden"
  let openLead = "Über den Verbleib dieser Vorschläge ist noch nicht entschieden."
  let appendix = "Anhang"
  let noProposals = "Es liegen noch keine Vorschläge vor."

  let course = "So ist das Ergebnis entstanden"
  let courseLead = """
    In jeder Runde sprachen die Gäste eines Tisches über eine Frage und hielten Vorschläge fest. Danach \
    wechselten sie den Tisch; die Vorschläge blieben liegen. In der Ernte wurden Themen gebildet und \
    daraus Empfehlungen, denen alle zustimmen oder widersprechen konnten.
    """
  let questions = "Fragen"
  let contributors = "Mitwirkende"
  let contributorsLead = "Genannt ist, wer der Nennung zugestimmt hat."
  let proposalsPerTable = "Vorschläge je Tisch und Runde"
  let sum = "Summe"
  let planned = "Dauer geplant"
  let actual = "Dauer tatsächlich"
  let timePerRound = "Dauer der Runden"
  let metTitle = "Wie viele andere jemand traf"
  func met(_ others: Int) -> String { counted(others, "andere Person", "andere Personen") }
  func peopleCount(_ count: Int) -> String { counted(count, "Person", "Personen") }

  func withoutName(_ count: Int) -> String {
    counted(count, "Person ohne Namen", "Personen ohne Namen")
  }

  let resultsOnline = "Die Ergebnisse zum Lesen im Netz:"
  let joinHere = "Mitmachen: Code scannen oder die Adresse öffnen."
  let sitHere = "An diesem Tisch Platz nehmen: Code scannen oder die Adresse öffnen."
  func code(to link: String) -> String { "QR-Code, führt zu \(link)" }

  let result = "Ergebnis"
  let resultOfCafe = "Ergebnis eines World Cafés"
  let skip = "Zum Inhalt springen"

  let numberShort = "Nr."
  let proposal = "Vorschlag"
  let proposals = "Vorschläge"
  let round = "Runde"
  let table = "Tisch"
  let question = "Frage"
  let theme = "Thema"
  let fate = "Verbleib"
  let seat = "Person"
  let name = "Name"
  let identifier = "Kennung"
  let imported = "aus einer Datei"
  let recordedByHost = "Von Gastgeber:in notiert"
  let insight = "Erkenntnis"
  let saysTheSame = "Sagt dasselbe wie Nr."
  let insights = "Was Tische sich merken wollten"
  let supports = "Unterstützungen"
  let recommendation = "Empfehlung"
  let people = "Personen"
  let tables = "Tische"
  let rounds = "Runden"
  let encounters = "Begegnungen je Person"
  let othersMet = "Getroffene andere"
  let person = "Person"
  let encounterMatrix = "Wer wem begegnet ist"
  let encounterMatrixLead =
    "Wie oft je zwei Personen an einem Tisch saßen; – heißt nie. Die Personen sind in der Reihenfolge "
    + "ihres Eintretens nummeriert."
  let yes = "ja"
  let no = "nein"

  func quoted(_ title: String) -> String { "„\(title)“" }
  func recommendation(_ number: Int) -> String { "Empfehlung \(number)" }
  func recommendationShort(_ number: Int) -> String { "Empf.\u{A0}\(number)" }
  func saysTheSame(as number: Int) -> String { "sagt dasselbe wie \(number)" }
  func proposal(_ number: Int) -> String { "Vorschlag\u{A0}\(number)" }
  func page(_ number: Int, of count: Int) -> String { "Seite \(number) von \(count)" }
  func round(_ number: Int) -> String { "Runde\u{A0}\(number)" }

  func toQuestions(_ titles: [String]) -> String {
    (titles.count == 1 ? "Zur Frage " : "Zu den Fragen ")
      + titles.map(quoted).joined(separator: ", ")
  }

  func allProposals(to question: String) -> String { "Alle Vorschläge zu \(quoted(question))" }

  func state(_ state: ReportModel.Recommendation.State) -> String? {
    switch state {
    case .draft: "Entwurf, noch nicht bestätigt"
    case .confirmed: nil
    case .withObjections: "Bestätigt, mit Einwänden"
    case .parked: "Zurückgestellt"
    }
  }

  func vote(_ vote: ReportModel.Recommendation.Vote) -> String {
    switch vote {
    case .agree: "dafür"
    case .agreeWithChange: "mit Änderung"
    case .object: "Einwand"
    }
  }

  func votes(_ count: Int, _ vote: ReportModel.Recommendation.Vote) -> String {
    vote == .object ? counted(count, "Einwand", "Einwände") : "\(count) \(self.vote(vote))"
  }

  func encounters(mean: Double, bound: Double?) -> String {
    let met = "Jede Person ist im Mittel \(decimal(mean)) anderen begegnet"
    guard let bound else { return met + "." }
    return met + "; mehr als \(decimal(bound)) sind bei dieser Einteilung nicht möglich."
  }

  func mixture(title: String, mixed: Int, of count: Int) -> String {
    "Gezählt sind Begegnungen von Menschen mit verschiedener Angabe zu \(quoted(title.onOneLine)): "
      + "\(mixed) von \(count) Begegnungen zweier Menschen, die etwas angegeben haben."
  }

  func method(tables: Int, rounds: Int, plannedSeconds: Set<Int>) -> String {
    let length =
      plannedSeconds.count == 1 ? " zu \(duration(seconds: plannedSeconds.first ?? 0))" : ""
    return "World Café: \(counted(tables, "Tisch", "Tische")), "
      + "\(counted(rounds, "Runde", "Runden"))\(length), Ernte im Plenum"
  }

  func scope(proposals: Int, themes: Int, recommendations: Int) -> String {
    "\(counted(proposals, "Vorschlag", "Vorschläge")), \(counted(themes, "Thema", "Themen")), "
      + counted(recommendations, "Empfehlung", "Empfehlungen")
  }

  func fromProposals(_ count: Int) -> String { "Aus \(counted(count, "Vorschlag", "Vorschlägen"))" }

  func published(on date: CalendarDate) -> String { "veröffentlicht am \(day(date))" }

  func decimal(_ value: Double) -> String { oneDecimal(value, separator: ",") }

  func duration(seconds: Int) -> String { "\(clockMinutes(seconds))\u{A0}Min." }

  func period(from start: CalendarDate, to end: CalendarDate?) -> String {
    let begin = "\(day(start)), \(start.hour):\(padded(start.minute))"
    guard let end else { return "\(begin) Uhr" }
    let sameDay = start.isoDay == end.isoDay
    return "\(begin) \(sameDay ? "" : "Uhr ")bis \(sameDay ? "" : day(end) + ", ")"
      + "\(end.hour):\(padded(end.minute)) Uhr"
  }

  private func day(_ date: CalendarDate) -> String {
    let months = [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
      "November", "Dezember",
    ]
    return "\(date.day). \(months[date.month - 1]) \(date.year)"
  }
}
