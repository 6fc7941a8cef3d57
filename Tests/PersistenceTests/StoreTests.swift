import Persistence
import Testing

@Suite struct StoreTests {
  @Test("Records come back in order and equal, also after a restart")
  func order() throws {
    let folder = TemporaryFolder()
    var store = try folder.open()
    try store.append(records("one", 1...3), creating: [NewStream("one", epoch: epoch())])
    try store.create("two", epoch: epoch("b"))
    try store.append(records("two", 1...1) + records("one", 4...5) + records("two", 2...2))
    for _ in 0..<2 {
      #expect(try store.read("one").map(\.record) == records("one", 1...5))
      #expect(try store.read("two").map(\.record) == records("two", 1...2))
      #expect(try store.read("one", after: 3).map(\.record) == records("one", 4...5))
      #expect(try store.read("one", after: 5).isEmpty)
      #expect(
        try store.streams() == [
          StreamSummary(stream: "one", epoch: epoch(), head: 5, fault: nil),
          StreamSummary(stream: "two", epoch: epoch("b"), head: 2, fault: nil),
        ])
      try store.close()
      store = try folder.open()
    }
  }

  @Test("A record that is not the next one of its stream is refused with all beside it")
  func gapless() throws {
    let folder = TemporaryFolder()
    let store = try folder.open()
    try store.create("one", epoch: epoch())
    try store.create("two", epoch: epoch())
    for wrong: [Int64] in [[2], [0], [1, 3], [1, 1], [-1]] {
      let batch = records("two", 1...1) + wrong.map { record("one", $0) }
      let found = failure { try store.append(batch) }
      guard case .wrongSequence("one", _, wrong.last!) = found else {
        Issue.record("\(wrong) gave \(String(describing: found))")
        continue
      }
    }
    #expect(try store.read("one").isEmpty)
    #expect(try store.read("two").isEmpty)
    #expect(
      failure { try store.append([record("three", 1)]) } == .unknownStream("three"))
    #expect(failure { try store.create("one", epoch: epoch()) } == .streamExists("one"))
  }

  @Test("A batch that begins streams is applied whole or not at all")
  func atomic() throws {
    let folder = TemporaryFolder()
    var store = try folder.open()
    let begun = [NewStream("one", epoch: epoch()), NewStream("two", epoch: epoch())]
    #expect(throws: StoreFailure.self) {
      try store.append(records("one", 1...2) + records("two", 2...2), creating: begun)
    }
    #expect(try store.streams().isEmpty)
    try store.close()
    store = try folder.open()
    #expect(try store.streams().isEmpty)
    try store.append(records("one", 1...2) + records("two", 1...1), creating: begun)
    #expect(try store.streams().map(\.head) == [2, 1])
  }

  @Test("Values beyond their limits are refused by the limit's name")
  func limits() throws {
    let folder = TemporaryFolder()
    let store = try folder.open()
    let long = String(repeating: "x", count: 201)
    #expect(
      failure { try store.create(long, epoch: epoch()) } == .beyondLimit("streamNameBytesMax"))
    #expect(failure { try store.create("", epoch: epoch()) } == .beyondLimit("streamNameBytesMax"))
    try store.create(String(long.dropLast()), epoch: epoch())
    try store.create("one", epoch: epoch())
    let kindless = Record(stream: "one", sequence: 1, kind: "", atMs: 0, body: [])
    #expect(failure { try store.append([kindless]) } == .beyondLimit("kindBytesMax"))
    try store.append([Record(stream: "one", sequence: 1, kind: "k", atMs: -1, body: [])])
    #expect(try store.read("one").map(\.record.atMs) == [-1])
    #expect(
      failure { _ = try store.read("one", after: 2) }
        == .unknownRecord(stream: "one", sequence: 2))
  }

  @Test("Settings survive a restart")
  func settings() throws {
    let folder = TemporaryFolder()
    var store = try folder.open()
    #expect(try store.setting("boot") == nil)
    try store.set("boot", to: [1, 2])
    try store.set("clock", to: [])
    try store.set("boot", to: [3])
    try store.close()
    store = try folder.open()
    #expect(try store.setting("boot") == [3])
    #expect(try store.setting("clock") == [])
  }

  @Test("The newest snapshot is loaded, and two are kept")
  func snapshots() throws {
    let folder = TemporaryFolder()
    let store = try folder.open()
    try store.append(records("one", 1...9), creating: [NewStream("one", epoch: epoch())])
    #expect(try store.latestSnapshot(of: "one") == nil)
    for sequence: Int64 in [3, 5, 9] {
      try store.save(Snapshot(stream: "one", sequence: sequence, body: [UInt8(sequence)]))
    }
    let newest = Snapshot(stream: "one", sequence: 9, body: [9])
    #expect(try store.latestSnapshot(of: "one") == newest)
    #expect(
      failure { try store.save(Snapshot(stream: "one", sequence: 10, body: [])) }
        == .unknownRecord(stream: "one", sequence: 10))
    try store.close()
    #expect(try SQLiteStore.verify(directory: folder.path).snapshots == 2)
  }

  @Test("100,000 records are read back verified")
  func many() throws {
    let folder = TemporaryFolder()
    let store = try folder.open()
    try store.create("one", epoch: epoch())
    for first in stride(from: Int64(1), to: 100_000, by: 2000) {
      try store.append(records("one", first...first + 1999))
    }
    var expected: Int64 = 0
    try store.read("one", after: 0) { stored in
      expected += 1
      #expect(stored.record.sequence == expected)
    }
    #expect(expected == 100_000)
  }
}
