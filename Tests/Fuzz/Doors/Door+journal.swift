import Foundation
import Persistence
import Server
import WorldCafe

extension Door {
  /// The body of a record or of a snapshot.
  static let journal = Door(name: "journal") { bytes in
    let recorded = try? JournalCoding.recorded(sequence: 1, at: .init(ms: 0), body: bytes)
    let state = try? JournalCoding.state(bytes)
    return recorded != nil || state != nil
  }

  /// The marks of the settings and of one café stand at the end of what comes in.
  private static let marksByteCount = 2_048

  /// A journal with its marks. It is sound, or a fault is named; the database stays as it was.
  static let store = Door(name: "store") { bytes in
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("worldcafe-door-\(UUID().uuidString)")
    let file = folder.appendingPathComponent("journal.sqlite")
    let database = Data(bytes.dropLast(marksByteCount))
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try database.write(to: file)
      try Data(bytes.suffix(marksByteCount))
        .write(to: folder.appendingPathComponent("journal.marks"))
    } catch {
      preconditionFailure("no room for a journal: \(error)")
    }
    let verified = try? SQLiteStore.verify(directory: folder.path)
    precondition(
      FileManager.default.contents(atPath: file.path) == database, "verifying wrote to it")
    return verified.map { $0.fault == nil } ?? false
  }
}
