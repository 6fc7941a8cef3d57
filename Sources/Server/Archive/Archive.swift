import Foundation
package import Persistence
import Reports
import WorldCafe

/// What can be done with a data directory from outside of the server.
package enum Archive {
  /// Why something could not be done.
  package enum Fault: Error, CustomStringConvertible {
    case unknownCafe(String)
    case notMoved(from: String, to: String)

    package var description: String {
      switch self {
      case .unknownCafe(let code): "There is no café \(code) in this data directory."
      case .notMoved(let path, let output): "The copy \(path) could not be moved to \(output)."
      }
    }
  }

  /// Writes a café as a file.
  ///
  /// - Parameters:
  ///   - cafe: the code; case and look-alikes are forgiven.
  ///   - origin: where its server is on the web; without it the file holds no links to it.
  /// - Throws: `Fault.unknownCafe`, a `StoreFailure`, a `Loading.Fault` or a `ReportFault`.
  package static func export(
    cafe code: String, as kind: ExportKind, origin: WebOrigin?, from directory: String
  ) throws -> [UInt8] {
    let store = try existingStore(directory)
    defer { try? store.close() }
    guard let loaded = try Loading.named(CafeCode.canonical(.init(code)), in: store) else {
      throw Fault.unknownCafe(code)
    }
    let utcOffsetMinutes = TimeZone.current.secondsFromGMT() / 60
    let model = ReportModel(loaded.cafe, origin: origin, utcOffsetMinutes: utcOffsetMinutes)
    return try kind.download(of: Report(model)).bytes
  }

  /// Copies all cafés of a stopped server into one new file and checks the copy.
  ///
  /// - Throws: a `StoreFailure`; `damaged` leaves no file.
  package static func backUp(_ directory: String, to output: String) throws -> Verification {
    let store = try existingStore(directory)
    do {
      defer { try? store.close() }
      try store.backUp(to: output)
    }
    return try checked(output)
  }

  /// Takes the copy that a running server made, and checks it.
  ///
  /// - Throws: a `StoreFailure`, `Fault`, or a `RunningServer.Fault`; `damaged` leaves no file.
  package static func backUp(_ server: RunningServer, to output: String) throws -> Verification {
    let files = FileManager.default
    guard !files.fileExists(atPath: output) else { throw StoreFailure.alreadyThere(path: output) }
    let copy = try server.backUp()
    do {
      try files.moveItem(atPath: copy, toPath: output)
    } catch {
      throw Fault.notMoved(from: copy, to: output)
    }
    return try checked(output)
  }

  /// Makes a data directory from a backup. Clients start anew in its cafés.
  ///
  /// - Throws: a `StoreFailure`; nothing is left behind then.
  package static func restore(_ file: String, to directory: String) throws -> Verification {
    try SQLiteStore.restore(from: file, to: directory)
  }

  private static func checked(_ backup: String) throws -> Verification {
    let found = try SQLiteStore.verify(backup: backup)
    guard let fault = found.fault else { return found }
    try? FileManager.default.removeItem(atPath: backup)
    throw StoreFailure.damaged(fault)
  }

  /// Checks every record.
  ///
  /// - Throws: a `StoreFailure` when the journal cannot be opened at all.
  package static func verify(_ directory: String) throws -> Verification {
    try SQLiteStore.verify(directory: directory)
  }

  private static func existingStore(_ directory: String) throws -> SQLiteStore {
    guard FileManager.default.fileExists(atPath: directory) else {
      throw StoreFailure.noStore(path: directory)
    }
    return try SQLiteStore(directory: directory)
  }
}
