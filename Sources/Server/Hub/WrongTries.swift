import WorldCafe

/// Who guessed wrong how often, and until when that address waits.
///
/// The first tries are free, because people mistype. After that each wrong try doubles the pause, and
/// an hour without one forgives all. Whoever holds a right token or key is never asked to wait: those
/// have 128 random bits, and a guesser in the same building must not lock people out.
struct WrongTries: Sendable {
  private struct Record: Sendable {
    var count = 0
    var closedUntil = Moment(ms: 0)
    var forgottenAt = Moment(ms: 0)
  }

  private var records: [String: Record] = [:]

  /// Counts a wrong try.
  mutating func add(_ address: String, at now: Moment) {
    sweep(at: now)
    var record = current(address, at: now)
    record.count += 1
    let beyond = record.count - Limits.wrongTriesFree
    if beyond >= 0 {
      // Twenty doublings are far above the longest pause and far below an overflow.
      let pauseMs = min(Limits.wrongTryPauseMsMax, Limits.wrongTryPauseMs << min(beyond, 20))
      record.closedUntil = now.adding(ms: pauseMs)
    }
    record.forgottenAt = now.adding(ms: Limits.wrongTriesForgottenMs)
    records[address] = record
  }

  /// The seconds until the address may try again; nil when it may now.
  func secondsClosed(_ address: String, at now: Moment) -> Int? {
    let restMs = current(address, at: now).closedUntil.ms - now.ms
    return restMs > 0 ? Int((restMs + 999) / 1000) : nil
  }

  private func current(_ address: String, at now: Moment) -> Record {
    guard let record = records[address], record.forgottenAt > now else { return Record() }
    return record
  }

  /// Addresses are unlimited, memory is not.
  private mutating func sweep(at now: Moment) {
    guard records.count > Limits.addressesMax else { return }
    records = records.filter { $0.value.forgottenAt > now }
    guard records.count > Limits.addressesMax else { return }
    // Somebody with that many addresses is not held by them: keep the newest half, at little cost.
    let kept = records.sorted { $0.value.forgottenAt > $1.value.forgottenAt }
      .prefix(Limits.addressesMax / 2)
    records = Dictionary(uniqueKeysWithValues: Array(kept))
  }
}
