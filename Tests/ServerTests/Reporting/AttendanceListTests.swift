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

  /// Packed files hide what they hold; equal bytes hold the same.
  @Test("every other file is, byte by byte, what it would be if nobody had agreed")
  func others() throws {
    let model = ReportModel(try cafe(asks: true), utcOffsetMinutes: 0)
    var silent = model
    silent.attendance = nil
    let (report, bare) = (try Report(model), try Report(silent))
    for format in ExportFormat.allCases {
      #expect(try report.bytes(as: format) == bare.bytes(as: format), "\(format)")
    }
    for handout in Handout.allCases where handout != .attendance {
      #expect(try report.bytes(of: handout) == bare.bytes(of: handout), "\(handout)")
    }
    let text = String(decoding: try bare.bytes(as: .json), as: UTF8.self)
    #expect(!text.contains("Unverwechselbar"))
  }
}
