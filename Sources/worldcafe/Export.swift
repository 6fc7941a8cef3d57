import Foundation
import Server

/// `worldcafe export`: writes a café of a stopped server's data directory as a file.
struct Export: Subcommand {
  static let name = "export"
  static let summary = "Writes a café as a file."
  static let syntax = Syntax(
    usage: "--data DIR --cafe CODE --format FORMAT --output FILE [--origin ORIGIN]",
    options: ["data", "cafe", "format", "output", "origin"])
  static var explanation: String {
    """
      --data DIR       the data directory; no server may be running on it
      --cafe CODE      the café's code
      --format FORMAT  \(ExportKind.names.joined(separator: ", "))
      --output FILE    where to write; - for standard output
      --origin ORIGIN  where the server is, such as https://cafe.example: for links and codes

    Moderators of a running café export in their browser.
    """
  }

  private let directory: String
  private let code: String
  private let kind: ExportKind
  private let origin: WebOrigin?
  private let output: String

  init(_ words: Words) throws {
    directory = try words.required("data")
    code = try words.required("cafe")
    let name = try words.required("format")
    guard let kind = ExportKind(name) else {
      let known = ExportKind.names.joined(separator: ", ")
      throw UsageFault(sentence: "there is no format \(name), only \(known)")
    }
    self.kind = kind
    origin = try words["origin"].map { text in
      guard let origin = WebOrigin(text) else {
        throw UsageFault(sentence: "\(text) is no origin such as https://cafe.example")
      }
      return origin
    }
    output = try words.required("output")
  }

  func run() throws -> Int32 {
    let bytes = try Archive.export(cafe: code, as: kind, origin: origin, from: directory)
    if output == "-" {
      FileHandle.standardOutput.write(Data(bytes))
    } else {
      try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    }
    return 0
  }
}
