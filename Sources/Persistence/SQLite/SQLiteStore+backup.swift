import Cryptography
import Glibc

extension SQLiteStore {
  /// A copy that is being made.
  struct Backup {
    let path: String
    let file: File
    let copying: Copying
  }

  package func beginBackUp(to path: String) throws(StoreFailure) {
    abandonBackUp()
    // What was erased must not live on in a copy of its pages.
    if try isCompactionOwed() { _ = try compactIfPossible() }
    // Made first, with its mode; SQLite accepts an empty file.
    let file = try File(path, .new)
    do throws(StoreFailure) {
      backup = Backup(path: path, file: file, copying: try Copying(of: connection, into: path))
    } catch {
      unsafe unlink(path)
      throw error
    }
  }

  package func goOnBackingUp(pages: Int) throws(StoreFailure) -> Bool {
    guard let backup else { return false }
    do throws(StoreFailure) {
      if try backup.copying.goOn(pages: pages) { return true }
      try backup.file.sync()
      try DataDirectory(path: Self.folder(of: backup.path)).sync()
    } catch {
      abandonBackUp()
      throw error
    }
    self.backup = nil
    return false
  }

  /// Leaves nothing of a copy that is not complete.
  func abandonBackUp() {
    guard let path = backup?.path else { return }
    backup = nil
    unsafe unlink(path)
  }

  /// Makes a journal from a backup in a folder that has none. The backup is verified completely first,
  /// and each stream gets a new lineage: clients may know later records than it has.
  /// - Parameters:
  ///   - file: the backup.
  ///   - path: the folder; made if it is missing.
  ///   - random: where the epochs come from.
  /// - Returns: what was restored.
  /// - Throws: `alreadyThere` if the folder has a journal; `damaged`, `foreign`, `newerVersion`,
  ///   `noStore`, `inUse`.
  package static func restore(
    from file: String, to path: String,
    random: @escaping @Sendable (Int) -> [UInt8] = SecureRandom.bytes
  ) throws(StoreFailure) -> Verification {
    let directory = DataDirectory(path: path)
    guard directory.exists(file) else { throw .noStore(path: file) }
    let source = try Connection(path: file)
    source.keepLogOnClose()
    guard try identify(source) == .journal else { throw .noStore(path: file) }
    try directory.prepare()
    if directory.exists(directory.journal) { throw .alreadyThere(path: directory.journal) }
    // Left behind by a restoration that was interrupted: it begins anew.
    if directory.exists(directory.arriving) { remove(directory) }
    if directory.exists(directory.highWater) { throw .alreadyThere(path: directory.highWater) }
    do throws(StoreFailure) {
      let arriving = try File(directory.arriving, .new)
      try source.copy(into: directory.arriving)
      try source.close()
      let result = try renew(directory, random)
      try arriving.sync()
      // The marks are durable before the journal has its name; else it would come without them.
      try directory.sync()
      guard unsafe rename(directory.arriving, directory.journal) == 0 else {
        throw SystemFailure.of(errno, path: directory.journal)
      }
      try directory.sync()
      return result
    } catch {
      remove(directory)
      throw error
    }
  }

  /// Verifies the arriving journal, gives its streams new epochs and writes their marks.
  private static func renew(
    _ directory: DataDirectory, _ random: @escaping @Sendable (Int) -> [UInt8]
  ) throws(StoreFailure) -> Verification {
    let connection = try Connection(path: directory.arriving)
    guard try identify(connection) == .journal else { throw .noStore(path: directory.arriving) }
    let marks = try HighWaterFile(directory.highWater, .new)
    let store = SQLiteStore(connection: connection, marks: marks, random: random)
    try store.load(marksExist: true)
    let result = try store.verification()
    if let fault = result.fault { throw .damaged(fault) }
    try connection.transaction { () throws(StoreFailure) in
      for var state in store.states.values.sorted(by: { $0.id < $1.id }) {
        state.epoch = Epoch.fresh(from: random)
        try store.update(state)
        store.states[state.name] = state
      }
    }
    try store.bringMarksUpToDate()
    try store.close()
    return result
  }

  private static func remove(_ directory: DataDirectory) {
    for path in [directory.arriving, directory.arriving + "-journal", directory.highWater] {
      unsafe unlink(path)
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
