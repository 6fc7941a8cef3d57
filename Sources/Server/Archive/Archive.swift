import Foundation
package import Persistence
package import Reports
import WorldCafe

/// What can be done with a data directory while no server runs on it.
package enum Archive {
  /// Why something could not be done.
  package enum Fault: Error, CustomStringConvertible {
    case unknownCafe(String)

    package var description: String {
      switch self {
      case .unknownCafe(let code): "There is no café \(code) in this data directory."
      }
    }
  }

  /// Writes a café as a file.
  ///
  /// - Parameter cafe: the code; case and look-alikes are forgiven.
  /// - Throws: `Fault.unknownCafe`, a `StoreFailure`, a `Loading.Fault` or a `ReportFault`.
  package static func export(
    cafe code: String, as format: ExportFormat, from directory: String
  ) throws -> [UInt8] {
    let store = try existingStore(directory)
    defer { try? store.close() }
    let wanted = CafeCode.canonical(.init(code)).text
    guard let summary = try store.streams().first(where: { $0.stream == wanted }) else {
      throw Fault.unknownCafe(code)
    }
    if let fault = summary.fault { throw Loading.Fault.damaged(fault) }
    guard let loaded = try Loading.one(summary, from: store) else {
      throw Fault.unknownCafe(code)
    }
    let utcOffsetMinutes = TimeZone.current.secondsFromGMT() / 60
    return try Report(ReportModel(loaded.cafe, utcOffsetMinutes: utcOffsetMinutes))
      .bytes(as: format)
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
