import Reports

/// A finished café of these sizes: two questions, six tables, three rounds.
func cafe(proposals: Int, clusters: Int, recommendations: Int) -> ReportModel {
  var model = ReportModel(cafe: .init(title: "Lernen im Amt", language: .german, state: .closed))
  model.questions = [
    .init(id: "q0", title: "Zeit", text: "Wann lernen wir?"),
    .init(id: "q1", title: "Ort", text: "Wo lernen wir?"),
  ]
  model.tables = (0..<6).map {
    .init(id: "t\($0)", name: "Tisch \($0 + 1)", question: "q\($0 % 2)")
  }
  model.rounds = (1...3).map { .init(number: $0, plannedSeconds: 1_200, actualSeconds: 1_203) }
  model.clusters = (0..<clusters).map {
    .init(id: "c\($0)", title: "Thema \($0)", question: "q\($0 % 2)", decidedBy: .suggestion)
  }
  model.proposals = (0..<proposals).map { index in
    .init(
      id: "p\(index)", question: "q\(index % 2)", table: "t\(index % 6)", round: index % 3 + 1,
      author: .anonymous,
      text:
        "Feste Lernzeiten in der Arbeitszeit, damit alle neue Werkzeuge ausprobieren können (\(index)).",
      cluster: "c\(index % clusters)", fate: .recommendation("r\(index % recommendations + 1)"))
  }
  model.recommendations = (1...recommendations).map { number in
    var fields = ReportModel.Recommendation.Fields(title: "Lernzeit ist Arbeitszeit")
    fields.measure = "Eine Dienstvereinbarung sichert zwei Stunden in der Woche."
    fields.reason = "Ohne feste Zeit gewinnt das Tagesgeschäft."
    return .init(
      id: "r\(number)", number: number, state: .confirmed, fields: fields, clusters: ["c0"],
      proposals: (0..<proposals).filter { $0 % recommendations + 1 == number }.map { "p\($0)" })
  }
  return model
}
