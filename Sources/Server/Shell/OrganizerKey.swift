import Cryptography
import Foundation

/// The key of those who may make cafés. Made at the first start, kept beside the journal for its
/// owner only.
package enum OrganizerKey {
  static let fileName = "organizer.key"

  /// Why there is no organizer key.
  package enum Fault: Error, CustomStringConvertible {
    case unreadable(String)

    package var description: String {
      switch self {
      case .unreadable(let path): "The organizer key in \(path) cannot be read or made."
      }
    }
  }

  /// The key of a data directory; made when there is none.
  ///
  /// - Throws: `Fault.unreadable`.
  package static func obtain(in directory: String) throws -> String {
    let path = "\(directory)/\(fileName)"
    if FileManager.default.fileExists(atPath: path) { return try read(path) }
    let key = Secrets.text(byteCount: 20)
    let isMade = FileManager.default.createFile(
      atPath: path, contents: Data((key + "\n").utf8), attributes: [.posixPermissions: 0o600])
    guard isMade else { throw Fault.unreadable(path) }
    return key
  }

  /// - Throws: `Fault.unreadable` when there is none.
  package static func existing(in directory: String) throws -> String {
    try read("\(directory)/\(fileName)")
  }

  private static func read(_ path: String) throws -> String {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Fault.unreadable(path)
    }
    let key = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard key.utf8.count >= 22 else { throw Fault.unreadable(path) }
    return key
  }
}
