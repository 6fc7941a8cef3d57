import Foundation

/// A folder of one test, removed with everything in it.
final class Folder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("worldcafe-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var data: String { "\(path)/data" }

  /// Writes a file into the folder.
  ///
  /// - Returns: its path.
  func write(_ text: String, as name: String) throws -> String {
    let file = "\(path)/\(name)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Changes one letter of a record in the journal's files.
  func flipByte(of text: String) throws {
    for name in ["journal.sqlite", "journal.sqlite-wal"] {
      let path = "\(data)/\(name)"
      guard var bytes = FileManager.default.contents(atPath: path),
        let place = bytes.range(of: Data(text.utf8))
      else { continue }
      bytes[place.lowerBound + 2] ^= 1
      try bytes.write(to: URL(fileURLWithPath: path))
    }
  }

  /// All bytes of all files below a folder, by path.
  static func files(below path: String) -> [String: Data] {
    var found: [String: Data] = [:]
    guard let names = FileManager.default.enumerator(atPath: path) else { return found }
    for case let name as String in names {
      if let bytes = FileManager.default.contents(atPath: "\(path)/\(name)") { found[name] = bytes }
    }
    return found
  }

  static func mode(_ path: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }
}

/// Where the repository's files are.
enum Repository {
  static let root = #filePath.components(separatedBy: "/Tests/")[0]
  static let clientFolder = "\(root)/Public"
  static let sample = "\(clientFolder)/sample-cafe.json"
}
