extension SQLiteStore {
  enum Contents {
    case nothing
    case journal
  }

  /// Makes the empty file with its mode before SQLite would (with 0644), or closes an existing one to
  /// others. An existing file is not opened here: closing it again would drop the locks another
  /// connection of this process holds on it (POSIX locks belong to the process).
  static func makeJournal(in directory: DataDirectory) throws(StoreFailure) {
    if directory.exists(directory.journal) {
      for path in [directory.journal, directory.log, directory.highWater] {
        directory.closeToOthers(path)
      }
      return
    }
    _ = try File(directory.journal, .new)
    try directory.sync()
  }

  /// Takes the file for this connection and looks whether it is ours, before anything is changed.
  /// - Throws: `inUse`, `foreign`, `newerVersion`, `damaged`.
  static func identify(_ connection: Connection) throws(StoreFailure) -> Contents {
    try connection.run(Schema.manners)
    let tableCount = try connection.number("SELECT count(*) FROM sqlite_schema")
    let applicationID = try connection.number("PRAGMA application_id")
    let version = try connection.number("PRAGMA user_version")
    if tableCount == 0 && applicationID == 0 && version == 0 { return .nothing }
    guard applicationID == Schema.applicationID, version >= 1 else {
      throw .foreign(path: connection.path)
    }
    guard version <= Schema.version else {
      throw .newerVersion(found: version, known: Schema.version)
    }
    return .journal
  }

  static func makeTables(_ connection: Connection) throws(StoreFailure) {
    try connection.transaction { () throws(StoreFailure) in
      try connection.run(Schema.tables)
      try connection.run("PRAGMA application_id = \(Schema.applicationID)")
      try connection.run("PRAGMA user_version = \(Schema.version)")
    }
  }

  /// Opens a journal to look at it; nothing is made or changed.
  /// - Throws: `noStore` too.
  static func openForInspection(_ path: String) throws(StoreFailure) -> SQLiteStore {
    let directory = DataDirectory(path: path)
    try directory.requireFolder()
    guard directory.exists(directory.journal) else { throw .noStore(path: path) }
    let marksExist = directory.exists(directory.highWater)
    let marks = try HighWaterFile(marksExist ? directory.highWater : "/dev/null", .existing)
    let store = try openForInspection(file: directory.journal, with: marks)
    try store.load(marksExist: marksExist)
    return store
  }

  /// Opens a backup, which never has marks, to look at it.
  /// - Throws: as above.
  static func openForInspection(backup file: String) throws(StoreFailure) -> SQLiteStore {
    guard DataDirectory(path: file).exists(file) else { throw .noStore(path: file) }
    let store = try openForInspection(file: file, with: HighWaterFile("/dev/null", .existing))
    try store.load(marksExist: true)
    return store
  }

  private static func openForInspection(
    file: String, with marks: HighWaterFile
  ) throws(StoreFailure) -> SQLiteStore {
    let connection = try Connection(path: file)
    // Locking a file others may write needs the right to write it.
    if connection.isReadOnly { throw .readOnly(path: file) }
    connection.keepLogOnClose()
    guard try identify(connection) == .journal else { throw .noStore(path: file) }
    return SQLiteStore(connection: connection, marks: marks, random: { _ in [] })
  }
}
