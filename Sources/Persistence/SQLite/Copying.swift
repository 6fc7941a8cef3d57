import CSQLite

/// A copy of a connection's file that is made some pages at a time.
///
/// What the connection writes in between comes into the copy as well: SQLite sees to that as long as it
/// is this same connection (https://sqlite.org/backup.html).
@safe
final class Copying {
  private let target: Connection
  private var handle: OpaquePointer?

  /// - Parameters:
  ///   - source: the open file.
  ///   - path: an empty file.
  init(of source: Connection, into path: String) throws(StoreFailure) {
    target = try Connection(path: path)
    // A copy that is not complete is thrown away, so it needs neither a journal nor a sync of its own.
    try target.run(
      "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    unsafe handle = try source.beginCopy(into: target)
  }

  deinit { end() }

  /// Copies so many pages more; the last call makes the copy a file without a log.
  ///
  /// - Returns: whether there are more.
  func goOn(pages: Int) throws(StoreFailure) -> Bool {
    let code = unsafe sqlite3_backup_step(handle, Int32(clamping: pages))
    switch code {
    case SQLITE_OK: return true
    case SQLITE_DONE: break
    default: throw target.failed(code)
    }
    end()
    try target.run("PRAGMA journal_mode = DELETE")
    try target.close()
    return false
  }

  private func end() {
    unsafe sqlite3_backup_finish(handle)
    unsafe handle = nil
  }
}
