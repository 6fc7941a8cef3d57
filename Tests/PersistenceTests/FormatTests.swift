import Cryptography
import Testing

@testable import Persistence

/// The example of the file format article. If this test turns red, old journals cannot be read any
/// more: raise `Schema.version` and read both, or undo the change.
@Suite struct FormatTests {
  @Test("Hashes and checksums are those of the format's example")
  func example() throws {
    let folder = TemporaryFolder()
    let store = try SQLiteStore(
      directory: folder.path, random: { [UInt8](repeating: 0, count: $0) })
    let cafe = "ABCD-EFGH"
    let lineage = try #require(Epoch("0123456789abcdef0123456789abcdef"))
    try store.append(
      [
        Record(
          stream: cafe, sequence: 1, kind: "cafeOpened", atMs: 1_700_000_000_000,
          body: Array("{\"name\":\"Köln\"}".utf8)),
        Record(
          stream: cafe, sequence: 2, kind: "guestJoined", atMs: 1_700_000_001_000,
          body: Array("{}".utf8)),
      ], creating: [NewStream(cafe, epoch: lineage)])
    try store.close()

    #expect(
      Chain.start(of: cafe).hex
        == "5422d8ac00b9069ae84bb9151dbc9906542f989bbcc331c247d57e7c8a0d3f51")
    let file = try Connection(path: folder.journal)
    #expect(
      try hex(file, "SELECT body_hash, chain FROM record ORDER BY sequence") == [
        "d89b6c3e551c0d22a37f34703e3a5dd939839776fd19dfda7a9449f34890a2c7",
        "c0b338430992dc37fa2e5cddbeb4ebac42ed0784953d12cd7e1d4ac14fa456d6",
        "333b13ff02f57ae18049b82ca66f37592c5a3d8fd54e44e23ae5c7085c24fd2a",
        "470cf0ef16a5216d18ee555c4733a07b3d393fab4833c192a1af5d568afc3ec0",
      ])
    #expect(
      try hex(file, "SELECT checksum, chain FROM stream").first
        == "14f087376f547aa9f2dfeaa09916f7268b923a95b62317726191b8f0af9b2840")
    let mark = try #require(HighWaterMark(Array((bytes(folder.marks) ?? [])[1536..<2048])))
    #expect(mark.name == cafe && mark.head == 2 && mark.generation == 1)
  }

  /// The first two columns of all rows, as hexadecimal digits.
  private func hex(_ file: Connection, _ sql: String) throws -> [String] {
    let row = try file.statement(sql)
    defer { row.reset() }
    var found: [String] = []
    while try row.step() { found += [row.digest(0), row.digest(1)].map { $0?.hex ?? "none" } }
    return found
  }
}
