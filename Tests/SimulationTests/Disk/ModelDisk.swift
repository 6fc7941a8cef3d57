import Persistence

/// A journal in memory, as a disk under an operating system would keep it: what was handed over and
/// not yet synced can be lost, from some point on, when the power fails.
///
/// A transaction is there as a whole or not at all: that the real store rolls a torn one back is the
/// matter of `RecoveryTests`.
final class ModelDisk: Store {
  private struct Stream {
    var epoch: Epoch
    var records: [Record] = []
    var snapshot: Snapshot?
  }

  private var kept: [String: Stream] = [:]
  private var settings: [String: [UInt8]] = [:]
  /// Whether there is no room.
  var isFull = false

  func head(of stream: String) -> Int64 { Int64(kept[stream]?.records.count ?? 0) }

  func records(of stream: String) -> [Record] { kept[stream]?.records ?? [] }

  func streams() throws(StoreFailure) -> [StreamSummary] {
    kept.sorted { $0.key < $1.key }.map {
      StreamSummary(stream: $0.key, epoch: $0.value.epoch, head: Int64($0.value.records.count))
    }
  }

  func summary(of stream: String) throws(StoreFailure) -> StreamSummary? {
    kept[stream].map {
      StreamSummary(stream: stream, epoch: $0.epoch, head: Int64($0.records.count))
    }
  }

  func lastRecords(of kinds: [String]) throws(StoreFailure) -> [String: [String: Int64]] {
    kept.mapValues { stream in
      var last: [String: Int64] = [:]
      for record in stream.records where kinds.contains(record.kind) {
        last[record.kind] = record.sequence
      }
      return last
    }
  }

  func newestRecordAtMs() throws(StoreFailure) -> Int64? {
    kept.values.compactMap { $0.records.last?.atMs }.max()
  }

  func record(_ sequence: Int64, of stream: String) throws(StoreFailure) -> StoredRecord {
    guard (1...max(1, head(of: stream))).contains(sequence), let found = kept[stream] else {
      throw .unknownRecord(stream: stream, sequence: sequence)
    }
    return StoredRecord(record: found.records[Int(sequence) - 1])
  }

  func append(_ records: [Record], creating newStreams: [NewStream]) throws(StoreFailure) {
    if isFull { throw .full }
    var next = kept
    for stream in newStreams {
      guard next[stream.name] == nil else { throw .streamExists(stream.name) }
      next[stream.name] = Stream(epoch: stream.epoch)
    }
    for record in records {
      guard let count = next[record.stream]?.records.count else {
        throw .unknownStream(record.stream)
      }
      guard record.sequence == Int64(count) + 1 else {
        throw .wrongSequence(
          stream: record.stream, expected: Int64(count) + 1, found: record.sequence)
      }
      next[record.stream]?.records.append(record)
    }
    kept = next
  }

  func read(
    _ stream: String, after: Int64, each: (StoredRecord) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    guard let found = kept[stream] else { throw .unknownStream(stream) }
    for record in found.records.dropFirst(Int(after)) { try each(StoredRecord(record: record)) }
  }

  func save(_ snapshot: Snapshot) throws(StoreFailure) {
    if isFull { throw .full }
    guard (1...head(of: snapshot.stream)).contains(snapshot.sequence) else {
      throw .unknownRecord(stream: snapshot.stream, sequence: snapshot.sequence)
    }
    kept[snapshot.stream]?.snapshot = snapshot
  }

  func latestSnapshot(of stream: String) throws(StoreFailure) -> Snapshot? {
    kept[stream]?.snapshot
  }

  func remove(_ stream: String) throws(StoreFailure) -> Removal {
    kept[stream] = nil
    return .complete
  }

  func setting(_ key: String) throws(StoreFailure) -> [UInt8]? { settings[key] }
  func set(_ key: String, to value: [UInt8]) throws(StoreFailure) { settings[key] = value }
  func close() throws(StoreFailure) {}

  func erase(
    _ sequences: [Int64], of stream: String, mark: Erasure
  ) throws(StoreFailure) -> Removal {
    preconditionFailure("a running server erases no single records")
  }

  func cut(_ stream: String, after: Int64, epoch: Epoch) throws(StoreFailure) -> Int64 {
    preconditionFailure("a running server cuts no stream")
  }

  func beginBackUp(to path: String) throws(StoreFailure) {
    preconditionFailure("a simulated server makes no backup")
  }

  func goOnBackingUp(pages: Int) throws(StoreFailure) -> Bool { false }
}
