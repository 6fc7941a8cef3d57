import Foundation
import FoundationXML
import Testing

@testable import Reports

@Suite("Office documents")
struct OfficeTests {
  static let formats: [ExportFormat] = [.docx, .odt, .xlsx]

  @Test("no text breaks the XML of any part", arguments: HostileTextTests.texts)
  func wellFormed(text: String) throws {
    let report = try Report(HostileTextTests.model(text, .german))
    for format in Self.formats {
      for entry in report.entries(of: format)
      where entry.path != "mimetype" && !entry.path.hasSuffix(".png") {
        #expect(XMLText(entry.bytes) != nil, "\(format) \(entry.path)")
      }
    }
  }

  @Test("every proposal stands in every document, under its number")
  func proposals() throws {
    for model in try CrossFormatTests.models() {
      let report = try Report(model)
      for (format, path) in [
        (ExportFormat.docx, "word/document.xml"), (.odt, "content.xml"),
        (.xlsx, "xl/worksheets/sheet1.xml"),
      ] {
        let entry = try #require(report.entries(of: format).first { $0.path == path })
        let text = try #require(XMLText(entry.bytes)).text
        for proposal in report.ordered {
          let first = proposal.text.split(separator: "\n").first ?? ""
          #expect(text.contains(first), "\(format): \(proposal.id)")
        }
      }
    }
  }

  @Test("every link in a document leads to a place in it that exists once")
  func links() throws {
    for model in try CrossFormatTests.models() {
      let report = try Report(model)
      let docx = try part("word/document.xml", of: .docx, report)
      expectAllFound(
        docx.matches(of: /w:anchor="([^"]+)"/).map { String($0.output.1) },
        in: docx.matches(of: /w:name="([^"]+)"/).map { String($0.output.1) })
      let odt = try part("content.xml", of: .odt, report)
      expectAllFound(
        odt.matches(of: /xlink:href="#([^"]+)"/).map { String($0.output.1) },
        in: odt.matches(of: /bookmark-start text:name="([^"]+)"/).map { String($0.output.1) })
    }
  }

  @Test("a Word document has a paragraph below a table only between two tables and at its end")
  func belowTables() throws {
    let grid = Grid(columns: [Grid.Column(title: "A")], rows: [Grid.Row(cells: [[.words("1")]])])
    let part = Document.Part(
      role: .chapter, anchor: .open, heading: "Teil",
      blocks: [.table(grid), .table(grid), .heading("Danach"), .table(grid)])
    let document = Document(language: .german, title: "Titel", parts: [part, part])
    let entry = try #require(document.docx().first { $0.path == "word/document.xml" })
    let xml = String(decoding: entry.bytes, as: UTF8.self)
    #expect(xml.ranges(of: "<w:pStyle w:val=\"After\"/>").count == 3)
    #expect(!xml.contains("</w:tbl><w:tbl>") && !xml.contains("</w:tbl><w:sectPr>"))
    #expect(xml.ranges(of: "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"After\"/>").count == 3)
  }

  @Test("what looks like a formula is a text, and numbers are numbers")
  func cells() throws {
    var model = ReportModel.small()
    model.proposals[0].text = "=1+1"
    let sheet = try part("xl/worksheets/sheet1.xml", of: .xlsx, Report(model))
    #expect(!sheet.contains("<f>"))
    #expect(sheet.contains(">=1+1</t>"))
    #expect(sheet.contains("<c r=\"A2\"><v>1</v></c>"))
  }

  @Test("an OpenDocument file begins with its type, unpacked")
  func mediaType() throws {
    let bytes = try Report(.small()).bytes(as: .odt)
    let start = String(decoding: bytes[30..<77], as: UTF8.self)
    #expect(start == "mimetypeapplication/vnd.oasis.opendocument.text")
  }

  @Test("columns are lettered as spreadsheets do")
  func columns() {
    let numbers = [1, 26, 27, 52, 53, 702, 703]
    #expect(numbers.map(XLSX.column) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  }

  private func part(_ path: String, of format: ExportFormat, _ report: Report) throws -> String {
    let entry = try #require(report.entries(of: format).first { $0.path == path })
    return String(decoding: entry.bytes, as: UTF8.self)
  }

  private func expectAllFound(_ links: [String], in places: [String]) {
    #expect(!links.isEmpty && Set(places).count == places.count)
    #expect(Set(links).subtracting(places).isEmpty)
  }
}

/// The characters of an XML document.
private final class XMLText: NSObject, XMLParserDelegate {
  private(set) var text = ""

  /// Nil when the document is not well-formed.
  init?(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
