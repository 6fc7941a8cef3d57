import Foundation

/// Files of the repository that tests compare with what they make.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// `GOLDEN_REWRITE=1 swift test` writes what the tests make instead of comparing; review the difference.
  static let rewrites = ProcessInfo.processInfo.environment["GOLDEN_REWRITE"] == "1"

  static func read(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// - Returns: whether the file holds this text; after a rewrite it does.
  static func holds(_ text: String, at path: String) throws -> Bool {
    if rewrites {
      try text.write(to: root.appending(path: path), atomically: true, encoding: .utf8)
    }
    return try read(path) == text
  }
}
