import Reports
import Testing
import WorldCafe

@testable import Server

@Suite("The list of attendance")
struct AttendanceListTests {
  /// Nine people of whom every third agreed, after two rounds of which the second runs.
  private func cafe(asks: Bool) throws -> Cafe {
    let play = HubPlay()
    var file = SampleFile.json()
    file["attendance_names"] = .bool(asks)
    let cafe = play.openCafe(file)
    for index in 0..<9 {
      let isListed = asks && index % 3 == 0 ? true : nil
      play.ask(
        .join(
          name: "Unverwechselbar \(9 - index)", consents: true, token: play.token("\(index)"),
          isListed: isListed),
        on: play.enter(cafe.code))
    }
    play.ask(.startRound, on: cafe.moderator.connection)
    play.ask(.endRound, on: cafe.moderator.connection)
    play.ask(.startRound, on: cafe.moderator.connection)
    return try #require(play.state(of: cafe))
  }

  private func list(_ cafe: Cafe) throws -> String {
    let report = try Report(ReportModel(cafe, utcOffsetMinutes: 0))
    return String(decoding: try report.bytes(of: .attendance), as: UTF8.self)
  }

  @Test("it names those who agreed, in the order of names, and counts the others")
  func named() throws {
    let lines = try list(try cafe(asks: true)).split(separator: "\r\n").dropFirst()
    #expect(
      lines.map(String.init) == [
        "\"Unverwechselbar 3\";2", "\"Unverwechselbar 6\";2", "\"Unverwechselbar 9\";2",
        "\"6 Personen ohne Namen\";",
      ])
  }

  @Test("neither pseudonyms nor tables stand beside names: they would tell who wrote what")
  func apart() throws {
    let cafe = try cafe(asks: true)
    let text = try list(cafe)
    for table in cafe.setup.tables { #expect(!text.contains(table.name)) }
    #expect(text.firstMatch(of: /s[0-9]+/) == nil)
  }

  @Test("where nobody was asked it holds pseudonyms and tables, and no name")
  func unasked() throws {
    let cafe = try cafe(asks: false)
    let text = try list(cafe)
    #expect(!text.contains("Unverwechselbar") && text.contains(cafe.setup.tables[0].name))
  }

  @Test("no other file holds a name, whoever agreed")
  func others() throws {
    let report = try Report(ReportModel(try cafe(asks: true), utcOffsetMinutes: 0))
    var files = try ExportFormat.allCases.map { try report.bytes(as: $0) }
    for handout in Handout.allCases where handout != .attendance {
      files.append(try report.bytes(of: handout))
    }
    for file in files {
      #expect(!String(decoding: file, as: UTF8.self).contains("Unverwechselbar"))
    }
  }
}
