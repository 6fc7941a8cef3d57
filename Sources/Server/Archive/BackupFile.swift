import Foundation
import Persistence

/// Where a running server puts a copy of its journal, for whoever asked to take it away.
struct BackupFile: Sendable {
  /// One name, so that asking often never fills the disk.
  static let name = "journal.backup"

  /// Copied in one step, 4 MB: milliseconds in which no batch is written.
  private static let pagesPerStep = 1_024

  let directory: String

  private var path: String { "\(directory)/\(Self.name)" }

  /// Begins the copy, over one that nobody took.
  ///
  /// - Throws: a `StoreFailure`.
  func begin(from store: any Store) throws {
    try? FileManager.default.removeItem(atPath: path)
    try store.beginBackUp(to: path)
  }

  /// Goes on with it.
  ///
  /// - Returns: whether there is more to do.
  /// - Throws: a `StoreFailure`.
  func goOn(from store: any Store) throws -> Bool {
    try store.goOnBackingUp(pages: Self.pagesPerStep)
  }
}
