import Testing

@testable import Reports

@Suite("A café in which nothing happened yet has its files too")
struct EmptyCafeTests {
  static let empty = ReportModel(cafe: .init(title: "", language: .german, state: .prepared))

  @Test(
    "each format is written without proposals, tables and rounds", arguments: ExportFormat.allCases)
  func formats(format: ExportFormat) throws {
    #expect(try !Report(Self.empty).bytes(as: format).isEmpty)
  }

  @Test("the report says that it is an interim one, and that recommendations come later")
  func words() throws {
    let html = try Report(Self.empty).document().html()
    let words = GermanWording()
    #expect(html.contains("<bdi>\(words.untitled)</bdi></h1>"))
    #expect(html.contains(words.interim))
    #expect(html.contains(words.noRecommendations))
  }

  @Test("a question without proposals says so")
  func question() throws {
    var model = Self.empty
    model.questions = [.init(id: "q", title: "Zeit", text: "")]
    #expect(try Report(model).document().markdown().contains(GermanWording().noProposals))
  }

  @Test("a rehearsal says on its first page that its guests are simulated")
  func rehearsal() throws {
    var model = Self.empty
    model.cafe.isRehearsal = true
    #expect(try Report(model).document().markdown().contains(GermanWording().rehearsal))
    #expect(try ExportFile(bytes: Report(model).bytes(as: .json)).cafe.rehearsal)
  }
}
