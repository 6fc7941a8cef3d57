import Foundation
import Persistence

/// Where a running server puts a copy of its journal, for whoever asked to take it away.
struct BackupFile: Sendable {
  /// One name, so that asking often never fills the disk.
  static let name = "journal.backup"

  let directory: String

  private var path: String { "\(directory)/\(Self.name)" }

  /// Writes the copy over one that nobody took.
  ///
  /// - Throws: a `StoreFailure`.
  func write(from store: any Store) throws {
    try? FileManager.default.removeItem(atPath: path)
    try store.backUp(to: path)
  }
}
