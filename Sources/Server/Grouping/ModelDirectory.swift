import Embedding
import Foundation

/// Where the model of language lies when nobody says where.
package enum ModelDirectory {
  private static let name = ".model"

  /// Whether the files are there; whether they are the right ones is found out when they are read.
  static func holdsModel(_ directory: String) -> Bool {
    [TextEncoder.weightsName, TextEncoder.piecesName].allSatisfy {
      FileManager.default.fileExists(atPath: "\(directory)/\($0)")
    }
  }

  /// `.model` in the working directory or, if there is none, beside the program or above it: a checkout
  /// has it at the top, and the program some folders below.
  package static var standard: String {
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    var directories = [URL(fileURLWithPath: FileManager.default.currentDirectoryPath)]
    var directory = program.deletingLastPathComponent()
    for _ in 0..<4 {
      directories.append(directory)
      directory.deleteLastPathComponent()
    }
    let places = directories.map { $0.appendingPathComponent(name).path }
    return places.first { FileManager.default.fileExists(atPath: $0) } ?? name
  }
}
