import Persistence
import Synchronization
import Testing

@Suite struct FullDiskTests {
  @Test("Without room nothing of a batch is applied, reading goes on, and with room it heals")
  func full() throws {
    let folder = TemporaryFolder()
    var store = try folder.open(pagesMax: 40)
    try store.append(
      records("one", 1...20) + records("two", 1...20),
      creating: [NewStream("one", epoch: epoch()), NewStream("two", epoch: epoch())])
    var head: Int64 = 20
    var found: StoreFailure?
    while found == nil && head < 10_000 {
      found = failure { try store.append(records("one", head + 1...head + 50)) }
      if found == nil { head += 50 }
    }
    #expect(found == .full)
    #expect(found?.isFatal == false)
    #expect(failure { try store.append(records("one", head + 1...head + 200)) } == .full)
    #expect(try store.streams().map(\.head) == [head, 20])
    #expect(try store.read("one").map(\.record) == records("one", 1...head))

    // A smaller batch may still fit, or not; removing something makes room in any case.
    #expect(try store.remove("one") == .complete)
    try store.append(records("two", 21...70))
    try store.close()
    #expect(try SQLiteStore.verify(directory: folder.path).isSound)
    store = try folder.open(pagesMax: 400)
    try store.append(records("two", 71...300))
    #expect(try store.read("two").map(\.record) == records("two", 1...300))
  }

  @Test("The writer answers every batch that found no room, and those that follow are refused")
  func writer() throws {
    let folder = TemporaryFolder()
    let answers = WriterTests.Answers()
    let store = try folder.open(pagesMax: 30)
    try store.create("one", epoch: epoch())
    let writer = JournalWriter(store: store) { answers.note($0, $1) }
    for number in 0..<100 {
      let first = Int64(number) * 10 + 1
      writer.submit(Batch(id: BatchID(number), records: records("one", first...first + 9)))
    }
    writer.stop()
    let list = answers.list.withLock { $0 }
    #expect(list.map(\.id.number) == Array(0..<100))
    let firstFailed = try #require(list.firstIndex { $0.failure != nil })
    #expect(list[firstFailed].failure == .full)
    #expect(list[firstFailed...].allSatisfy { $0.failure != nil })
    let kept = try folder.open().read("one").count
    #expect(kept == firstFailed * 10, "what was acknowledged is there, and nothing else")
  }
}
