import CSQLite

/// SQLite's result codes as failures of the store.
enum SQLiteFailure {
  /// - Parameters:
  ///   - code: an extended result code other than OK, ROW and DONE.
  ///   - handle: the connection it came from, for SQLite's words.
  static func of(_ code: Int32, _ handle: OpaquePointer, path: String) -> StoreFailure {
    let words = unsafe String(cString: sqlite3_errmsg(handle))
    // A file that ends before its header says so was cut: that is damage, not a failing disk.
    if code == SQLITE_IOERR | 2 << 8 { return damaged("the file is cut short") }
    // The low byte is the kind, the rest says more exactly which.
    switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED: return .inUse(path: path)
    case SQLITE_READONLY, SQLITE_PERM: return .readOnly(path: path)
    case SQLITE_CANTOPEN: return .unreachable(path: path, reason: words)
    case SQLITE_FULL: return .full
    case SQLITE_IOERR, SQLITE_NOMEM: return .inputOutput(words)
    case SQLITE_TOOBIG: return .beyondLimit(words)
    // Our own statements are right (the tests run all of them), so what is left, a malformed file, a
    // missing table or a violated constraint, says that the file is not as we wrote it.
    default: return damaged(words)
    }
  }

  private static func damaged(_ words: String) -> StoreFailure {
    .damaged(Fault(stream: nil, sequence: nil, .structure(words)))
  }
}
