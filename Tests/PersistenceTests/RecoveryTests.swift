import Glibc
import Testing

@testable import Persistence

@Suite struct RecoveryTests {
  /// The files of a crash with 20 records committed one by one, some still in the log.
  private func crashed() throws -> [String: [UInt8]] {
    let folder = TemporaryFolder()
    let store = try folder.open()
    try store.create("one", epoch: epoch())
    try store.create("two", epoch: epoch())
    for sequence: Int64 in 1...20 {
      try store.append([record("one", sequence), record("two", sequence)])
    }
    return folder.files()
  }

  @Test("After a crash everything committed is there")
  func crash() throws {
    let folder = TemporaryFolder()
    folder.put(try crashed())
    #expect(try folder.open().read("one").map(\.record) == records("one", 1...20))
  }

  @Test("A lost end of the log is found, whatever is left of it")
  func lostEnd() throws {
    let files = try crashed()
    let log = files["journal.sqlite-wal"] ?? []
    for part in [0, 1, 2, 3] {
      let folder = TemporaryFolder()
      var cut = files
      cut["journal.sqlite-wal"] = Array(log.prefix(log.count * part / 4))
      folder.put(cut)
      switch failure({ _ = try folder.open().read("one") }) {
      // Nothing of the log is left: not even the tables are there.
      case .damaged(Fault(stream: "one", sequence: nil, .streamMissing)) where part == 0: break
      case .damaged(let fault) where fault.what == .recordMissing && fault.sequence! <= 20: break
      case let other: Issue.record("with \(part)/4 of the log: \(String(describing: other))")
      }
    }
  }

