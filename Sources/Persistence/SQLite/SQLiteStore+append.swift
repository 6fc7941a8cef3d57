extension SQLiteStore {
  package func append(
    _ records: [Record], creating newStreams: [NewStream]
  ) throws(StoreFailure) {
    let salts = random(records.count * Chain.saltByteCount)
    precondition(salts.count == records.count * Chain.saltByteCount)
    try checkNames(newStreams)
    try checkOrder(records, creating: newStreams)

    // Heads in memory change only after the commit; until then these are the ones that count.
    var touched: [String: StreamState] = [:]
    try connection.transaction { () throws(StoreFailure) in
      for new in newStreams { touched[new.name] = try insert(new) }
      for (index, record) in records.enumerated() {
        if touched[record.stream] == nil { touched[record.stream] = try sound(record.stream) }
        let first = index * Chain.saltByteCount
        let salt = Array(salts[first..<first + Chain.saltByteCount])
        try insert(record, salt: salt, to: &touched[record.stream]!)
      }
      for state in touched.values.sorted(by: { $0.id < $1.id }) { try update(state) }
    }
    for state in touched.values.sorted(by: { $0.id < $1.id }) {
      states[state.name] = state
      try mark(state)
    }
  }

  /// Writes the row of a stream anew.
  func update(_ state: StreamState) throws(StoreFailure) {
    let row = try connection.statement(
      "UPDATE stream SET name = ?2, epoch = ?3, head = ?4, chain = ?5, checksum = ?6 WHERE id = ?1")
    try row.bind(1, state.id)
    try row.bind(2, state.name)
    try row.bind(3, state.epoch.text)
    try row.bind(4, state.head)
    try row.bind(5, state.chain)
    try row.bind(6, state.checksum)
    try row.finish()
  }

  private func checkNames(_ newStreams: [NewStream]) throws(StoreFailure) {
    var names: Set<String> = []
    for new in newStreams {
      try Limits.check(new.name.utf8.count, 1...Limits.streamNameBytesMax, "streamNameBytesMax")
      if let fault = states[new.name]?.fault { throw .damaged(fault) }
      guard states[new.name] == nil, names.insert(new.name).inserted else {
        throw .streamExists(new.name)
      }
    }
  }

  private func checkOrder(
    _ records: [Record], creating newStreams: [NewStream]
  ) throws(StoreFailure) {
    var heads: [String: Int64] = [:]
    for new in newStreams { heads[new.name] = 0 }
    for record in records {
      try Limits.check(record)
      if heads[record.stream] == nil { heads[record.stream] = try sound(record.stream).head }
      let expected = heads[record.stream, default: 0] + 1
      guard record.sequence == expected else {
        throw .wrongSequence(stream: record.stream, expected: expected, found: record.sequence)
      }
      heads[record.stream] = expected
    }
  }

  /// The checksum needs the id SQLite gives, so it is written with the first `update`.
  private func insert(_ new: NewStream) throws(StoreFailure) -> StreamState {
    let start = Chain.start(of: new.name)
    let row = try connection.statement(
      "INSERT INTO stream (name, epoch, head, chain, checksum) VALUES (?1, ?2, 0, ?3, ?3)")
    try row.bind(1, new.name)
    try row.bind(2, new.epoch.text)
    try row.bind(3, start)
    try row.finish()
    let id = connection.insertedID
    try marks.reserve(id)
    return StreamState(
      id: id, name: new.name, epoch: new.epoch, head: 0, chain: start, knownHead: 0)
  }

  private func insert(
    _ record: Record, salt: [UInt8], to state: inout StreamState
  ) throws(StoreFailure) {
    let bodyHash = Chain.bodyHash(salt: salt, body: record.body)
    let chain = Chain.next(
      after: state.chain, sequence: record.sequence, atMs: record.atMs,
      kind: Array(record.kind.utf8), bodyHash: bodyHash)
    let row = try connection.statement("INSERT INTO record VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    try row.bind(1, state.id)
    try row.bind(2, record.sequence)
    try row.bind(3, record.kind)
    try row.bind(4, record.atMs)
    try row.bind(5, salt)
    try row.bind(6, record.body)
    try row.bind(7, bodyHash)
    try row.bind(8, chain)
    try row.finish()
    state.head = record.sequence
    state.knownHead = record.sequence
    state.chain = chain
  }
}
