import Cryptography
import Foundation
package import Transport

/// The browser client's files, read once at start. A request's path is only a key of this table, so
/// no path ever reaches the file system.
package struct StaticFiles {
  private let files: [String: HTTPAnswer]

  private static let types = [
    "html": "text/html; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8", "json": "application/json", "svg": "image/svg+xml",
    "png": "image/png", "webmanifest": "application/manifest+json",
    "txt": "text/plain; charset=utf-8",
  ]

  /// Why the client cannot be served.
  package enum Fault: Error, CustomStringConvertible {
    case missing(String)

    package var description: String {
      switch self {
      case .missing(let path): "The browser client is missing: there is no \(path)."
      }
    }
  }

  /// - Parameter directory: the folder with `index.html`.
  /// - Throws: `Fault.missing` when it is not there.
  package init(directory: String) throws {
    let root = URL(fileURLWithPath: directory).standardizedFileURL
    guard
      FileManager.default.fileExists(atPath: root.appendingPathComponent("index.html").path),
      let names = FileManager.default.enumerator(atPath: root.path)
    else { throw Fault.missing("\(directory)/index.html") }
    var files: [String: HTTPAnswer] = [:]
    for case let name as String in names {
      let url = root.appendingPathComponent(name)
      guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
        let type = Self.types[url.pathExtension], let content = try? Data(contentsOf: url)
      else { continue }
      files["/" + name] = Self.answer(Array(content), type: type)
    }
    self.files = files
  }

  /// The file for a path; the pages of the client all begin with `index.html`.
  package func answer(_ path: String) -> HTTPAnswer? {
    let isPage = path == "/" || path.hasPrefix("/c/")
    return files[isPage ? "/index.html" : path]
  }

  private static func answer(_ body: [UInt8], type: String) -> HTTPAnswer {
    // Always asked for again, mostly answered with 304: a new version reaches everybody at once.
    HTTPAnswer(
      status: 200, contentType: type, etag: "\"\(SHA256.digest(of: body).hex.prefix(32))\"",
      fields: [HTTPField("cache-control", "no-cache")], body: body)
  }
}
