import Testing

@testable import Reports

@Suite("CSV opens in a spreadsheet as it was meant")
struct CSVTests {
  private func cells(_ model: ReportModel, _ dialect: CSVDialect) throws -> [[String]] {
    let text = try Report(model).csv(dialect)
    return try #require(
      CSVReader.rows(
        String(text.drop { $0 == "\u{FEFF}" }), separator: dialect == .comma ? "," : ";"))
  }

  @Test("both dialects hold the same cells, and only German's begins with a byte order mark")
  func dialects() throws {
    let report = try Report(GoldenTests.workshop())
    #expect(
      try cells(report.model, .comma) == cells(report.model, .semicolonWithMark))
    #expect(try Array(report.bytes(as: .csv).prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(try report.bytes(as: .csv, dialect: .comma).first == UInt8(ascii: "\""))
    #expect(try Report(.small()).bytes(as: .csv).first == UInt8(ascii: "\""))
  }

  @Test("each row has as many cells as the first")
  func width() throws {
    for model in [try GoldenTests.workshop(), .small(), .small(.german)] {
      let widths = try Set(cells(model, .comma).map(\.count))
      #expect(widths.count == 1)
    }
  }

  @Test("without consent there is no column for names")
  func names() throws {
    var model = ReportModel.small()
    #expect(try cells(model, .comma)[0].contains("Name"))
    model.seats[2].name = nil
    #expect(try !cells(model, .comma)[0].contains("Name"))
  }

  @Test(
    "what a spreadsheet would compute is text",
    arguments: [
      "=1+1", "+49 123", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u{A0}=1", "＝1+1",
      "\u{0}=1", "\u{202E}=1", "=HYPERLINK(\"http://evil.example\";\"click\")",
    ])
  func formula(text: String) throws {
    var model = ReportModel.small()
    model.proposals[0].text = text
    model.questions[0].title = text
    for dialect in CSVDialect.allCases {
      let row = try cells(model, dialect)[1]
      #expect(row.filter { $0.hasPrefix("'") }.count == 2, "\(row)")
      #expect(row.allSatisfy { !"=+-@\t\r\n＝".contains($0.first ?? "x") })
    }
  }

  @Test("quotes, separators and line ends stay inside their cell")
  func quoting() throws {
    var model = ReportModel.small()
    model.proposals[0].text = "a \"b\"; c, d\r\ne\rf\u{2028}g"
    for dialect in CSVDialect.allCases {
      #expect(try cells(model, dialect)[1].contains("a \"b\"; c, d\ne\nf\ng"))
    }
  }
}
