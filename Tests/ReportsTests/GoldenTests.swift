import Testing

@testable import Reports

@Suite("A finished workshop is written as expected")
struct GoldenTests {
  /// The sample workshop in German: 15 people, 3 questions, 54 proposals, 5 recommendations.
  static func workshop() throws -> ReportModel {
    let file = try ExportFile(bytes: Golden.read("workshop.json"))
    return try #require(file.model())
  }

  /// Packed formats have tests of their own: a file of theirs tells a reader of a diff nothing.
  static let formats: [ExportFormat] = [.json, .csv, .markdown, .html]

  @Test("each format of the German workshop equals its file", arguments: formats)
  func german(format: ExportFormat) throws {
    let report = try Report(Self.workshop())
    try Golden.expect(report.bytes(as: format), equal: "workshop.\(format.fileExtension)")
  }

  @Test("each format of the small English café equals its file", arguments: formats)
  func english(format: ExportFormat) throws {
    let report = try Report(.small())
    try Golden.expect(report.bytes(as: format), equal: "small.\(format.fileExtension)")
  }

  @Test("a JSON export read back gives the same model")
  func roundTrip() throws {
    for model in [ReportModel.small(), ReportModel.small(.german), try Self.workshop()] {
      let bytes = try Report(model).bytes(as: .json)
      let file = try ExportFile(bytes: bytes)
      #expect(file.model() == model)
    }
  }
}
