/// Damage: what is wrong, and where.
package struct Fault: Hashable, Sendable {
  /// The stream it was found in; nil if it concerns the whole journal.
  package let stream: String?
  /// The first record that cannot be trusted; nil if no single one is at fault.
  package let sequence: Int64?
  package let what: Kind

  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// The body does not have the hash that was stored with it.
    case bodyAltered
    /// Kind, time, number or hash do not fit the chain, or an earlier record was altered.
    case chainBroken
    /// The record is not there although later ones, or the head, say that it was.
    case recordMissing
    /// A field has a type, size or text no journal writes.
    case recordUnreadable
    /// A body is gone without a valid mark of its erasure, or a mark stands on a body that is there.
    case erasureMarkWrong
    /// There are records beyond the head of the stream.
    case recordBeyondHead
    /// Name, epoch, head and chain of the stream do not have the checksum stored with them.
    case streamRowAltered
    /// The high-water mark knows the stream, the journal does not.
    case streamMissing
    /// The high-water mark knows later settings than the journal, or other ones.
    case settingsLost
    /// A setting does not have the checksum stored with it.
    case settingAltered
    /// A snapshot does not have the checksum stored with it. It is passed over when loading.
    case snapshotAltered
    /// The high-water mark and the stream disagree about its past.
    case lineageDiffers
    /// Both copies of a high-water mark are unreadable, or its file is gone.
    case highWaterUnreadable
    /// SQLite finds the file malformed; with its words.
    case structure(String)
  }

  package init(stream: String?, sequence: Int64?, _ what: Kind) {
    self.stream = stream
    self.sequence = sequence
    self.what = what
  }
}

extension Fault: CustomStringConvertible {
  /// One line for the operator: where, then what.
  package var description: String {
    let place =
      switch (stream, sequence) {
      case (let stream?, let sequence?): "stream \(stream), record \(sequence): "
      case (let stream?, nil): "stream \(stream): "
      case (nil, _): ""
      }
    return place + what.sentence
  }
}

extension Fault.Kind {
  var sentence: String {
    switch self {
    case .bodyAltered: "the body was altered"
    case .chainBroken: "the record does not fit the chain"
    case .recordMissing: "the record is missing"
    case .recordUnreadable: "the record is unreadable"
    case .erasureMarkWrong: "the mark of erasure is missing or does not belong there"
    case .recordBeyondHead: "the record lies beyond the head of the stream"
    case .streamRowAltered: "the stream's own entry was altered"
    case .streamMissing: "the whole stream is missing"
    case .settingsLost: "the newest settings are missing"
    case .settingAltered: "a setting was altered"
    case .snapshotAltered: "the snapshot was altered"
    case .lineageDiffers: "the records are not the ones that were written last"
    case .highWaterUnreadable: "the high-water mark is unreadable or missing"
    case .structure(let words): "the journal file is malformed (\(words))"
    }
  }
}
