extension SQLiteStore {
  static var compactionKey: String { "store.compaction-owed" }

  package func erase(
    _ sequences: [Int64], of stream: String, mark: Erasure
  ) throws(StoreFailure) -> Removal {
    let state = try sound(stream)
    try Limits.check(mark.reason.utf8.count, 1...Limits.reasonBytesMax, "reasonBytesMax")
    for sequence in sequences where !(1...max(1, state.head)).contains(sequence) || state.head == 0
    {
      throw .unknownRecord(stream: stream, sequence: sequence)
    }
    let before = try erasures(of: state)
    try owingCompaction { () throws(StoreFailure) in
      for sequence in Set(sequences).subtracting(before.keys).sorted() {
        try erase(sequence, of: state, mark)
      }
      try delete("FROM snapshot WHERE stream = ?1", state.id)
    }
    return try compactIfPossible()
  }

  package func remove(_ stream: String) throws(StoreFailure) -> Removal {
    guard let state = states[stream] else { throw .unknownStream(stream) }
    // First the mark: a mark without its stream would be a lost stream at the next start.
    try marks.clear(state.id)
    try owingCompaction { () throws(StoreFailure) in
      for table in ["snapshot", "erasure", "record"] {
        try delete("FROM \(table) WHERE stream = ?1", state.id)
      }
      try delete("FROM stream WHERE id = ?1", state.id)
    }
    states[stream] = nil
    return try compactIfPossible()
  }

  /// Rewrites the file so that nothing that was deleted is left in it, if there is room.
  ///
  /// `secure_delete` overwrites deleted cells, but pages that were rearranged keep old bytes in their
  /// unused middle. So the file is rewritten (through a temporary file of SQLite's without a name) and
  /// the write-ahead log is emptied before and after.
  func compactIfPossible() throws(StoreFailure) -> Removal {
    do throws(StoreFailure) {
      try truncateLog()
      try connection.run("VACUUM")
      var changed = settings
      try connection.transaction { () throws(StoreFailure) in
        changed = try write(Self.compactionKey, [0])
      }
      settings = changed
      try truncateLog()
      try markSettings()
      return .complete
    } catch {
      if error.isFatal { throw error }
      return .owed
    }
  }

  func isCompactionOwed() throws(StoreFailure) -> Bool {
    settings.entries[Self.compactionKey]?.value == [1]
  }

  /// Does the closure in a transaction that also notes that the file must be rewritten.
  private func owingCompaction(
    _ body: () throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    var changed = settings
    try connection.transaction { () throws(StoreFailure) in
      try body()
      changed = try write(Self.compactionKey, [1])
    }
    settings = changed
    try markSettings()
  }

  private func erase(
    _ sequence: Int64, of state: StreamState, _ mark: Erasure
  ) throws(StoreFailure) {
    let record = try connection.statement(
      "UPDATE record SET salt = NULL, body = NULL WHERE stream = ?1 AND sequence = ?2")
    try record.bind(1, state.id)
    try record.bind(2, sequence)
    try record.finish()
    let row = try connection.statement("INSERT INTO erasure VALUES (?1, ?2, ?3, ?4, ?5)")
    try row.bind(1, state.id)
    try row.bind(2, sequence)
    try row.bind(3, mark.atMs)
    try row.bind(4, mark.reason)
    try row.bind(5, Checksum.erasure(stream: state.name, sequence: sequence, mark))
    try row.finish()
  }

  func delete(_ what: String, _ stream: Int64) throws(StoreFailure) {
    let row = try connection.statement("DELETE " + what)
    try row.bind(1, stream)
    try row.finish()
  }

  private func truncateLog() throws(StoreFailure) {
    try connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
  }
}
