import Testing

@testable import Reports

@Suite("A file's name holds only letters, digits, hyphens and one full stop")
struct FileNameTests {
  @Test("the name tells the title and the day")
  func ordinary() throws {
    let report = try Report(GoldenTests.workshop())
    #expect(
      report.fileName(for: .html)
        == "world-cafe-digitale-kompetenzen-in-kommunen-2026-11-25.html")
    #expect(report.fileName(for: .markdown).hasSuffix(".md"))
  }

  @Test(
    "umlauts are spelled out, other letters left out",
    arguments: [
      ("Größe & Übung", "world-cafe-groesse-uebung.json"), ("مرحبا", "world-cafe.json"),
      ("../../etc/passwd\u{0}", "world-cafe-etc-passwd.json"), ("", "world-cafe.json"),
      ("--a--", "world-cafe-a.json"), ("K\u{212A}１", "world-cafe-kk.json"),
    ])
  func unusual(title: String, expected: String) throws {
    let model = ReportModel(cafe: .init(title: title, language: .german, state: .lobby))
    #expect(try Report(model).fileName(for: .json) == expected)
  }

  @Test("no text gives another alphabet or a long name", arguments: HostileTextTests.texts)
  func hostile(text: String) throws {
    let name = try Report(HostileTextTests.model(text, .german)).fileName(for: .csv)
    #expect(name.wholeMatch(of: /[a-z0-9-]+\.csv/) != nil)
    #expect(name.utf8.count <= 90)
  }
}
