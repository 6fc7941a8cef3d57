import Foundation
import Persistence
import Server
import WorldCafe

extension Door {
  /// The body of a record or of a snapshot.
  static let journal = Door(name: "journal") { bytes in
    _ = try? JournalCoding.recorded(sequence: 1, at: .init(ms: 0), body: bytes)
    _ = try? JournalCoding.state(bytes)
  }

  /// The file of a journal. It is sound, or a fault is named; the file stays as it was.
  static let store = Door(name: "store") { bytes in
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("worldcafe-door-\(UUID().uuidString)")
    let file = folder.appendingPathComponent("journal.sqlite")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    } catch {
      preconditionFailure("no room for a journal: \(error)")
    }
    _ = try? SQLiteStore.verify(directory: folder.path)
    precondition(
      FileManager.default.contents(atPath: file.path) == Data(bytes), "verifying wrote to it")
  }
}
