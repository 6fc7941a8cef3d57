import Testing

@testable import Reports

@Suite("A PDF")
struct PDFTests {
  @Test("any text is set, and twice the same", arguments: HostileTextTests.texts)
  func hostile(text: String) throws {
    let report = try Report(HostileTextTests.model(text, .german))
    let bytes = try report.bytes(as: .pdf)
    #expect(try bytes == report.bytes(as: .pdf))
    #expect(try !Self.pages(bytes).isEmpty)
  }

  @Test("a title that looks like a part of the file is a title and no more")
  func source() throws {
    for text in [
      "/Type /StructElem\n   /S /TH\n", "endobj trailer /Root 1 0 R", ") >> endobj", "\\",
    ] {
      let report = try Report(HostileTextTests.model(text, .german))
      #expect(try !Self.pages(report.bytes(as: .pdf)).isEmpty)
    }
  }

  @Test("a table longer than a page goes on under a repeated header")
  func longTable() throws {
    let rows = (1...200).map { Grid.Row(cells: [[.words("\($0)")], [.quote("Vorschlag \($0)")]]) }
    let bytes = try Self.pdf(rows)
    #expect(try Self.pages(bytes).count >= 4)
  }

  @Test("a cell higher than a page goes on on the next")
  func highCell() throws {
    let text = String(repeating: "Lernzeit ist Arbeitszeit. ", count: 800)
    let counts = try ["kurz", text].map { text in
      try Self.pages(Self.pdf([Grid.Row(cells: [[.words("1")], [.quote(text)]])])).count
    }
    #expect(counts[1] > counts[0] + 1)
  }

  @Test("without a moment the file has the earliest date and not today's")
  func date() throws {
    let text = String(decoding: try Self.pdf([]), as: UTF8.self)
    #expect(text.contains("/CreationDate (19800101000000Z"))
  }

  @Test("text that may run left stands between isolates, other text does not")
  func isolates() {
    #expect("مرحبا".isolated == "\u{2068}مرحبا\u{2069}")
    #expect("Grüße 👩‍👩‍👧‍👦".isolated == "Grüße 👩‍👩‍👧‍👦")
  }

  @Test("many at once, from several threads, are the same as one alone")
  func atOnce() async throws {
    let texts = HostileTextTests.texts
    let alone = try texts.map { try Self.report(of: $0) }
    for _ in 0..<4 {
      let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
        for (index, text) in texts.enumerated() {
          group.addTask { (index, try Self.report(of: text)) }
        }
        return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
      }
      for index in texts.indices { #expect(together[index] == alone[index], "\(texts[index])") }
    }
  }

  private static func report(of text: String) throws -> [UInt8] {
    try Report(HostileTextTests.model(text, .german)).bytes(as: .pdf)
  }

  private static func pdf(_ rows: [Grid.Row]) throws -> [UInt8] {
    let columns = [Grid.Column(title: "Nr.", kind: .number), Grid.Column(title: "Text")]
    let table = Block.table(Grid(columns: columns, rows: rows))
    let part = Document.Part(role: .appendix, anchor: .open, heading: "Liste", blocks: [table])
    let document = Document(language: .german, title: "Titel", parts: [part])
    return try #require(document.pdf(created: nil))
  }

  /// The pages that readers are shown.
  private static func pages(_ bytes: [UInt8]) throws -> [Substring] {
    let text = String(decoding: bytes, as: UTF8.self)
    let tree = try #require(text.matches(of: /\/Type \/Pages \/Kids \[ ([0-9R ]+)\]/).last)
    return tree.output.1.split(separator: "R").filter { $0.contains("0") }
  }
}
