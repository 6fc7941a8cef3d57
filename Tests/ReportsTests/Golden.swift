import Foundation
import Testing

/// Expected files beside the tests. `GOLDEN_REWRITE=1 swift test --filter ReportsTests` writes them
/// anew; the difference is then read like any other change.
enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden", directoryHint: .isDirectory)

  static func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  /// Expects these bytes in the file of that name.
  static func expect(
    _ bytes: [UInt8], equal name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    if ProcessInfo.processInfo.environment["GOLDEN_REWRITE"] == "1" {
      try Data(bytes).write(to: folder.appending(path: name))
    }
    let isEqual = try read(name) == bytes
    #expect(isEqual, "differs from Golden/\(name)", sourceLocation: sourceLocation)
  }
}
