import Cryptography

/// A place in a stream: a record's number and its chain value.
struct Link {
  let sequence: Int64
  let chain: Digest
}

/// Verifies one row against the record before it.
struct RecordReading {
  let state: StreamState
  let previous: Link
  let erasures: [Int64: Erasure]

  /// - Parameter row: columns sequence, kind, at_ms, salt, body, body_hash, chain.
  /// - Throws: `damaged` with the sequence number the record should have.
  func verified(_ row: Statement) throws(StoreFailure) -> (StoredRecord, Link) {
    let expected = previous.sequence + 1
    guard let sequence = row.int64(0), let kind = row.utf8(1), let atMs = row.int64(2),
      let bodyHash = row.digest(5), let chain = row.digest(6)
    else { throw damaged(.recordUnreadable) }
    guard sequence == expected else {
      throw damaged(sequence > expected ? .recordMissing : .recordUnreadable)
    }
    guard expected <= state.knownHead else { throw damaged(.recordBeyondHead) }
    let body = try verifiedBody(row, hash: bodyHash)
    let right = Chain.next(
      after: previous.chain, sequence: sequence, atMs: atMs, kind: kind, bodyHash: bodyHash)
    guard chain == right else { throw damaged(.chainBroken) }
    guard let kind = String(validating: kind, as: UTF8.self) else {
      throw damaged(.recordUnreadable)
    }
    let record = Record(
      stream: state.name, sequence: sequence, kind: kind, atMs: atMs, body: body ?? [])
    return (
      StoredRecord(record: record, erasure: erasures[sequence]),
      Link(sequence: sequence, chain: chain)
    )
  }

  /// The body, or nil if it was erased.
  private func verifiedBody(_ row: Statement, hash: Digest) throws(StoreFailure) -> [UInt8]? {
    let isMarked = erasures[previous.sequence + 1] != nil
    if row.isNull(3) && row.isNull(4) {
      guard isMarked else { throw damaged(.erasureMarkWrong) }
      return nil
    }
    guard let salt = row.blob(3), salt.count == Chain.saltByteCount, let body = row.blob(4) else {
      throw damaged(.recordUnreadable)
    }
    guard !isMarked else { throw damaged(.erasureMarkWrong) }
    guard Chain.bodyHash(salt: salt, body: body) == hash else { throw damaged(.bodyAltered) }
    return body
  }

  private func damaged(_ what: Fault.Kind) -> StoreFailure {
    .damaged(state.fault(what, at: previous.sequence + 1))
  }
}
