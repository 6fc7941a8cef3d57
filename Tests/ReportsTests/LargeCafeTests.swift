import Testing

@testable import Reports

@Suite("A large café is written at once")
struct LargeCafeTests {
  /// 1,000 proposals of 200 people, at 40 tables in 5 rounds, with 100 clusters and 30 recommendations.
  static var model: ReportModel {
    var model = ReportModel.small(.german)
    let fields = model.recommendations[0].fields
    model.rounds = (1...5).map { .init(number: $0, plannedSeconds: 1_200, actualSeconds: 1_200) }
    model.seats = (0..<200).map { .init(id: "s\($0)", attributes: ["size": "small"]) }
    model.tables = (0..<40).map { .init(id: "t\($0)", name: "Tisch \($0 + 1)", question: "q1") }
    model.clusters = (0..<100).map {
      .init(id: "c\($0)", title: "Thema \($0)", question: "q1", decidedBy: .suggestion)
    }
    model.seatings = []
    model.proposals = (0..<1_000).map { index in
      .init(
        id: "p\(index)", question: index % 2 == 0 ? "q1" : "q2", table: "t\(index % 40)",
        round: index / 200 + 1, author: .seat("s\(index % 200)"),
        text: "Vorschlag mit der Länge, die Vorschläge gewöhnlich haben: Lernzeit ist Arbeitszeit.",
        cluster: "c\(index % 100)", fate: .recommendation("r\(index % 30 + 1)"))
    }
    model.recommendations = (1...30).map { number in
      .init(
        id: "r\(number)", number: number, state: .confirmed, fields: fields,
        clusters: ["c\(number)"],
        proposals: (0..<1_000).filter { $0 % 30 + 1 == number }.map { "p\($0)" })
    }
    return model
  }

  @Test("1,000 proposals are written in every format")
  func everyFormat() throws {
    let model = Self.model
    let report = try Report(model)
    for format in ExportFormat.allCases {
      #expect(try report.bytes(as: format).count > 50_000, "\(format)")
    }
  }
}
