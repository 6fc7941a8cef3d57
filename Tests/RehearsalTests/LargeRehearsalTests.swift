import Foundation
import Persistence
import Rehearsal
import Server
import Testing

@Suite("A rehearsal of a large café")
struct LargeRehearsalTests {
  /// 60 guests at 12 tables, 4 questions, 3 rounds, 120 proposals.
  private static var file: JSONValue {
    func entries(_ count: Int, _ fields: (Int) -> [String: JSONValue]) -> JSONValue {
      .list((1...count).map { .object(fields($0)) })
    }
    return .object([
      "format": .text("worldcafe-sample/1"), "title": .text("Großes Café"), "rounds": .number(3),
      "round_minutes": .number(20), "grace_seconds": .number(60),
      "questions": entries(4) {
        ["id": .text("f\($0)"), "title": .text("Frage \($0)"), "text": .text("Was tun wir?")]
      },
      "tables": entries(12) {
        [
          "id": .text("tisch-\($0)"), "name": .text("Tisch \($0)"),
          "question": .text("f\($0 % 4 + 1)"),
        ]
      },
      "participants": entries(60) { ["name": .text("Gast \($0)")] },
      "proposals": entries(120) {
        [
          "id": .text("p\($0)"), "question": .text("f\($0 % 4 + 1)"),
          "round": .number(Double(1 + ($0 - 1) / 40)),
          "at_second": .number(Double(60 + $0 * 37 % 1000)),
          "text": .text("Vorschlag \($0): mehr Zeit zum Lernen in Abteilung \($0 % 9)"),
        ]
      },
    ])
  }

  @Test("everybody sits at three questions, everything is written where it belongs")
  func large() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("worldcafe-rehearsal-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("cafe.json").path
    try Data(JSONBytes.encode(Self.file)).write(to: URL(fileURLWithPath: path))
    let data = folder.appendingPathComponent("data").path
    let options = RehearsalOptions(
      file: path, speed: 600, dataDirectory: data, isKept: true, endsWithJSON: true)
    // A rehearsal is true only when all 60 guests met three questions and all was written.
    #expect(try rehearse(options))
    let verified = try Archive.verify(data)
    #expect(verified.fault == nil && verified.streams == 1 && verified.records > 400)
  }

  @Test("a file without guests cannot be rehearsed")
  func noGuests() throws {
    guard case .object(var object) = Self.file else { return }
    object["participants"] = nil
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("worldcafe-\(UUID().uuidString).json").path
    try Data(JSONBytes.encode(JSONValue.object(object))).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: RehearsalFault.self) {
      try rehearse(RehearsalOptions(file: path, speed: 1000))
    }
  }
}
