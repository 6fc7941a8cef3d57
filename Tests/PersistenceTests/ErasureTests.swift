import Persistence
import Testing

@Suite struct ErasureTests {
  static let secret = "Wilhelmine Muster, Bauhof"

  /// Whether the text stands in any file of the folder.
  private func isFound(_ text: String, in folder: TemporaryFolder) -> Bool {
    let needle = Array(text.utf8)
    return folder.files().values.contains { content in
      content.indices.contains { start in
        content[start] == needle[0] && content[start...].starts(with: needle)
      }
    }
  }

  /// A stream in which every third record holds the secret, in bodies of changing size, so that pages
  /// are split and rearranged.
  private func fill(_ store: SQLiteStore) throws -> [Int64] {
    try store.create("one", epoch: epoch())
    for sequence: Int64 in 1...300 {
      let padding = String(repeating: "p", count: Int(sequence * 37 % 900))
      let body = sequence % 3 == 0 ? Self.secret + padding : padding
      try store.append([
        Record(
          stream: "one", sequence: sequence, kind: "proposal", atMs: sequence,
          body: Array(body.utf8))
      ])
    }
    try store.save(Snapshot(stream: "one", sequence: 300, body: Array(Self.secret.utf8)))
    return Array(stride(from: 3, through: 300, by: 3))
  }

  @Test("An erased body is in no file any more, its mark is, and the stream still verifies")
  func bodies() throws {
    let folder = TemporaryFolder()
    var store = try folder.open()
    let sequences = try fill(store)
    #expect(isFound(Self.secret, in: folder), "else the search is blind")
    let mark = Erasure(atMs: 77, reason: "asked for by the author")
    #expect(try store.erase(sequences, of: "one", mark: mark) == .complete)
    #expect(!isFound(Self.secret, in: folder))
    for _ in 0..<2 {
      let read = try store.read("one")
      #expect(read.count == 300)
      for stored in read {
        let isErased = stored.record.sequence % 3 == 0
        #expect(stored.erasure == (isErased ? mark : nil))
        #expect(stored.record.kind == "proposal")
        if isErased { #expect(stored.record.body.isEmpty) }
      }
      #expect(try store.latestSnapshot(of: "one") == nil, "snapshots may hold what was erased")
      try store.close()
      store = try folder.open()
    }
    try store.append([record("one", 301)])
    try store.close()
    let verification = try SQLiteStore.verify(directory: folder.path)
    #expect(verification.isSound)
    #expect(verification.erased == 100)
  }

  @Test("What was erased before keeps its first mark; what is not there is refused")
  func again() throws {
    let folder = TemporaryFolder()
    let store = try folder.open()
    try store.append(records("one", 1...3), creating: [NewStream("one", epoch: epoch())])
    let first = Erasure(atMs: 1, reason: "first")
    let second = Erasure(atMs: 2, reason: "second")
    _ = try store.erase([2, 2], of: "one", mark: first)
    _ = try store.erase([2, 3], of: "one", mark: second)
    #expect(try store.read("one").map(\.erasure) == [nil, first, second])
    for wrong: Int64 in [0, 4, -1] {
      #expect(
        failure { _ = try store.erase([1, wrong], of: "one", mark: first) }
          == .unknownRecord(stream: "one", sequence: wrong))
    }
    #expect(try store.read("one").first?.erasure == nil)
  }

  @Test("A removed stream is in no file any more, and the others are untouched")
  func streams() throws {
    let folder = TemporaryFolder()
    var store = try folder.open()
    _ = try fill(store)
    try store.append(records("two", 1...50), creating: [NewStream("two", epoch: epoch("b"))])
    #expect(try store.remove("one") == .complete)
    #expect(!isFound(Self.secret, in: folder))
    #expect(try store.streams().map(\.stream) == ["two"])
    try store.append([record("one", 1)], creating: [NewStream("one", epoch: epoch("c"))])
    try store.close()
    #expect(try SQLiteStore.verify(directory: folder.path).isSound)
    store = try folder.open()
    #expect(try store.read("two").map(\.record) == records("two", 1...50))
    #expect(try store.streams().map(\.epoch) == [epoch("c"), epoch("b")])
    #expect(failure { _ = try store.remove("three") } == .unknownStream("three"))
  }
}
