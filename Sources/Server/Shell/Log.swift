import Foundation
import WorldCafe

/// One line per happening on standard error: time, event, café code, detail. Never a name, a text, a
/// token or an address.
package struct Log: Sendable {
  private let write: @Sendable (String) -> Void

  package init(write: @escaping @Sendable (String) -> Void) { self.write = write }

  package static let standardError = Log { line in
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  package static let silent = Log { _ in }

  func note(_ line: LogLine, wallMs: Int64 = ServerClock.wallMs()) {
    let time = Date(timeIntervalSince1970: Double(wallMs) / 1000)
      .formatted(.iso8601.year().month().day().time(includingFractionalSeconds: false))
    let cafe = line.cafe.map { " café \($0.text)" } ?? ""
    let detail = line.detail.isEmpty ? "" : ": \(line.detail)"
    write(Self.plain("\(time)Z \(line.event)\(cafe)\(detail)"))
  }

  /// No line breaks and no escape sequences: one happening can never look like two.
  private static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
