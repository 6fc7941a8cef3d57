import Persistence
import WorldCafe

@testable import Server

/// The writer thread between the hub and the disk, one step at a time: what was handed over waits,
/// is committed some batches at a time, and is answered later.
struct DiskQueue {
  /// What the hub handed over.
  enum Item {
    case batch(Server.Batch)
    case snapshot(StateSnapshot)
    case fetch(Cafe.Code)
  }

  /// The disk's answer to a batch, on its way to the hub.
  struct Answer {
    var batch: UInt64
    var isStored: Bool
    /// The last record of the batch.
    var through: Int64
  }

  private(set) var waiting: [Item] = []
  private(set) var answers: [Answer] = []
  /// Cafés that were read and did not reach the hub yet.
  private(set) var fetched: [Loading.Stored] = []

  var isEmpty: Bool { waiting.isEmpty && answers.isEmpty && fetched.isEmpty }

  mutating func add(_ item: Item) { waiting.append(item) }

  /// Commits the oldest items: neighbouring batches in one transaction, as `WriterTurn` does.
  mutating func commit(count: Int, to disk: ModelDisk) {
    var together: [Server.Batch] = []
    let items = waiting.prefix(count)
    waiting.removeFirst(items.count)
    for item in items {
      switch item {
      case .batch(let batch): together.append(batch)
      case .snapshot(let snapshot):
        commit(together, to: disk)
        together = []
        try? disk.save(
          Snapshot(
            stream: snapshot.cafe.text, sequence: snapshot.sequence, body: snapshot.body))
      case .fetch(let code):
        commit(together, to: disk)
        together = []
        if let stored = try? Loading.stored(code, in: disk) { fetched.append(stored) }
      }
    }
    commit(together, to: disk)
  }

  private mutating func commit(_ batches: [Server.Batch], to disk: ModelDisk) {
    if batches.isEmpty { return }
    let isStored = store(batches, on: disk)
    if isStored || disk.isFull || batches.count == 1 {
      for batch in batches { answer(batch, isStored) }
    } else {
      // One of them does not fit, because an earlier one was refused: each for itself.
      for batch in batches { answer(batch, store([batch], on: disk)) }
    }
  }

  private mutating func answer(_ batch: Server.Batch, _ isStored: Bool) {
    answers.append(
      Answer(
        batch: batch.number, isStored: isStored, through: batch.records.last?.sequence ?? 0))
  }

  private func store(_ batches: [Server.Batch], on disk: ModelDisk) -> Bool {
    let batches = batches.map(\.forStore)
    do {
      try disk.append(batches.flatMap(\.records), creating: batches.flatMap(\.newStreams))
      return true
    } catch { return false }
  }

  /// Batches that the hub has no answer to.
  var batchCount: Int {
    answers.count + waiting.count { if case .batch = $0 { true } else { false } }
  }

  mutating func takeAnswer() -> Answer? { answers.isEmpty ? nil : answers.removeFirst() }

  mutating func takeFetched() -> Loading.Stored? {
    fetched.isEmpty ? nil : fetched.removeFirst()
  }

  /// The power fails: a part of what waited from its beginning on made it to the disk.
  mutating func lose(keeping count: Int, on disk: ModelDisk) {
    commit(count: count, to: disk)
    self = DiskQueue()
  }
}
