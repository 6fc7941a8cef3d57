extension SQLiteStore {
  /// Checks a journal completely, without changing it.
  /// - Throws: `inUse` while a server holds it; `noStore`, `notADirectory`, `foreign`, `newerVersion`,
  ///   `unreachable`. Damage is not thrown but returned.
  package static func verify(directory path: String) throws(StoreFailure) -> Verification {
    try inspect { () throws(StoreFailure) in try openForInspection(path) }
  }

  /// Checks a backup completely, without changing it.
  /// - Throws: as above; `noStore` if there is no such file.
  package static func verify(backup file: String) throws(StoreFailure) -> Verification {
    try inspect { () throws(StoreFailure) in try openForInspection(backup: file) }
  }

  private static func inspect(
    _ open: () throws(StoreFailure) -> SQLiteStore
  ) throws(StoreFailure) -> Verification {
    do throws(StoreFailure) {
      let store = try open()
      let verification = try store.verification()
      try store.connection.close()
      return verification
    } catch {
      guard case .damaged(let fault) = error else { throw error }
      return Verification(fault: fault)
    }
  }

  /// Checks everything and names the first fault.
  func verification() throws(StoreFailure) -> Verification {
    var result = Verification()
    do throws(StoreFailure) {
      for state in states.values.sorted(by: { $0.name < $1.name }) {
        try verify(state, &result)
      }
      if let fault = settings.fault { throw StoreFailure.damaged(fault) }
      try verifyStructure()
    } catch {
      guard case .damaged(let fault) = error else { throw error }
      result.fault = fault
    }
    return result
  }

  private func verify(
    _ state: StreamState, _ result: inout Verification
  ) throws(StoreFailure) {
    result.streams += 1
    if let fault = state.fault { throw .damaged(fault) }
    var marked = try erasures(of: state).count
    var counted = result
    try read(state.name, after: 0) { stored in
      counted.records += 1
      if stored.erasure != nil {
        counted.erased += 1
        marked -= 1
      }
    }
    if marked > 0 { throw .damaged(state.fault(.erasureMarkWrong)) }
    try eachSnapshot(of: state) { (snapshot) throws(StoreFailure) in
      if snapshot == nil { throw .damaged(state.fault(.snapshotAltered)) }
      counted.snapshots += 1
    }
    result = counted
  }

  /// SQLite's own check: it finds pages and indexes the rows above do not pass.
  private func verifyStructure() throws(StoreFailure) {
    let row = try connection.statement("PRAGMA integrity_check(1)")
    defer { row.reset() }
    guard try row.step(), row.text(0) == "ok" else {
      let words = row.text(0) ?? "no answer"
      throw .damaged(Fault(stream: nil, sequence: nil, .structure(words)))
    }
  }
}
