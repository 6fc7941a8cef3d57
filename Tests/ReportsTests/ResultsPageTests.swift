import Testing

@testable import Reports

@Suite("The results page works without script and gives nothing away")
struct ResultsPageTests {
  private func page(_ model: ReportModel) throws -> String {
    let bytes = try Report(model).resultsPage(
      styleSheetPath: "/css/all.css",
      publishedAt: ReportModel.Moment(unixMs: 1_796_200_000_000, utcOffsetMinutes: 60))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("it equals its file in both languages")
  func golden() throws {
    try Golden.expect(Array(page(GoldenTests.workshop()).utf8), equal: "workshop.results.html")
    try Golden.expect(Array(page(.small()).utf8), equal: "small.results.html")
  }

  @Test("it holds no name, no script and no inline style", arguments: HostileTextTests.texts)
  func quiet(text: String) throws {
    var model = HostileTextTests.model(text, .german)
    model.seats[0].name = "Kim Unmistakable"
    let html = try page(model)
    #expect(!html.contains("Kim Unmistakable"))
    #expect(!html.contains("<script") && !html.contains("<style") && !html.contains(" style="))
    #expect(!html.contains("<img"))
  }

  @Test("it shows each recommendation with its sources")
  func content() throws {
    let model = try GoldenTests.workshop()
    let html = try page(model)
    for recommendation in model.recommendations {
      #expect(html.contains("<bdi>\(recommendation.fields.title)</bdi></h3>"))
    }
    let sources = Set(model.recommendations.flatMap(\.proposals))
    for proposal in model.proposals {
      let text: HTML = "<li><bdi>\(proposal.text)</bdi>"
      #expect(html.contains(text.source) == sources.contains(proposal.id))
    }
  }
}
