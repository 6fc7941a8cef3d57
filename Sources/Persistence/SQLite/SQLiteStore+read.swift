import Cryptography

extension SQLiteStore {
  package func read(
    _ stream: String, after: Int64, each: (StoredRecord) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    let state = try sound(stream)
    guard (0...state.head).contains(after) else {
      throw .unknownRecord(stream: stream, sequence: after)
    }
    let last = try scan(state, after: after, through: nil, each: each)
    guard last.sequence == state.head else {
      throw .damaged(state.fault(.recordMissing, at: last.sequence + 1))
    }
    guard last.chain == state.chain else {
      throw .damaged(state.fault(.chainBroken, at: state.head))
    }
  }

  /// Reads and verifies records in order.
  ///
  /// The record before the first wanted one only lends its chain value; if that is altered, the first
  /// wanted one does not fit it, or the head if none is wanted.
  /// - Parameters:
  ///   - after: the last record that is not wanted; 0 for all.
  ///   - through: the last one that is wanted; nil for all.
  ///   - each: must not call the store.
  /// - Returns: the last record that was read, with its chain value.
  func scan(
    _ state: StreamState, after: Int64, through: Int64?,
    each: (StoredRecord) throws(StoreFailure) -> Void
  ) throws(StoreFailure) -> Link {
    let marks = try erasures(of: state)
    let row = try connection.statement(
      """
      SELECT sequence, kind, at_ms, salt, body, body_hash, chain FROM record
      WHERE stream = ?1 AND sequence >= ?2 AND sequence <= ?3 ORDER BY sequence
      """)
    defer { row.reset() }
    try row.bind(1, state.id)
    try row.bind(2, after)
    try row.bind(3, through ?? Int64.max)
    var last = Link(sequence: 0, chain: Chain.start(of: state.name))
    if after > 0 {
      guard try row.step(), row.int64(0) == after, let chain = row.digest(6) else {
        throw .damaged(state.fault(.recordMissing, at: after))
      }
      last = Link(sequence: after, chain: chain)
    }
    while try row.step() {
      let reading = RecordReading(state: state, previous: last, erasures: marks)
      let (record, link) = try reading.verified(row)
      try each(record)
      last = link
    }
    return last
  }

  /// The marks of erasure of a stream with right checksums, by sequence number.
  func erasures(of state: StreamState) throws(StoreFailure) -> [Int64: Erasure] {
    let row = try connection.statement(
      "SELECT sequence, at_ms, reason, checksum FROM erasure WHERE stream = ?1 ORDER BY sequence")
    defer { row.reset() }
    try row.bind(1, state.id)
    var found: [Int64: Erasure] = [:]
    while try row.step() {
      guard let sequence = row.int64(0), let atMs = row.int64(1), let reason = row.text(2) else {
        throw .damaged(state.fault(.erasureMarkWrong, at: row.int64(0)))
      }
      let mark = Erasure(atMs: atMs, reason: reason)
      let checksum = Checksum.erasure(stream: state.name, sequence: sequence, mark)
      guard checksum == row.digest(3) else {
        throw .damaged(state.fault(.erasureMarkWrong, at: sequence))
      }
      found[sequence] = mark
    }
    return found
  }
}
