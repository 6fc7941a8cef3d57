import Reports
import Testing
import WorldCafe

@testable import Server

@Suite("What a report says about mixed tables")
struct MixedReportTests {
  @Test("no more people meet than the bound allows, and nobody's value is told")
  func mixed() throws {
    let play = HubPlay()
    play.usesPlanner = true
    var file = SampleFile.json()
    file["mix_by"] = JSONValue(parsing: #"{"title":"Größe","values":["winzig","riesig"]}"#)
    let cafe = play.openCafe(file)
    for index in 0..<9 {
      let value = index < 5 ? "winzig" : index < 8 ? "riesig" : nil
      let visitor = play.enter(cafe.code)
      play.ask(
        .join(
          name: "Gast \(index)", consents: true, token: play.token("\(index)"), attribute: value),
        on: visitor)
    }
    play.ask(.startRound, on: cafe.moderator.connection)
    for _ in 1...2 {
      play.ask(.endRound, on: cafe.moderator.connection)
      play.ask(.startRound, on: cafe.moderator.connection)
    }
    play.ask(.endRound, on: cafe.moderator.connection)
    let state = try #require(play.state(of: cafe))
    let model = ReportModel(state, utcOffsetMinutes: 0)
    let encounters = try #require(model.encounters)
    #expect(encounters.mean <= (try #require(encounters.bound)))
    let mixture = try #require(encounters.mixture)
    #expect(mixture.title == "Größe" && mixture.mixed <= mixture.of && mixture.of <= 28)
    for format in ExportFormat.allCases where format != .pdf {
      let bytes = try Report(model).bytes(as: format)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("winzig") && !text.contains("riesig"), "\(format)")
    }
  }
}
