extension SQLiteStore {
  /// One to start from and one in case it is damaged.
  private static var snapshotsKept: Int64 { 2 }

  package func save(_ snapshot: Snapshot) throws(StoreFailure) {
    let state = try sound(snapshot.stream)
    try Limits.check(snapshot.body.count, 0...Limits.snapshotBytesMax, "snapshotBytesMax")
    guard (1...max(1, state.head)).contains(snapshot.sequence),
      let chain = try chain(of: state, at: snapshot.sequence), state.head > 0
    else { throw .unknownRecord(stream: snapshot.stream, sequence: snapshot.sequence) }
    try connection.transaction { () throws(StoreFailure) in
      let row = try connection.statement(
        "REPLACE INTO snapshot (stream, sequence, body, checksum) VALUES (?1, ?2, ?3, ?4)")
      try row.bind(1, state.id)
      try row.bind(2, snapshot.sequence)
      try row.bind(3, snapshot.body)
      try row.bind(4, Checksum.snapshot(snapshot, chain: chain))
      try row.finish()
      let old = try connection.statement(
        """
        DELETE FROM snapshot WHERE stream = ?1 AND sequence NOT IN
          (SELECT sequence FROM snapshot WHERE stream = ?1 ORDER BY sequence DESC LIMIT ?2)
        """)
      try old.bind(1, state.id)
      try old.bind(2, Self.snapshotsKept)
      try old.finish()
    }
  }

  package func latestSnapshot(of stream: String) throws(StoreFailure) -> Snapshot? {
    let state = try sound(stream)
    var latest: Snapshot?
    try eachSnapshot(of: state) { snapshot in
      if let snapshot, snapshot.sequence > latest?.sequence ?? 0 { latest = snapshot }
    }
    return latest
  }

  /// Goes through the snapshots of a stream, whichever way the index is; a damaged one is nil.
  func eachSnapshot(
    of state: StreamState, _ body: (Snapshot?) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    let row = try connection.statement(
      "SELECT sequence, body, checksum FROM snapshot WHERE stream = ?1 ORDER BY sequence")
    defer { row.reset() }
    try row.bind(1, state.id)
    while try row.step() {
      guard let sequence = row.int64(0), (1...max(1, state.head)).contains(sequence),
        let bytes = row.blob(1), let chain = try chain(of: state, at: sequence)
      else {
        try body(nil)
        continue
      }
      let snapshot = Snapshot(stream: state.name, sequence: sequence, body: bytes)
      let isSound = row.digest(2) == Checksum.snapshot(snapshot, chain: chain)
      try body(isSound ? snapshot : nil)
    }
  }
}
