import Testing

@testable import Reports

@Suite("No text breaks a file")
struct HostileTextTests {
  static let texts = [
    "</style><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
    "'); content: url(http://evil.example)", "\\\"; } body { display: none", "]]> --> <!--",
    "# heading", "| a | b |", "`code` **bold** [link](javascript:alert(1)) <http://evil.example>",
    "1. list\n2) list\n- item\n    code\n> quote\n===\n---", "a\\", "a\\|b", "&lt;b&gt; &amp;",
    "zero\u{0}bell\u{7}escape\u{1B}[31m c1\u{9B}31m", "\u{202E}evil\u{2066}\u{FEFF}\u{FFFE}",
    "שלום עולם", "مرحبا", "👩‍👩‍👧‍👦 🏳️‍🌈 ☕️", String(repeating: "wort", count: 1_250),
    "e" + String(repeating: "\u{301}", count: 400), "a\r\nb\rc\u{85}d\u{2028}e", "  ", "\n\n",
  ]

  /// The small café with this text in every place a text can stand.
  static func model(_ text: String, _ language: ReportLanguage) -> ReportModel {
    var model = ReportModel.small(language)
    model.cafe.title = text
    model.cafe.occasion = text
    model.cafe.method = text
    for index in model.questions.indices {
      model.questions[index].title = text
      model.questions[index].text = text
      model.tables[index].name = text
      model.clusters[index].title = text
    }
    for index in model.proposals.indices { model.proposals[index].text = text }
    model.proposals[3].fate = .declined(reason: text)
    model.seats[1].name = text
    model.seats[1].attributes = [text: text]
    model.recommendations[0].fields.title = text
    model.recommendations[0].fields.measure = text
    model.recommendations[0].fields.openPoints = text
    model.recommendations[0].comments[0].text = text
    return model
  }

  @Test("the HTML has the elements of a harmless café, and no others", arguments: texts)
  func html(text: String) throws {
    let hostile = try Report(Self.model(text, .german)).document().html()
    let harmless = try Report(Self.model("Wort", .german)).document().html()
    // A blank text leaves out what it would have filled.
    if !text.isBlank { #expect(Self.tags(hostile) == Self.tags(harmless)) }
    #expect(Self.tags(hostile).isSubset(of: Self.tags(harmless)))
    #expect(hostile.components(of: "</style>") == 1)
    #expect(hostile.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 || $0 == "\t" })
  }

  @Test("no hostile text ends the CSS string of the footer", arguments: texts)
  func css(text: String) throws {
    let html = try Report(Self.model(text, .english)).document().html()
    let start = try #require(html.range(of: "@bottom-left { content: \""))
    let string = html[start].prefix { $0 != "\"" }
    #expect(
      string.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789 \\".unicodeScalars.contains($0))
      })
    #expect(html[string.endIndex...].hasPrefix("\"; font: 9pt"))
  }

  @Test("the JSON holds the text, cleaned of what breaks files", arguments: texts)
  func json(text: String) throws {
    let bytes = try Report(Self.model(text, .german)).bytes(as: .json)
    let file = try ExportFile(bytes: bytes)
    #expect(file.proposals[0].text == text.cleaned())
    #expect(file.seats[1].attributes == [text.cleaned(): text.cleaned()])
  }

  @Test("the Markdown is built like that of a harmless café", arguments: texts)
  func markdown(text: String) throws {
    let hostile = try Report(Self.model(text, .german)).document().markdown()
    let harmless = try Report(Self.model("Wort", .german)).document().markdown()
    // A blank text leaves out what it would have filled.
    guard !text.isBlank else { return }
    #expect(Self.skeleton(of: hostile) == Self.skeleton(of: harmless))
  }

  @Test("cleaning keeps joined emoji, marks and both directions")
  func cleaning() {
    for text in ["👩‍👩‍👧‍👦 🏳️‍🌈 ☕️", "שלום עולם", "مرحبا", "Grüße\tund\nmehr", "e\u{301}"] {
      #expect(text.cleaned().unicodeScalars.elementsEqual(text.unicodeScalars))
    }
    #expect("a\u{0}b\u{202E}c\u{FEFF}d\u{FFFF}".cleaned() == "abcd")
    #expect("a\r\nb\rc\u{85}d\u{2028}e".cleaned() == "a\nb\nc\nd\ne")
  }

  /// Each line reduced to the characters that mark up and that no backslash disarms.
  private static func skeleton(of markdown: String) -> [String] {
    markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.replacing("<br>", with: "").replacing(/\\[!-\/:-@\[-`{-~]/, with: "")
        .filter { "|`*_[]<>&~".contains($0) } + line.prefix { "#-+=> ".contains($0) }
    }
  }

  /// The different tags of a file, attributes' values left out.
  private static func tags(_ html: String) -> Set<String> {
    Set(
      html.split(separator: "<").dropFirst().map { piece in
        let tag = piece.prefix { $0 != ">" }
        return tag.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined()
      })
  }
}

extension String {
  fileprivate func components(of text: String) -> Int {
    ranges(of: text).count
  }

  fileprivate func range(of text: String) -> PartialRangeFrom<String.Index>? {
    firstRange(of: text).map { $0.upperBound... }
  }
}
