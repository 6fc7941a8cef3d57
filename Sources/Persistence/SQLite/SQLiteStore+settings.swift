extension SQLiteStore {
  package func setting(_ key: String) throws(StoreFailure) -> [UInt8]? {
    if let fault = settings.fault { throw .damaged(fault) }
    return settings.entries[key]?.value
  }

  package func set(_ key: String, to value: [UInt8]) throws(StoreFailure) {
    precondition(key != Self.compactionKey, "this setting belongs to the store")
    if let fault = settings.fault { throw .damaged(fault) }
    try Limits.check(key.utf8.count, 1...Limits.settingKeyBytesMax, "settingKeyBytesMax")
    try Limits.check(value.count, 0...Limits.settingBytesMax, "settingBytesMax")
    var changed = settings
    try connection.transaction { () throws(StoreFailure) in
      changed = try write(key, value)
    }
    settings = changed
    try markSettings()
  }

  /// Writes a setting within a transaction.
  /// - Returns: the settings as they are after the commit.
  func write(_ key: String, _ value: [UInt8]) throws(StoreFailure) -> SettingsState {
    var changed = settings
    changed.revision += 1
    let checksum = Checksum.setting(key: key, revision: changed.revision, value: value)
    let row = try connection.statement("REPLACE INTO setting VALUES (?1, ?2, ?3, ?4)")
    try row.bind(1, key)
    try row.bind(2, changed.revision)
    try row.bind(3, value)
    try row.bind(4, checksum)
    try row.finish()
    changed.entries[key] = SettingsState.Entry(value: value, checksum: checksum)
    return changed
  }

  func loadSettings(mark: HighWaterFile.Place) throws(StoreFailure) {
    let row = try connection.statement(
      "SELECT key, revision, value, checksum FROM setting ORDER BY key")
    defer { row.reset() }
    while try row.step() {
      guard let key = row.text(0), let revision = row.int64(1), let value = row.blob(2),
        let checksum = row.digest(3),
        checksum == Checksum.setting(key: key, revision: revision, value: value)
      else {
        settings.fault = Fault(stream: nil, sequence: nil, .settingAltered)
        return
      }
      settings.entries[key] = SettingsState.Entry(value: value, checksum: checksum)
      settings.revision = max(settings.revision, revision)
    }
    settings.fault = settings.difference(from: mark)
  }

  func markSettings() throws(StoreFailure) {
    guard settings.fault == nil else { return }
    do throws(StoreFailure) {
      try marks.reserve(0)
      try marks.write(settings.mark, for: 0)
    } catch {
      // As with the mark of a stream, see `mark`.
      if error == .full { return }
      let failure = StoreFailure.inputOutput("high-water mark: \(error)")
      connection.giveUp(failure)
      throw failure
    }
  }
}
