extension SQLiteStore {
  package func cut(
    _ stream: String, after: Int64, epoch: Epoch
  ) throws(StoreFailure) -> Int64 {
    guard var state = states[stream] else { throw .unknownStream(stream) }
    if let fault = state.fault, fault.what == .streamMissing { throw .damaged(fault) }
    let last = try scan(state, after: 0, through: after) { _ in }
    guard last.sequence == after else {
      throw .unknownRecord(stream: stream, sequence: after)
    }
    let dropped = max(0, state.knownHead - after)
    state.epoch = epoch
    state.head = after
    state.knownHead = after
    state.chain = last.chain
    state.fault = nil
    let kept = state
    // The old mark speaks of the old lineage; without one the new is marked at the next start.
    try marks.clear(state.id)
    try connection.transaction { () throws(StoreFailure) in
      for table in ["record", "erasure", "snapshot"] {
        try delete("FROM \(table) WHERE stream = ?1 AND sequence > \(after)", kept.id)
      }
      try update(kept)
    }
    states[stream] = kept
    try mark(kept)
    return dropped
  }
}
