import Cryptography

/// The store on one machine: one SQLite file and one file of high-water marks in one folder.
///
/// How a record gets in and out again:
/// 1. `append` checks the numbers against the heads in memory, hashes, and commits with fsync.
/// 2. After the commit the high-water marks are written.
/// 3. At the next start the heads are read and held against the marks: a lost end is found.
/// 4. `read` verifies body and chain of each record before it hands it out.
package final class SQLiteStore: Store {
  let connection: Connection
  let marks: HighWaterFile
  let random: @Sendable (Int) -> [UInt8]
  var states: [String: StreamState] = [:]
  var settings = SettingsState()
  /// The copy that is being made.
  var backup: Backup?

  /// Opens the journal of a folder, or makes both.
  /// - Parameters:
  ///   - path: the folder; made with mode 0700 if it is missing.
  ///   - pagesMax: the most pages of 4,096 bytes the file may have; nil for no limit.
  ///   - random: where salts come from.
  /// - Throws: `inUse`, `readOnly`, `notADirectory`, `unreachable`, `foreign`, `newerVersion`,
  ///   `damaged` (only if the file as a whole cannot be read), `full`, `inputOutput`. Damage to single
  ///   streams is told by `streams()`.
  package convenience init(
    directory path: String, pagesMax: Int64? = nil,
    random: @escaping @Sendable (Int) -> [UInt8] = SecureRandom.bytes
  ) throws(StoreFailure) {
    let directory = DataDirectory(path: path)
    try directory.prepare()
    try Self.makeJournal(in: directory)
    let connection = try Connection(path: directory.journal)
    if connection.isReadOnly { throw .readOnly(path: directory.journal) }
    let contents = try Self.identify(connection)
    try connection.run(Schema.durability)
    if let pagesMax { try connection.run("PRAGMA max_page_count = \(pagesMax)") }

    let marksExist = directory.exists(directory.highWater)
    let marks = try HighWaterFile(directory.highWater, .existingOrNew)
    if !marksExist {
      try marks.sync()
      try directory.sync()
    }
    if contents == .nothing { try Self.makeTables(connection) }
    self.init(connection: connection, marks: marks, random: random)
    try load(marksExist: marksExist)
    try bringMarksUpToDate()
    if try isCompactionOwed() { _ = try compactIfPossible() }
  }

  init(
    connection: Connection, marks: HighWaterFile, random: @escaping @Sendable (Int) -> [UInt8]
  ) {
    self.connection = connection
    self.marks = marks
    self.random = random
  }

  package func streams() throws(StoreFailure) -> [StreamSummary] {
    states.values.map(\.summary).sorted { $0.stream < $1.stream }
  }

  package func close() throws(StoreFailure) {
    abandonBackUp()
    try connection.close()
    try marks.sync()
  }

  /// The state of a stream that may be read and continued.
  func sound(_ stream: String) throws(StoreFailure) -> StreamState {
    guard let state = states[stream] else { throw .unknownStream(stream) }
    if let fault = state.fault { throw .damaged(fault) }
    return state
  }

  /// Says in the marks how far a stream has come. Called after each commit. The commit is durable, so
  /// want of room here is no failure of it: the mark stays behind and is a lower bound as before.
  func mark(_ state: StreamState) throws(StoreFailure) {
    do throws(StoreFailure) {
      try marks.write(state.mark, for: state.id)
    } catch {
      if error == .full { return }
      let failure = StoreFailure.inputOutput("high-water mark: \(error)")
      connection.giveUp(failure)
      throw failure
    }
  }
}
