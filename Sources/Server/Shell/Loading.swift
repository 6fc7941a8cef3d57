import Foundation
package import Persistence
package import WorldCafe

/// Reads cafés of a journal: the newest snapshot, then what happened after it.
package enum Loading {
  /// Why a journal cannot be served from.
  package enum Fault: Error, CustomStringConvertible {
    case unreadable(cafe: String, sequence: Int64)
    case damaged(Persistence.Fault)
    /// The snapshot is one of another version; the records tell as much.
    case snapshotOutdated

    package var description: String {
      switch self {
      case .unreadable(let cafe, let sequence):
        "Record \(sequence) of café \(cafe) was not written by this version of the program."
      case .damaged(let fault):
        "The data directory is damaged: \(fault). Run `worldcafe verify` to see what is left."
      case .snapshotOutdated: "The snapshot was not written by this version of the program."
      }
    }
  }

  /// One café as it was loaded.
  package struct Loaded: Sendable {
    package var cafe: Cafe
    package var epoch: String
    var receipts: Receipts
    /// The events after the snapshot: who was cut off comes back without a new one.
    var log: EventLog
    var snapshotAt: Int64
  }

  /// What the disk has of a café: verified, but not understood yet.
  struct Stored: Sendable {
    var summary: StreamSummary
    var snapshot: Snapshot?
    /// From the snapshot's own last record on: nothing else tells when that one was written.
    var tail: [StoredRecord]
  }

  /// A whole café.
  ///
  /// - Returns: nil if the journal has no such café, or nothing of it.
  /// - Throws: `Fault`, or a `StoreFailure`.
  package static func named(_ code: Cafe.Code, in store: any Store) throws -> Loaded? {
    do {
      return try stored(code, in: store)?.understood()
    } catch Fault.snapshotOutdated {
      return try stored(code, in: store, usingSnapshot: false)?.understood()
    }
  }

  /// What the disk has of a café; to be called where waiting for the disk is allowed.
  ///
  /// - Returns: nil if the journal has no such café.
  /// - Throws: `Fault.damaged`, or a `StoreFailure`.
  static func stored(
    _ code: Cafe.Code, in store: any Store, usingSnapshot: Bool = true
  ) throws -> Stored? {
    guard let summary = try store.summary(of: code.text) else { return nil }
    if let fault = summary.fault { throw Fault.damaged(fault) }
    let snapshot = usingSnapshot ? try store.latestSnapshot(of: code.text) : nil
    let tail = try store.read(code.text, after: max(0, (snapshot?.sequence ?? 0) - 1))
    return Stored(summary: summary, snapshot: snapshot, tail: tail)
  }

  static func recorded(_ record: Record) throws -> Recorded {
    do {
      return try JournalCoding.recorded(
        sequence: record.sequence, at: Moment(ms: record.atMs), body: record.body)
    } catch {
      throw Fault.unreadable(cafe: record.stream, sequence: record.sequence)
    }
  }
}

extension Loading.Stored {
  /// The café that the snapshot and the records after it make.
  ///
  /// - Returns: nil for a stream without records.
  /// - Throws: `Loading.Fault.unreadable`, `.snapshotOutdated`.
  func understood() throws -> Loading.Loaded? {
    var receipts = Receipts()
    var cafe: Cafe?
    if let snapshot {
      guard let state = try? JournalCoding.state(snapshot.body) else {
        throw Loading.Fault.snapshotOutdated
      }
      cafe = state.cafe
      for kept in state.receipts { receipts.keep(kept.receipt, sequence: kept.sequence) }
    }
    let snapshotAt = snapshot?.sequence ?? 0
    var log = EventLog(last: max(1, snapshotAt))
    for stored in tail where stored.record.sequence > snapshotAt {
      let recorded = try Loading.recorded(stored.record)
      receipts.keep(recorded)
      guard let topics = cafe.map({ recorded.event.topics(in: $0) }) else {
        cafe = Cafe(first: recorded)
        continue
      }
      cafe?.apply(recorded)
      log.add(recorded, topics: topics)
    }
    return cafe.map {
      Loading.Loaded(
        cafe: $0, epoch: summary.epoch.text, receipts: receipts, log: log, snapshotAt: snapshotAt)
    }
  }
}
