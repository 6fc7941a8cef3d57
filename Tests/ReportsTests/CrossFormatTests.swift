import Testing

@testable import Reports

@Suite("All formats say the same")
struct CrossFormatTests {
  static func models() throws -> [ReportModel] {
    [try GoldenTests.workshop(), .small(), .small(.german)]
  }

  @Test("every proposal is in every format under the same number, and no other")
  func proposals() throws {
    for model in try Self.models() {
      let report = try Report(model)
      let expected = Dictionary(
        uniqueKeysWithValues: report.ordered.enumerated().map { ($0 + 1, $1.text) })
      #expect(expected.count == model.proposals.count)

      let file = try ExportFile(bytes: report.bytes(as: .json))
      #expect(
        Dictionary(uniqueKeysWithValues: file.proposals.map { ($0.number, $0.text) }) == expected)

      let rows = try #require(CSVReader.rows(report.csv(.comma), separator: ","))
      let column = try #require(rows[0].firstIndex(of: report.wording.proposal))
      let written = rows.dropFirst().map { (Int($0[0]) ?? 0, $0[column]) }
      #expect(Dictionary(uniqueKeysWithValues: written) == expected)

      let html = report.document().html()
      let markdown = report.document().markdown()
      for (number, text) in expected {
        let row: HTML =
          "<tr id=\"p\(number)\"><th scope=\"row\" class=\"figure\">\(number)</th><td><bdi>\(text)</bdi>"
        #expect(html.contains(row.source))
        let line: Markdown = "\n| \(number) | \(text) "
        #expect(markdown.contains(line.source))
      }
      #expect(html.ranges(of: "<tr id=\"p").count == expected.count)
    }
  }

  @Test("what tables remembered and merged is in every format")
  func tended() throws {
    let report = try Report(.small())
    let file = try ExportFile(bytes: report.bytes(as: .json))
    #expect(file.proposals.filter(\.insight).map(\.id) == ["p1"])
    #expect(file.proposals.filter { $0.sameAs == "p1" }.map(\.id) == ["p5"])
    let words = report.wording.saysTheSame(as: 1)
    for text in [report.document().html(), report.document().markdown()] {
      #expect(text.contains(report.wording.insights) && text.contains(words))
    }
    let rows = try #require(CSVReader.rows(report.csv(.comma), separator: ","))
    let columns = try [report.wording.insight, report.wording.saysTheSame].map {
      try #require(rows[0].firstIndex(of: $0))
    }
    #expect(rows[1][columns[0]] == report.wording.yes && rows[3][columns[1]] == "1")
  }

  @Test("every source of a recommendation is linked both ways, in every format")
  func links() throws {
    for model in try Self.models() {
      let report = try Report(model)
      let expected = Set(
        report.recommendations.flatMap { made in
          made.proposals.compactMap { id in report.numbers[id].map { Link($0, made.number) } }
        })
      #expect(!expected.isEmpty)

      let file = try ExportFile(bytes: report.bytes(as: .json))
      let numbers = Dictionary(uniqueKeysWithValues: file.proposals.map { ($0.id, $0.number) })
      let inFile = file.recommendations.flatMap { made in
        made.proposals.compactMap { numbers[$0] }.map { Link($0, made.number) }
      }
      #expect(Set(inFile) == expected)

      let rows = try #require(CSVReader.rows(report.csv(.comma), separator: ","))
      let column = try #require(rows[0].lastIndex(of: report.wording.recommendation))
      let inTable = rows.dropFirst().flatMap { row in
        row[column].split(separator: " + ").compactMap { Int($0) }.map {
          Link(Int(row[0]) ?? 0, $0)
        }
      }
      #expect(Set(inTable) == expected)

      let html = report.document().html()
      #expect(Set(Self.links(inSourcesOf: html)) == expected)
      #expect(Set(Self.links(inAppendixOf: html)) == expected)
    }
  }

  @Test("in HTML every link leads to a place that exists once")
  func anchors() throws {
    for model in try Self.models() {
      let html = try Report(model).document().html()
      let ids = html.matches(of: /\bid="([^"]+)"/).map { String($0.output.1) }
      #expect(ids.count == Set(ids).count)
      let targets = html.matches(of: /href="#([^"]+)"/).map { String($0.output.1) }
      #expect(!targets.isEmpty)
      #expect(Set(targets).subtracting(ids).isEmpty)
    }
  }

  @Test("equal models give equal bytes", arguments: ExportFormat.allCases)
  func bytes(format: ExportFormat) throws {
    for model in try Self.models() {
      var other = model
      // Another insertion order: a dictionary made anew, with more room, holds its pairs elsewhere.
      for index in other.seats.indices {
        var attributes = [String: String](minimumCapacity: 512)
        for (key, value) in model.seats[index].attributes { attributes[key] = value }
        other.seats[index].attributes = attributes
      }
      #expect(try Report(model).bytes(as: format) == Report(other).bytes(as: format))
    }
  }

  @Test("a name appears in a format only if the seat has one")
  func names() throws {
    var model = ReportModel.small()
    model.seats[2].name = "Kim Unmistakable"
    let named = try Report(model)
    model.seats[2].name = nil
    let unnamed = try Report(model)
    // A PDF holds numbers of glyphs: `Tests/Documents` looks for names there.
    for format in ExportFormat.allCases where format != .pdf {
      let name = Array("Kim Unmistakable".utf8)
      #expect(try readable(named, format).firstRange(of: name) != nil)
      #expect(try readable(unnamed, format).firstRange(of: name) == nil)
    }
  }

  /// What a file says, before it is packed.
  private func readable(_ report: Report, _ format: ExportFormat) throws -> [UInt8] {
    let entries = report.entries(of: format)
    return try entries.isEmpty ? report.bytes(as: format) : entries.flatMap(\.bytes)
  }

  private static func links(inSourcesOf html: String) -> [Link] {
    html.matches(of: /<li id="r(\d+)-s\d+">.*<a href="#p(\d+)">/).compactMap { match in
      guard let made = Int(match.output.1), let proposal = Int(match.output.2) else { return nil }
      return Link(proposal, made)
    }
  }

  private static func links(inAppendixOf html: String) -> [Link] {
    html.matches(of: /<tr id="p(\d+)">(.*)<\/tr>/).flatMap { row in
      row.output.2.matches(of: /href="#r(\d+)-s\d+"/).compactMap { match in
        guard let proposal = Int(row.output.1), let made = Int(match.output.1) else { return nil }
        return Link(proposal, made)
      }
    }
  }
}

/// A proposal and a recommendation it is a source of, both by number.
private struct Link: Hashable {
  var proposal: Int
  var recommendation: Int

  init(_ proposal: Int, _ recommendation: Int) {
    self.proposal = proposal
    self.recommendation = recommendation
  }
}
