package import Transport
package import WorldCafe

/// What the hub is told. Time comes with every input.
package enum HubInput: Sendable {
  case opened(ConnectionID, address: String)
  case message(ConnectionID, [UInt8])
  case closed(ConnectionID)
  /// The time that `Hub.nextWake` named has come.
  case woken
  /// A batch is on disk.
  case committed(batch: UInt64)
  /// Nothing of a batch is on disk.
  case refused(batch: UInt64)
  case finished(Finding)
  /// Somebody opened a link to published results; answered by `HubOutput.showResults`.
  case resultsAsked(ConnectionID, secret: String)
  /// The server is about to stop.
  case stopping
}

/// What the hub wants done.
package enum HubOutput: Sendable {
  case send([UInt8], to: [ConnectionID])
  case close(ConnectionID, code: UInt16)
  /// This person may send larger messages from now on.
  case allowLargeMessages(ConnectionID)
  case commit(Batch)
  /// Keep a state, so that the next start need not read the whole journal.
  case save(StateSnapshot)
  /// Destroy a café's journal; answered by `Finding.erased`.
  case erase(Cafe.Code, for: ConnectionID, id: String)
  /// Copy the whole journal; answered by `Finding.backedUp`.
  case backUp(for: ConnectionID, id: String)
  /// Read a café from disk; answered by `Finding.fetched`.
  case fetch(Cafe.Code)
  /// What stands behind a link to published results.
  case showResults(LinkedResults, to: ConnectionID)
  case start(Job)
  case log(LogLine)
}

/// What has to be on disk before anybody hears of it: one transaction, in this order.
package struct Batch: Sendable {
  package var number: UInt64
  package var newCafes: [NewCafe]
  package var records: [JournalRecord]

  /// A café whose journal begins with this batch.
  package struct NewCafe: Sendable, Equatable {
    package var code: Cafe.Code
    package var epoch: String
  }
}

/// A café's state, to be kept on disk.
package struct StateSnapshot: Sendable {
  package var cafe: Cafe.Code
  package var sequence: Int64
  package var state: JournalCoding.State

  /// The state as it is kept. Takes some milliseconds for hundreds of guests, so the loop never asks.
  package var body: [UInt8] { JSONBytes.encode(state) }
}

/// An event as the journal keeps it.
package struct JournalRecord: Sendable, Equatable {
  package var cafe: Cafe.Code
  package var sequence: Int64
  package var kind: String
  package var at: Moment
  package var body: [UInt8]
}

/// One line of the log, without names, texts, tokens or addresses.
package struct LogLine: Sendable, Equatable {
  package var event: String
  package var cafe: Cafe.Code?
  package var detail: String

  package init(_ event: String, cafe: Cafe.Code? = nil, detail: String = "") {
    self.event = event
    self.cafe = cafe
    self.detail = detail
  }
}
