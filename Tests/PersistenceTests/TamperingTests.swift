import Testing

@testable import Persistence

/// Each row is altered with SQLite's own means, as somebody with the file could do it.
@Suite struct TamperingTests {
  struct Tampering: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let sql: String
    let fault: Fault

    init(_ description: String, _ sql: String, at sequence: Int64?, _ what: Fault.Kind) {
      testDescription = description
      self.sql = sql
      fault = Fault(stream: "one", sequence: sequence, what)
    }
  }

  static let tamperings = [
    Tampering(
      "body", "UPDATE record SET body = x'41' WHERE stream = 1 AND sequence = 3", at: 3,
      .bodyAltered),
    Tampering(
      "salt", "UPDATE record SET salt = randomblob(16) WHERE stream = 1 AND sequence = 3", at: 3,
      .bodyAltered),
    Tampering(
      "body and hash",
      """
      UPDATE record SET (salt, body, body_hash) =
        (SELECT salt, body, body_hash FROM record WHERE stream = 1 AND sequence = 2)
      WHERE stream = 1 AND sequence = 3
      """, at: 3, .chainBroken),
    Tampering(
      "kind", "UPDATE record SET kind = 'vote' WHERE stream = 1 AND sequence = 3", at: 3,
      .chainBroken),
    Tampering(
      "kind that is no text",
      "UPDATE record SET kind = CAST(x'ff' AS TEXT) WHERE stream = 1 AND sequence = 3", at: 3,
      .chainBroken),
    Tampering(
      "time", "UPDATE record SET at_ms = at_ms + 1 WHERE stream = 1 AND sequence = 3", at: 3,
      .chainBroken),
    Tampering(
      "chain value", "UPDATE record SET chain = randomblob(32) WHERE stream = 1 AND sequence = 3",
      at: 3, .chainBroken),
    Tampering(
      "last number", "UPDATE record SET sequence = 6 WHERE stream = 1 AND sequence = 5", at: 5,
      .recordMissing),
    Tampering(
      "deleted first record", "DELETE FROM record WHERE stream = 1 AND sequence = 1", at: 1,
      .recordMissing),
    Tampering(
      "deleted middle record", "DELETE FROM record WHERE stream = 1 AND sequence = 3", at: 3,
      .recordMissing),
    Tampering(
      "deleted last record", "DELETE FROM record WHERE stream = 1 AND sequence = 5", at: 5,
      .recordMissing),
    Tampering(
      "swapped records",
      """
      UPDATE record SET sequence = 99 WHERE stream = 1 AND sequence = 2;
      UPDATE record SET sequence = 2 WHERE stream = 1 AND sequence = 3;
      UPDATE record SET sequence = 3 WHERE stream = 1 AND sequence = 99
      """, at: 2, .chainBroken),
    Tampering(
      "deleted and closed up",
      """
      DELETE FROM record WHERE stream = 1 AND sequence = 1;
      UPDATE record SET sequence = 1 WHERE stream = 1 AND sequence = 2;
      UPDATE record SET sequence = 2 WHERE stream = 1 AND sequence = 3
      """, at: 1, .chainBroken),
    Tampering(
      "record of another stream",
      """
      DELETE FROM record WHERE stream = 1 AND sequence = 1;
      UPDATE record SET stream = 1 WHERE stream = 2 AND sequence = 1
      """, at: 1, .chainBroken),
    Tampering(
      "body taken away",
      "UPDATE record SET salt = NULL, body = NULL WHERE stream = 1 AND sequence = 3", at: 3,
      .erasureMarkWrong),
    Tampering(
      "reason of an erasure", "UPDATE erasure SET reason = 'other'", at: 4, .erasureMarkWrong),
    Tampering(
      "mark of an erasure moved", "UPDATE erasure SET sequence = 2", at: 2, .erasureMarkWrong),
    Tampering("deleted mark", "DELETE FROM erasure", at: 4, .erasureMarkWrong),
    Tampering(
      "head and the last record",
      """
      DELETE FROM record WHERE stream = 1 AND sequence = 5;
      UPDATE stream SET head = 4 WHERE id = 1
      """, at: nil, .streamRowAltered),
    Tampering(
      "epoch", "UPDATE stream SET epoch = replace(epoch, 'a', 'b') WHERE id = 1", at: nil,
      .streamRowAltered),
    Tampering("name", "UPDATE stream SET name = 'uno' WHERE id = 1", at: nil, .streamRowAltered),
    Tampering(
      "stream taken away",
      "PRAGMA foreign_keys = OFF; DELETE FROM stream WHERE id = 1", at: nil, .streamMissing),
    Tampering("snapshot", "UPDATE snapshot SET body = x'00'", at: nil, .snapshotAltered),
  ]

  @Test(
    "Verification names the first damaged record, and no altered record is read",
    arguments: tamperings)
  func finds(_ tampering: Tampering) throws {
    let folder = TemporaryFolder()
    let store = try folder.open()
    try store.append(
      records("one", 1...5) + records("two", 1...2),
      creating: [NewStream("one", epoch: epoch()), NewStream("two", epoch: epoch())])
    _ = try store.erase([4], of: "one", mark: Erasure(atMs: 1, reason: "asked for"))
    try store.save(Snapshot(stream: "one", sequence: 5, body: [7]))
    let truth = try store.read("one")
    try store.close()
    #expect(try SQLiteStore.verify(directory: folder.path).isSound)

    let file = try Connection(path: folder.journal)
    try file.run(tampering.sql)
    try file.close()
    #expect(try SQLiteStore.verify(directory: folder.path).fault == tampering.fault)

    let opened = try folder.open()
    if tampering.fault.what == .snapshotAltered {
      #expect(try opened.latestSnapshot(of: "one") == nil)
      #expect(try opened.read("one") == truth)
    } else {
      #expect(failure { _ = try opened.read("one") } == .damaged(tampering.fault))
    }
    for whole in truth {
      let found = try? opened.record(whole.record.sequence, of: "one")
      #expect(found == nil || found == whole)
    }
  }
}
