import Persistence
import WorldCafe

@testable import Server

extension HubPlay {
  /// A café as it is read from disk.
  func onDisk(_ code: Cafe.Code) -> Loading.Loaded? {
    if let store { return try? Loading.named(code, in: store) }
    guard let epoch = newCafes.first(where: { $0.code == code }).flatMap({ Epoch($0.epoch) }) else {
      return nil
    }
    let tail = journal.filter { $0.cafe == code }.map {
      StoredRecord(
        record: Record(
          stream: code.text, sequence: $0.sequence, kind: $0.kind, atMs: $0.at.ms, body: $0.body))
    }
    let summary = StreamSummary(stream: code.text, epoch: epoch, head: Int64(tail.count))
    return try? Loading.Stored(summary: summary, snapshot: nil, tail: tail).understood()
  }

  /// The state of a café as the hub writes it now and then.
  func snapshot(of cafe: PlayedCafe) -> StateSnapshot? {
    guard let open = hub.cafes[cafe.code] else { return nil }
    hub.saveSnapshot(of: open)
    turn()
    return snapshots.last
  }

  /// What a browser is shown that opens a link to results.
  func results(behind secret: String) -> Cafe? {
    turn(.resultsAsked(open(), secret: secret))
    guard case .published(let cafe)? = shownResults.last else { return nil }
    return cafe
  }

  /// Whether the server has a café in memory.
  func isInMemory(_ code: Cafe.Code) -> Bool { hub.cafes[code] != nil }
}
