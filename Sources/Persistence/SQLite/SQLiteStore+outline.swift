extension SQLiteStore {
  package func summary(of stream: String) throws(StoreFailure) -> StreamSummary? {
    states[stream]?.summary
  }

  /// Kinds are never erased and stand outside of the bodies, so a look at them needs no body.
  package func lastRecords(
    of kinds: [String]
  ) throws(StoreFailure) -> [String: [String: Int64]] {
    let places = kinds.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    let row = try connection.statement(
      """
      SELECT stream.name, record.kind, max(record.sequence)
      FROM record JOIN stream ON stream.id = record.stream
      WHERE record.kind IN (\(places)) GROUP BY record.stream, record.kind
      """)
    defer { row.reset() }
    for (index, kind) in kinds.enumerated() { try row.bind(Int32(index + 1), kind) }
    var found: [String: [String: Int64]] = [:]
    while try row.step() {
      guard let stream = row.text(0), let kind = row.text(1), let last = row.int64(2) else {
        continue
      }
      found[stream, default: [:]][kind] = last
    }
    return found
  }

  package func newestRecordAtMs() throws(StoreFailure) -> Int64? {
    let row = try connection.statement(
      """
      SELECT stream.name FROM stream
      JOIN record ON record.stream = stream.id AND record.sequence = stream.head
      ORDER BY record.at_ms DESC LIMIT 1
      """)
    defer { row.reset() }
    guard try row.step(), let name = row.text(0) else { return nil }
    return try record(sound(name).head, of: name).record.atMs
  }

  package func record(
    _ sequence: Int64, of stream: String
  ) throws(StoreFailure) -> StoredRecord {
    let state = try sound(stream)
    guard (1...max(1, state.head)).contains(sequence), state.head > 0 else {
      throw .unknownRecord(stream: stream, sequence: sequence)
    }
    var found: StoredRecord?
    let last = try scan(state, after: sequence - 1, through: sequence) { found = $0 }
    guard let found else { throw .damaged(state.fault(.recordMissing, at: sequence)) }
    guard sequence < state.head || last.chain == state.chain else {
      throw .damaged(state.fault(.chainBroken, at: sequence))
    }
    return found
  }
}
