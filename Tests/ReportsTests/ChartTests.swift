import Testing

@testable import Reports

@Suite("Charts")
struct ChartTests {
  private static let chart = Chart(
    title: "Dauer",
    bars: [
      .init(label: "Runde 1, geplant", value: 1_200, text: "20 Min.", isHollow: true),
      .init(label: "Runde 1, tatsächlich", value: 600, text: "10 Min."),
    ])

  @Test("a chart says in words what it shows, and its longest bar is whole")
  func words() {
    #expect(
      Self.chart.summary == "Dauer: Runde 1, geplant 20 Min.; Runde 1, tatsächlich 10 Min..")
    #expect(Self.chart.bars.map(Self.chart.share) == [1, 0.5])
    #expect(
      Chart(title: "", bars: [.init(label: "", value: 0, text: "0")]).share(
        of: .init(label: "", value: 0, text: "0")) == 0)
  }

  @Test("where tables and rounds are many, the rounds alone are bars")
  func many() throws {
    let report = try Report(LargeCafeTests.model)
    let chart = try #require(report.proposalChart())
    #expect(chart.bars.map(\.label) == (1...5).map { report.wording.round($0) })
    #expect(chart.bars.map(\.value).reduce(0, +) == 1_000)
  }

  @Test("every proposal is counted in one bar")
  func counted() throws {
    let model = try GoldenTests.workshop()
    let chart = try #require(Report(model).proposalChart())
    #expect(chart.bars.count == model.tables.count * model.rounds.count)
    #expect(Int(chart.bars.map(\.value).reduce(0, +)) == model.proposals.count)
  }

  @Test("each format tells those who do not see the chart what it says")
  func alternatives() throws {
    let report = try Report(GoldenTests.workshop())
    let charts = [report.encounterChart(), report.proposalChart(), report.timeChart()]
      .compactMap(\.self)
    #expect(charts.count == 3)
    let pdf = String(decoding: try report.bytes(as: .pdf), as: UTF8.self)
    let docx = try text("word/document.xml", of: .docx, report)
    let odt = try text("content.xml", of: .odt, report)
    for chart in charts {
      #expect(pdf.contains("/Alt \(chart.summary.pdfText)"))
      let words: HTML = "\(chart.summary)"
      #expect(docx.contains("descr=\"\(words.source)\""))
      #expect(odt.contains("<svg:desc>\(words.source)</svg:desc>"))
      #expect(report.document().html().contains("aria-label=\"\(words.source)\""))
    }
  }

  @Test("a picture stands in the archive under the name that the document gives it")
  func pictures() throws {
    let report = try Report(GoldenTests.workshop())
    for (format, folder) in [(ExportFormat.docx, "word/media"), (.odt, "Pictures")] {
      let pictures = report.entries(of: format).filter { $0.path.hasPrefix(folder) }
      #expect(pictures.map(\.path) == (1...3).map { "\(folder)/picture\($0).png" })
      for picture in pictures { #expect(picture.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])) }
    }
  }

  private func text(_ path: String, of format: ExportFormat, _ report: Report) throws -> String {
    let entry = try #require(report.entries(of: format).first { $0.path == path })
    return String(decoding: entry.bytes, as: UTF8.self)
  }
}