  @Test("An old copy of the journal is not taken for the newest")
  func oldCopy() throws {
    let folder = TemporaryFolder()
    var store = try folder.open()
    try store.append(records("one", 1...3), creating: [NewStream("one", epoch: epoch())])
    try store.close()
    let old = bytes(folder.journal)!
    store = try folder.open()
    try store.append(records("one", 4...5))
    try store.close()
    write(old, to: folder.journal)
    #expect(
      try folder.open().streams().map(\.fault)
        == [Fault(stream: "one", sequence: 4, .recordMissing)])
  }

  @Test("A torn high-water mark is replaced by the one before; two torn ones are a fault")
  func tornMarks() throws {
    var files = try crashed()
    let folder = TemporaryFolder()
    // Place 1 is that of stream "one": two sectors from byte 1024.
    for copy in [1024, 1536] {
      var torn = files
      for byte in copy + 256..<copy + 512 { torn["journal.marks"]![byte] = 0xAA }
      folder.put(torn)
      #expect(try folder.open().streams().map(\.fault) == [nil, nil])
    }
    for byte in 1024..<2048 where byte % 512 > 255 { files["journal.marks"]![byte] = 0xAA }
    folder.put(files)
    #expect(
      try folder.open().streams().map(\.fault)
        == [Fault(stream: "one", sequence: nil, .highWaterUnreadable), nil])
    files["journal.marks"] = nil
    folder.put(files)
    #expect(
      try folder.open().streams().map(\.fault?.what) == [
        .highWaterUnreadable, .highWaterUnreadable,
      ])
  }

  @Test("A damaged stream does not touch the others, and is cut to what is sound with a new epoch")
  func cut() throws {
    let folder = TemporaryFolder()
    var store = try folder.open()
    let begun = [NewStream("one", epoch: epoch()), NewStream("two", epoch: epoch())]
    try store.append(records("one", 1...9) + records("two", 1...9), creating: begun)
    try store.save(Snapshot(stream: "one", sequence: 9, body: []))
    try store.save(Snapshot(stream: "one", sequence: 4, body: [4]))
    try store.close()
    let file = try Connection(path: folder.journal)
    try file.run("DELETE FROM record WHERE stream = 1 AND sequence = 6")
    try file.close()

    store = try folder.open()
    let fault = Fault(stream: "one", sequence: 6, .recordMissing)
    #expect(failure { _ = try store.read("one") } == .damaged(fault))
    #expect(try store.read("two").count == 9)
    #expect(failure { _ = try store.cut("one", after: 6, epoch: epoch("b")) } != nil)
    #expect(try store.cut("one", after: 5, epoch: epoch("b")) == 4)
    try store.append(records("one", 6...6))
    try store.close()
    #expect(try SQLiteStore.verify(directory: folder.path).isSound)
    store = try folder.open()
    #expect(try store.read("one").map(\.record) == records("one", 1...6))
    #expect(try store.streams().map(\.epoch) == [epoch("b"), epoch()])
    #expect(try store.latestSnapshot(of: "one")?.sequence == 4)
  }

  @Test("A stream the high-water mark shows as cut short can be cut to its head")
  func cutAfterLoss() throws {
    let folder = TemporaryFolder()
    var files = try crashed()
    let log = files["journal.sqlite-wal"] ?? []
    files["journal.sqlite-wal"] = Array(log.prefix(log.count * 3 / 4))
    folder.put(files)
    let store = try folder.open()
    let head = try #require(try store.streams().first?.head)
    #expect(head < 20)
    #expect(failure { try store.append([record("one", head + 1)]) } != nil)
    #expect(try store.cut("one", after: head, epoch: epoch("b")) == 20 - head)
    try store.append([record("one", head + 1)])
    #expect(try store.read("one").count == Int(head) + 1)
  }

  @Test("A backup restores everything under new epochs, and only into a folder without a journal")
  func backup() throws {
    let folder = TemporaryFolder()
    let other = TemporaryFolder()
    let store = try folder.open()
    try store.append(records("one", 1...50), creating: [NewStream("one", epoch: epoch())])
    try store.save(Snapshot(stream: "one", sequence: 50, body: [5]))
    try store.set("clock", to: [1])
    let file = folder.path + "/backup"
    try store.backUp(to: file)
    #expect(failure { try store.backUp(to: file) } == .alreadyThere(path: file))
    try store.append(records("one", 51...51))

    let restored = other.path + "/restored"
    #expect(try SQLiteStore.restore(from: file, to: restored).records == 50)
    #expect(
      failure { _ = try SQLiteStore.restore(from: file, to: restored) }
        == .alreadyThere(path: restored + "/journal.sqlite"))
    #expect(try SQLiteStore.verify(directory: restored).isSound)
    let copy = try SQLiteStore(directory: restored)
    #expect(try copy.read("one").map(\.record) == records("one", 1...50))
    #expect(try copy.latestSnapshot(of: "one")?.body == [5])
    #expect(try copy.setting("clock") == [1])
    let summary = try #require(try copy.streams().first)
    #expect(summary.epoch != epoch() && summary.fault == nil)
    #expect(mode(restored + "/journal.sqlite") == 0o600)
  }

  @Test("A backup in steps holds what was appended in between, and nothing of what was removed")
  func backupInSteps() throws {
    let folder = TemporaryFolder()
    let store = try folder.open()
    for stream in ["gone", "one", "two"] {
      try store.append(
        records(stream, 1...400), creating: [NewStream(stream, epoch: epoch())])
    }
    let file = folder.path + "/backup"
    try store.beginBackUp(to: file)
    var step: Int64 = 0
    while try store.goOnBackingUp(pages: 1) {
      step += 1
      if step <= 40 { try store.append([record("one", 400 + step)]) }
      if step == 20 { #expect(try store.remove("gone") == .complete) }
    }
    #expect(step > 40)
    let other = TemporaryFolder()
    let target = other.path + "/restored"
    #expect(try SQLiteStore.restore(from: file, to: target).isSound)
    let copy = try SQLiteStore(directory: target)
    #expect(try copy.streams().map(\.stream) == ["one", "two"])
    #expect(try copy.read("one").map(\.record) == records("one", 1...440))
    #expect(try copy.read("two").map(\.record) == records("two", 1...400))
    #expect(mode(file) == 0o600)
  }

  @Test("A backup that is given up leaves nothing behind", arguments: [true, false])
  func abandonedBackup(byClosing: Bool) throws {
    let folder = TemporaryFolder()
    let store = try folder.open()
    try store.append(records("one", 1...400), creating: [NewStream("one", epoch: epoch())])
    try store.beginBackUp(to: folder.path + "/backup")
    #expect(try store.goOnBackingUp(pages: 1))
    if byClosing {
      try store.close()
    } else {
      try store.beginBackUp(to: folder.path + "/other")
      while try store.goOnBackingUp(pages: 1) {}
    }
    #expect(bytes(folder.path + "/backup") == nil)
    #expect(bytes(folder.path + "/backup-journal") == nil)
    #expect(byClosing || bytes(folder.path + "/other") != nil)
  }

  @Test("A damaged backup is refused and leaves nothing behind")
  func damagedBackup() throws {
    let folder = TemporaryFolder()
    let store = try folder.open()
    try store.append(records("one", 1...50), creating: [NewStream("one", epoch: epoch())])
    let file = folder.path + "/backup"
    try store.backUp(to: file)
    let connection = try Connection(path: file)
    try connection.run("UPDATE record SET body = x'00' WHERE sequence = 30")
    try connection.close()
    let target = TemporaryFolder()
    #expect(
      failure { _ = try SQLiteStore.restore(from: file, to: target.path) }
        == .damaged(Fault(stream: "one", sequence: 30, .bodyAltered)))
    let isEmpty = unsafe rmdir(target.path) == 0
    #expect(isEmpty, "nothing is left in the folder")
  }
}
