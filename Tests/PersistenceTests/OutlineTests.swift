import Persistence
import Testing

@Suite struct OutlineTests {
  private func kinds(_ stream: String, _ kinds: [String], atMs: Int64 = 1_000) -> [Record] {
    kinds.enumerated().map { index, kind in
      Record(
        stream: stream, sequence: Int64(index + 1), kind: kind, atMs: atMs + Int64(index),
        body: Array("{}".utf8))
    }
  }

  private func filled(_ folder: TemporaryFolder) throws -> SQLiteStore {
    let store = try folder.open()
    try store.append(
      kinds("one", ["a", "b", "a", "c"], atMs: 5_000) + kinds("two", ["c", "c"]),
      creating: ["one", "two", "empty"].map { NewStream($0, epoch: epoch()) })
    return store
  }

  @Test("The last record of each stream and kind is known, also after a restart")
  func lastRecords() throws {
    let folder = TemporaryFolder()
    var store = try filled(folder)
    for _ in 0..<2 {
      #expect(
        try store.lastRecords(of: ["a", "c", "z"])
          == ["one": ["a": 3, "c": 4], "two": ["c": 2]])
      #expect(try store.lastRecords(of: ["z"]) == [:])
      try store.close()
      store = try folder.open()
    }
  }

  @Test("The newest record of the journal is found, whichever stream was written last")
  func newest() throws {
    let folder = TemporaryFolder()
    #expect(try folder.open().newestRecordAtMs() == nil)
    let other = TemporaryFolder()
    #expect(try filled(other).newestRecordAtMs() == 5_003)
  }

  @Test("One record is read as all of them would be, and one that is not there is refused")
  func record() throws {
    let folder = TemporaryFolder()
    let store = try filled(folder)
    for stored in try store.read("one") {
      #expect(try store.record(stored.record.sequence, of: "one") == stored)
    }
    for wrong: Int64 in [0, 5, -1, .max] {
      #expect(
        failure { _ = try store.record(wrong, of: "one") }
          == .unknownRecord(stream: "one", sequence: wrong))
    }
    #expect(
      failure { _ = try store.record(1, of: "empty") }
        == .unknownRecord(stream: "empty", sequence: 1))
    #expect(failure { _ = try store.record(1, of: "none") } == .unknownStream("none"))
    #expect(try store.summary(of: "two")?.head == 2)
    #expect(try store.summary(of: "none") == nil)
  }
}
