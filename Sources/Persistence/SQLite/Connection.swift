import CSQLite

/// One connection to one SQLite file; the only place besides `Statement` and `Copying` that touches SQLite.
///
/// After a disk error the connection is broken for good: whether the last commit is durable is unknown
/// then, and a second fsync that succeeds would prove nothing (the kernel may have dropped the pages).
@safe
final class Connection {
  let path: String
  private let handle: OpaquePointer
  private var statements: [String: Statement] = [:]
  private var broken: StoreFailure?
  private var isOpen = true

  /// Opens an existing file. Files are made beforehand, with their modes, by `DataDirectory`.
  init(path: String) throws(StoreFailure) {
    var opened: OpaquePointer?
    // No mutex: one thread at a time uses a connection.
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
    guard let opened = unsafe opened else { throw .inputOutput("SQLite has no memory") }
    self.path = path
    unsafe handle = opened
    if code != SQLITE_OK {
      throw unsafe SQLiteFailure.of(code, handle, path: path)
    }
  }

  deinit {
    if isOpen { closeHandle() }
  }

  /// Finishes the statements and closes. SQLite folds its log into the file then.
  /// - Throws: what broke the connection before, if something did.
  func close() throws(StoreFailure) {
    precondition(isOpen, "the connection is closed already")
    closeHandle()
    if let broken { throw broken }
  }

  /// Runs statements that give no rows of interest.
  func run(_ sql: String) throws(StoreFailure) {
    if let broken { throw broken }
    let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    if code != SQLITE_OK { throw failed(code) }
  }

  /// The prepared statement of a text, reset. It is kept, because preparing costs more than running.
  func statement(_ sql: String) throws(StoreFailure) -> Statement {
    if let broken { throw broken }
    if let known = statements[sql] {
      known.reset()
      return known
    }
    var prepared: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(handle, sql, -1, &prepared, nil)
    guard code == SQLITE_OK, let prepared = unsafe prepared else { throw failed(code) }
    let statement = unsafe Statement(prepared, of: self)
    statements[sql] = statement
    return statement
  }

  /// The first column of the first row, as a number.
  func number(_ sql: String) throws(StoreFailure) -> Int64 {
    let statement = try statement(sql)
    defer { statement.reset() }
    return try statement.step() ? statement.int64(0) ?? 0 : 0
  }

  /// Does everything in the closure in one durable transaction, or nothing of it.
  func transaction(_ body: () throws(StoreFailure) -> Void) throws(StoreFailure) {
    try run("BEGIN IMMEDIATE")
    do throws(StoreFailure) {
      try body()
      for statement in statements.values { statement.reset() }
      try run("COMMIT")
    } catch {
      rollBack()
      throw error
    }
  }

  /// The row id of the last insertion.
  var insertedID: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

  /// Whether the file could only be opened for reading, which SQLite does without a word.
  var isReadOnly: Bool { unsafe sqlite3_db_readonly(handle, "main") != 0 }

  /// Writes a copy without gaps into an empty file.
  func copy(into path: String) throws(StoreFailure) {
    let statement = try statement("VACUUM INTO ?1")
    try statement.bind(1, path)
    try statement.finish()
  }

  /// Begins a copy into the file of another connection; see `Copying`.
  func beginCopy(into target: Connection) throws(StoreFailure) -> OpaquePointer {
    if let broken { throw broken }
    guard let copy = unsafe sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw unsafe target.failed(sqlite3_extended_errcode(target.handle))
    }
    return unsafe copy
  }

  /// Keeps the write-ahead log as it is when this connection closes: looking changes nothing.
  func keepLogOnClose() {
    unsafe wc_sqlite_keep_log_on_close(handle)
  }

  /// Translates a result code, and breaks the connection if the disk failed.
  func failed(_ code: Int32) -> StoreFailure {
    let failure = unsafe SQLiteFailure.of(code, handle, path: path)
    if failure.isFatal { broken = failure }
    return failure
  }

  /// Breaks the connection because a file beside it failed.
  func giveUp(_ failure: StoreFailure) {
    if failure.isFatal { broken = failure }
  }

  private func closeHandle() {
    isOpen = false
    statements.removeAll()
    let code = unsafe sqlite3_close(handle)
    precondition(code == SQLITE_OK, "a statement is still open")
  }

  /// SQLite has rolled back by itself after some errors (no room, disk error); a second ROLLBACK would
  /// only be an error of its own.
  private func rollBack() {
    for statement in statements.values { statement.reset() }
    if unsafe sqlite3_get_autocommit(handle) == 0 {
      unsafe sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
    }
  }
}
