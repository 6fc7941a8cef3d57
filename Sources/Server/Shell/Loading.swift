import Foundation
package import Persistence
package import WorldCafe

/// Reads all cafés of a journal: the newest snapshot, then what happened after it.
package enum Loading {
  /// Why a journal cannot be served from.
  package enum Fault: Error, CustomStringConvertible {
    case unreadable(cafe: String, sequence: Int64)
    case damaged(Persistence.Fault)

    package var description: String {
      switch self {
      case .unreadable(let cafe, let sequence):
        "Record \(sequence) of café \(cafe) was not written by this version of the program."
      case .damaged(let fault):
        "The data directory is damaged: \(fault). Run `worldcafe verify` to see what is left."
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
    package var lastEventAt: Moment
  }

  /// - Throws: `Fault`, or a `StoreFailure`.
  package static func all(from store: any Store) throws -> [Loaded] {
    var loaded: [Loaded] = []
    for summary in try store.streams() {
      if let fault = summary.fault { throw Fault.damaged(fault) }
      if let cafe = try one(summary, from: store) { loaded.append(cafe) }
    }
    return loaded
  }

  /// - Returns: nil if the journal has no such café.
  /// - Throws: as above.
  static func named(_ code: Cafe.Code, in store: any Store) throws -> Loaded? {
    guard let summary = try store.streams().first(where: { $0.stream == code.text }) else {
      return nil
    }
    if let fault = summary.fault { throw Fault.damaged(fault) }
    return try one(summary, from: store)
  }

  /// - Returns: nil for a stream without events.
  package static func one(_ summary: StreamSummary, from store: any Store) throws -> Loaded? {
    var receipts = Receipts()
    var cafe: Cafe?
    var last = Moment(ms: 0)
    var snapshotAt: Int64 = 0
    if let snapshot = try store.latestSnapshot(of: summary.stream),
      let state = try? JournalCoding.state(snapshot.body)
    {
      cafe = state.cafe
      snapshotAt = snapshot.sequence
      for kept in state.receipts { receipts.keep(kept.receipt, sequence: kept.sequence) }
    }
    var log = EventLog(last: max(1, snapshotAt))
    // From the snapshot's own last record on: nothing else tells when that one was written.
    for stored in try store.read(summary.stream, after: max(0, snapshotAt - 1)) {
      last = Moment(ms: stored.record.atMs)
      guard stored.record.sequence > snapshotAt else { continue }
      let recorded = try recorded(stored.record)
      receipts.keep(recorded)
      guard let topics = cafe.map({ recorded.event.topics(in: $0) }) else {
        cafe = Cafe(first: recorded)
        continue
      }
      cafe?.apply(recorded)
      log.add(recorded, topics: topics)
    }
    return cafe.map {
      Loaded(
        cafe: $0, epoch: summary.epoch.text, receipts: receipts, log: log,
        snapshotAt: snapshotAt, lastEventAt: max(last, $0.clock?.startedAtMs ?? last))
    }
  }

  private static func recorded(_ record: Record) throws -> Recorded {
    do {
      return try JournalCoding.recorded(
        sequence: record.sequence, at: Moment(ms: record.atMs), body: record.body)
    } catch {
      throw Fault.unreadable(cafe: record.stream, sequence: record.sequence)
    }
  }
}

extension Hub {
  /// Takes a loaded café in; its guests count as cut off until they come back.
  package mutating func open(_ loaded: Loading.Loaded, at now: Moment) {
    let cafe = OpenCafe(
      code: loaded.cafe.code, epoch: loaded.epoch, cafe: loaded.cafe, isDurable: true, at: now)
    cafe.receipts = loaded.receipts
    cafe.log = loaded.log
    cafe.snapshotAt = loaded.snapshotAt
    cafe.presence.expect(loaded.cafe.present.map(\.id), at: now)
    cafe.presence.reported()
    // The last server may have ended between a proposal and its place on the board.
    cafe.clustering.stale = Set(loaded.cafe.proposals.all.map(\.question))
    cafes[cafe.code] = cafe
    learnPublication(of: loaded.cafe)
    if cafe.working.nextDeadline != nil { awake.insert(cafe.code) }
  }
}
