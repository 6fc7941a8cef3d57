/// Why the store could not do what it was asked. Nothing of the request was applied, except where the
/// case says otherwise.
package enum StoreFailure: Error, Hashable, Sendable {
  /// Another process, or another handle of this one, holds the journal.
  case inUse(path: String)
  /// The folder or the file may not be written.
  case readOnly(path: String)
  /// The path of the data directory is something else.
  case notADirectory(path: String)
  /// The folder holds no journal.
  case noStore(path: String)
  /// The folder or the file cannot be reached; with the system's words.
  case unreachable(path: String, reason: String)
  /// A file that must not be overwritten is already there.
  case alreadyThere(path: String)
  /// The file is a database, but not a journal of ours.
  case foreign(path: String)
  /// The journal was written by a later version of the program.
  case newerVersion(found: Int64, known: Int64)
  /// Damage was found.
  case damaged(Fault)
  /// No room is left. It passes when there is room again.
  case full
  /// The disk failed. Whether the last transaction is durable is unknown: the process must end, because
  /// a failed fsync is never retried.
  case inputOutput(String)
  /// No stream has this name.
  case unknownStream(String)
  /// A stream of this name exists.
  case streamExists(String)
  /// The record is not the next one of its stream.
  case wrongSequence(stream: String, expected: Int64, found: Int64)
  /// The stream has no record of this number.
  case unknownRecord(stream: String, sequence: Int64)
  /// A value is beyond its limit; with the limit's name.
  case beyondLimit(String)

  /// Whether the process must end: see `inputOutput`.
  package var isFatal: Bool {
    if case .inputOutput = self { true } else { false }
  }
}

extension StoreFailure: CustomStringConvertible {
  /// One English sentence for the operator.
  package var description: String {
    switch self {
    case .inUse(let path): "\(path) is in use by another server."
    case .readOnly(let path): "\(path) cannot be written."
    case .notADirectory(let path): "\(path) is not a folder."
    case .noStore(let path): "\(path) holds no journal."
    case .unreachable(let path, let reason): "\(path) cannot be opened: \(reason)."
    case .alreadyThere(let path): "\(path) exists already and is not overwritten."
    case .foreign(let path): "\(path) is not a journal of this program."
    case .newerVersion(let found, let known):
      "The journal has format \(found), this program knows formats up to \(known)."
    case .damaged(let fault): "The journal is damaged: \(fault)."
    case .full: "No room is left on the disk."
    case .inputOutput(let words): "The disk failed: \(words)."
    case .unknownStream(let name): "There is no stream \(name)."
    case .streamExists(let name): "The stream \(name) exists already."
    case .wrongSequence(let stream, let expected, let found):
      "The next record of stream \(stream) is \(expected), not \(found)."
    case .unknownRecord(let stream, let sequence):
      "The stream \(stream) has no record \(sequence)."
    case .beyondLimit(let name): "A value is beyond its limit: \(name)."
    }
  }
}
