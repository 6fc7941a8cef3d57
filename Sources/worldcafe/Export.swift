import Foundation
import Reports
import Server

/// `worldcafe export`: writes a café of a stopped server's data directory as a file.
struct Export: Subcommand {
  static let name = "export"
  static let summary = "Writes a café as a file."
  static let syntax = Syntax(
    usage: "--data DIR --cafe CODE --format FORMAT --output FILE",
    options: ["data", "cafe", "format", "output"])
  static var explanation: String {
    """
      --data DIR       the data directory; no server may be running on it
      --cafe CODE      the café's code
      --format FORMAT  \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", "))
      --output FILE    where to write; - for standard output

    Moderators of a running café export in their browser.
    """
  }

  private let directory: String
  private let code: String
  private let format: ExportFormat
  private let output: String

  init(_ words: Words) throws {
    directory = try words.required("data")
    code = try words.required("cafe")
    let name = try words.required("format")
    guard let format = ExportFormat(rawValue: name) else {
      let known = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageFault(sentence: "there is no format \(name), only \(known)")
    }
    self.format = format
    output = try words.required("output")
  }

  func run() throws -> Int32 {
    let bytes = try Archive.export(cafe: code, as: format, from: directory)
    if output == "-" {
      FileHandle.standardOutput.write(Data(bytes))
    } else {
      try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    }
    return 0
  }
}
