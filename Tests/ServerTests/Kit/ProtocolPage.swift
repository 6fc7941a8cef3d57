import Foundation
import Server

/// The page that describes the protocol, with its examples.
enum ProtocolPage {
  static let text: String = {
    let path =
      #filePath.components(separatedBy: "/Tests/")[0]
      + "/Sources/Server/Server.docc/Protocol.md"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      preconditionFailure("no \(path)")
    }
    return text
  }()

  /// The JSON of all blocks, in order.
  static var blocks: [String] {
    text.components(separatedBy: "```json\n").dropFirst()
      .map { $0.components(separatedBy: "\n```")[0] }
  }

  /// The block whose message has this name.
  static func example(_ name: String) -> JSONValue? {
    blocks.map { JSONValue(parsing: $0) }.first { $0[name] != nil }
  }

  /// The first cells of the table of commands: JSON in backticks.
  static var commands: [String] {
    let section = text.components(separatedBy: "| who | `do` | when |")[1]
      .components(separatedBy: "\n\n")[0]
    return section.components(separatedBy: "`").filter { $0.hasPrefix("{") }
  }
}
