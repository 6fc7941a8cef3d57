import Cryptography

/// The settings in memory.
struct SettingsState {
  struct Entry {
    let value: [UInt8]
    let checksum: Digest
  }

  var entries: [String: Entry] = [:]
  /// How many times a setting was changed: the head of the settings.
  var revision: Int64 = 0
  /// What was found wrong at opening; then no setting is handed out.
  var fault: Fault?

  /// The mark of the settings: the number of changes and a digest over all of them.
  var mark: HighWaterMark {
    var hash = SHA256()
    for (_, entry) in entries.sorted(by: { $0.key < $1.key }) { hash.update(entry.checksum) }
    return HighWaterMark(
      generation: 0, name: "", epoch: .unknown, head: revision, chain: hash.finalized())
  }

  /// What is wrong, given the mark as it was found.
  func difference(from place: HighWaterFile.Place) -> Fault? {
    switch place {
    case .empty: return nil
    case .unreadable: return Fault(stream: nil, sequence: nil, .highWaterUnreadable)
    case .mark(let mark):
      let isBehind = mark.head > revision
      let isOther = mark.head == revision && mark.chain != self.mark.chain
      return isBehind || isOther ? Fault(stream: nil, sequence: nil, .settingsLost) : nil
    }
  }
}
