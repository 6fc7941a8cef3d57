import Testing

@testable import Reports

@Suite("Handouts")
struct HandoutTests {
  @Test("equal models give equal bytes", arguments: Handout.allCases)
  func equalBytes(handout: Handout) throws {
    let model = try GoldenTests.workshop()
    #expect(try Report(model).bytes(of: handout) == Report(model).bytes(of: handout))
  }

  @Test("any text, and a café without anything, is written", arguments: Handout.allCases)
  func hostile(handout: Handout) throws {
    for text in HostileTextTests.texts {
      let report = try Report(HostileTextTests.model(text, .german))
      #expect(throws: Never.self, "\(text.prefix(40))") { try report.bytes(of: handout) }
    }
    let empty = ReportModel(cafe: .init(title: "", language: .english, state: .prepared))
    #expect(try !Report(empty).bytes(of: handout).isEmpty)
  }

  @Test("the attendance names tables, and people only where they agreed")
  func attendance() throws {
    var model = ReportModel.small()
    let seat = try #require(model.seatings.first?.seats.first)
    let rows = try lines(Report(model).attendance(.comma), ",")
    #expect(rows.count == model.seats.count + 1)
    let row = try #require(rows.first { $0[0] == seat })
    #expect(row.contains(model.tables[0].name))
    let place = try #require(model.seats.firstIndex { $0.id == seat })
    model.seats[place].name = "Kim Unmistakable"
    #expect(try Report(model).attendance(.comma).contains("Kim Unmistakable"))
    model.seats[place].name = nil
    #expect(try !Report(model).attendance(.comma).contains("Kim Unmistakable"))
  }

  @Test("every proposal is a comment in the layout of Polis, with its fate as moderation")
  func comments() throws {
    var model = try GoldenTests.workshop()
    model.proposals[0].author = .anonymous
    model.proposals[1].author = .anonymous
    model.proposals[2].writtenAt = .init(unixMs: 1_764_061_200_500, utcOffsetMinutes: 60)
    let report = try Report(model)
    let rows = try lines(report.comments(), ",")
    #expect(rows[0] == Report.commentColumns)
    #expect(rows.dropFirst().map { $0[7] } == report.ordered.map(\.text))
    #expect(rows.dropFirst().map { $0[2] } == report.ordered.indices.map(String.init))
    for (row, proposal) in zip(rows.dropFirst(), report.ordered) {
      let expected =
        if case .declined = proposal.fate { "-1" } else {
          proposal.fate == .open ? "0" : "1"
        }
      #expect(row[6] == expected)
      #expect(row[4] == String(proposal.supports))
    }
    let place = try #require(report.numbers[model.proposals[2].id])
    #expect(
      Array(rows[place][...1]) == [
        "1764061200", "Tue Nov 25 2025 09:00:00 GMT+0000 (Coordinated Universal Time)",
      ])
    let unknown = zip(rows.dropFirst(), report.ordered).filter { $1.author == .anonymous }
      .map { $0.0[3] }
    #expect(Set(unknown).count == unknown.count && unknown.count >= 2)
    #expect(unknown.allSatisfy { Int($0) ?? 0 >= model.seats.count })
  }

  @Test("a comment that a spreadsheet would compute is a text")
  func formula() throws {
    var model = ReportModel.small()
    model.proposals[0].text = "=1+1"
    #expect(try Report(model).comments().contains("\"'=1+1\""))
    // One apostrophe taken away gives every text back.
    model.proposals[0].text = "'=1+1"
    #expect(try Report(model).comments().contains("\"''=1+1\""))
    model.proposals[0].text = "'s war gut"
    #expect(try Report(model).comments().contains("\"'s war gut\""))
  }

  @Test("what came from a file says so in place of table and round, and counts at no table")
  func imported() throws {
    var model = ReportModel.small()
    let place = try #require(
      model.proposals.firstIndex { if case .recommendation = $0.fate { true } else { false } })
    model.proposals[place].isImported = true
    let report = try Report(model)
    let markdown = String(decoding: try report.bytes(as: .markdown), as: UTF8.self)
    #expect(markdown.contains("from a file"))
    #expect(report.place(of: model.proposals[place]) == "from a file")
    let table = try #require(model.tables.first { $0.id == model.proposals[place].table }).name
    let label = "\(table), Round\u{A0}\(model.proposals[place].round)"
    let before = try Report(ReportModel.small()).proposalChart()?.bars.first { $0.label == label }
    let after = report.proposalChart()?.bars.first { $0.label == label }
    #expect(try #require(after).value == #require(before).value - 1)
    let rows = try lines(String(decoding: report.bytes(as: .csv), as: UTF8.self), ",")
    let row = try #require(rows.first { $0.contains(model.proposals[place].id) })
    #expect(row[3] == "from a file" && row[4].isEmpty)
  }

  private func lines(_ text: String, _ separator: Unicode.Scalar) throws -> [[String]] {
    let ends = text.contains("\r\n") ? text : text.replacing("\n", with: "\r\n")
    return try #require(CSVReader.rows(ends, separator: separator))
  }
}
