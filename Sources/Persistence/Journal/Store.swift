/// Keeps streams of records, their snapshots and a few settings, durably.
///
/// The server knows only this; SQLite is one implementation, a database for several nodes can be the
/// second. A store belongs to one thread at a time and may block: the event loop never calls it, the
/// `JournalWriter` does. Every call is one transaction: when it returns, its effect is durable; when it
/// throws, nothing of it was applied (`StoreFailure.inputOutput`: unknown, the process ends).
package protocol Store: AnyObject {
  /// All streams in the order of their names, with what was found wrong at opening.
  func streams() throws(StoreFailure) -> [StreamSummary]

  /// What is known of a stream without reading it; nil if there is none.
  func summary(of stream: String) throws(StoreFailure) -> StreamSummary?

  /// For each stream and each of some kinds the number of the last such record. A look at all records
  /// that verifies none: it says what to read, not what to believe.
  func lastRecords(of kinds: [String]) throws(StoreFailure) -> [String: [String: Int64]]

  /// When the newest of all records was written, in milliseconds since 1970 (UTC); verified. Nil for a
  /// journal without records.
  func newestRecordAtMs() throws(StoreFailure) -> Int64?

  /// Creates streams and continues streams, all in one transaction.
  /// - Parameters:
  ///   - records: in order; those of one stream continue it without a gap.
  ///   - newStreams: streams to create before, so that their first records can be among `records`.
  /// - Throws: `wrongSequence`, `unknownStream`, `streamExists`, `beyondLimit`, `damaged`, `full`,
  ///   `inputOutput`.
  func append(_ records: [Record], creating newStreams: [NewStream]) throws(StoreFailure)

  /// Reads a stream in order, verifying each record before it is handed out, and at the end that none
  /// is missing.
  /// - Parameters:
  ///   - after: the last sequence number that is not wanted; 0 for all.
  ///   - each: called once per record. What it threw comes out again.
  /// - Throws: `damaged` at the first record that cannot be trusted; `unknownStream`;
  ///   `unknownRecord` if `after` lies beyond the head.
  func read(
    _ stream: String, after: Int64, each: (StoredRecord) throws(StoreFailure) -> Void
  ) throws(StoreFailure)

  /// Reads one record and verifies it.
  /// - Throws: `damaged`, `unknownStream`; `unknownRecord` if it lies beyond the head or is 0.
  func record(_ sequence: Int64, of stream: String) throws(StoreFailure) -> StoredRecord

  /// Keeps a snapshot; the two newest of a stream are kept.
  /// - Throws: `unknownRecord` if its sequence number lies beyond the head or is 0.
  func save(_ snapshot: Snapshot) throws(StoreFailure)

  /// The newest snapshot with a right checksum, or nil: then read from 1.
  func latestSnapshot(of stream: String) throws(StoreFailure) -> Snapshot?

  /// Destroys bodies and their salts and leaves marks; drops all snapshots of the stream. What was
  /// erased before keeps its first mark.
  /// - Returns: whether the bytes are out of the file already.
  func erase(
    _ sequences: [Int64], of stream: String, mark: Erasure
  ) throws(StoreFailure) -> Removal

  /// Destroys a stream with everything of it.
  /// - Returns: whether the bytes are out of the file already.
  func remove(_ stream: String) throws(StoreFailure) -> Removal

  /// Drops what comes after a record, because it is damaged, and begins a new lineage. What stays is
  /// verified first.
  /// - Parameters:
  ///   - after: the last record that stays.
  ///   - epoch: the new lineage.
  /// - Returns: how many records are dropped or had been lost.
  func cut(_ stream: String, after: Int64, epoch: Epoch) throws(StoreFailure) -> Int64

  /// The value of a setting, or nil.
  func setting(_ key: String) throws(StoreFailure) -> [UInt8]?

  /// Keeps a setting: the few values that belong to the whole journal, such as the clock's offset.
  func set(_ key: String, to value: [UInt8]) throws(StoreFailure)

  /// Begins to copy everything into one new file that only its owner may read. A copy that was begun
  /// before is given up.
  /// - Throws: `alreadyThere` if the path exists.
  func beginBackUp(to path: String) throws(StoreFailure)

  /// Goes on with the copy; what is appended in between comes into it. After the last step it is durable;
  /// if one fails, or the store is closed before, nothing is left of it.
  /// - Parameter pages: how many pages of 4,096 bytes to copy.
  /// - Returns: whether there are more.
  func goOnBackingUp(pages: Int) throws(StoreFailure) -> Bool

  /// Lets go of the files. Afterwards no other call is allowed.
  func close() throws(StoreFailure)
}

/// Whether erased bytes have left the file.
package enum Removal: Hashable, Sendable {
  /// They are in no file of the journal any more.
  case complete
  /// They are unreadable, but the file could not be rewritten (no room). It is done at the next erasure
  /// or the next start.
  case owed
}

extension Store {
  /// Copies everything at once.
  package func backUp(to path: String) throws(StoreFailure) {
    try beginBackUp(to: path)
    while try goOnBackingUp(pages: .max) {}
  }

  /// Continues streams.
  package func append(_ records: [Record]) throws(StoreFailure) {
    try append(records, creating: [])
  }

  /// Creates an empty stream.
  package func create(_ stream: String, epoch: Epoch) throws(StoreFailure) {
    try append([], creating: [NewStream(stream, epoch: epoch)])
  }

  /// All records after a sequence number at once; for short tails.
  package func read(_ stream: String, after: Int64 = 0) throws(StoreFailure) -> [StoredRecord] {
    var records: [StoredRecord] = []
    try read(stream, after: after) { record in records.append(record) }
    return records
  }
}
