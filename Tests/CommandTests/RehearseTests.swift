import Foundation
import Server
import Testing

@Suite("A rehearsal of the sample")
struct RehearseTests {
  private func parse(_ text: String) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  private func export(_ data: String, _ code: String, _ format: String) throws -> Run {
    try Run("export", "--data", data, "--cafe", code, "--format", format, "--output", "-")
  }

  @Test("ends with 54 proposals, each in its place, and equal exports without dangling references")
  func kept() throws {
    let folder = try Folder()
    let run = try Run(
      "rehearse", Repository.sample, "--speed", "500", "--json", "--keep", "--data", folder.data)
    #expect(run.status == 0 && run.complaint.isEmpty, "\(run.complaint)")
    #expect(run.output.split(separator: "\n").count == 1)
    let line = try parse(run.output)
    #expect(line["participants"]?.whole == 15 && line["rounds"]?.whole == 3)
    #expect(line["proposals"]?.whole == 54 && line["seconds"] != nil)
    let code = try #require(line["cafe"]?.text)

    let first = try export(folder.data, code, "json")
    #expect(first.status == 0, "\(first.complaint)")
    #expect(first.output == (try export(folder.data, code.lowercased(), "json").output))
    let report = ExportedReport(try parse(first.output))
    #expect(report.proposals.count == 54)
    #expect(report.proposals.allSatisfy { $0.isComplete })
    #expect(report.danglingReferences.isEmpty, "\(report.danglingReferences)")
    #expect(report.questionsPerSeat.count == 15)
    for (seat, questions) in report.questionsPerSeat {
      #expect(questions.count == 3 && Set(questions).count == 3, "\(seat): \(questions)")
    }
    for format in ["csv", "markdown", "html"] {
      let file = try export(folder.data, code, format)
      #expect(file.status == 0 && file.output.utf8.count > 1_000, "\(format)")
      #expect(!file.output.contains("Gast 01"), "\(format) names a guest")
    }
    #expect(try Run("verify", "--data", folder.data).status == 0)
  }

  @Test("leaves nothing behind on a running server unless asked to")
  func erased() throws {
    let folder = try Folder()
    let server = try ServerProcess(data: folder.data)
    let run = try Run(
      "rehearse", Repository.sample, "--speed", "500", "--json", "--url",
      "ws://127.0.0.1:\(server.port)", "--data", folder.data)
    #expect(run.status == 0, "\(run.complaint)")
    #expect(try Page("/metrics", at: server.port).body.contains("worldcafe_cafes 0\n"))
    let sample = try parse(try String(contentsOfFile: Repository.sample, encoding: .utf8))
    let text = try #require(sample["proposals"]?.list.first?["text"]?.text)
    for (name, bytes) in Folder.files(below: folder.data) {
      #expect(bytes.range(of: Data(text.utf8)) == nil, "\(name) still holds a proposal")
    }
    server.end(SIGTERM)
    #expect(try Run("verify", "--data", folder.data).output.hasPrefix("sound: 0 cafés"))
  }

  @Test("tells what happened, line by line, without --json")
  func told() throws {
    let run = try Run("rehearse", Repository.sample, "--speed", "500")
    #expect(run.status == 0, "\(run.complaint)")
    for part in ["is prepared", "15 guests are in the lobby", "Round 3 of 3", "was erased"] {
      #expect(run.output.contains(part), "\(part)")
    }
  }

  @Test("what missed its round is named, and the harvest comes all the same")
  func missed() throws {
    let folder = try Folder()
    let sample = try parse(try String(contentsOfFile: Repository.sample, encoding: .utf8))
    guard case .object(var file) = sample else {
      Issue.record("the sample is no object")
      return
    }
    file["grace_seconds"] = .number(0)
    file["rounds"] = .number(1)
    file["proposals"] = .list([
      .object([
        "id": .text("late"), "question": .text("mindset"), "round": .number(1),
        "at_second": .number(1_200), "text": .text("Zu spät"),
      ])
    ])
    let path = "\(folder.data).json"
    try JSONEncoder().encode(JSONValue.object(file)).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let run = try Run("rehearse", path, "--speed", "500")
    #expect(run.status == 1)
    #expect(run.output.contains("was erased"), "\(run.output)")
    #expect(run.complaints.count == 2, "\(run.complaint)")
    #expect(run.complaint.contains("0 of 1 proposals were written"))
  }

  @Test("a file that is no café is refused with one sentence that names the field")
  func badFile() throws {
    let folder = try Folder()
    let path = "\(folder.data).json"
    try Data(#"{"format": "worldcafe-sample/1", "title": ""}"#.utf8)
      .write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let run = try Run("rehearse", path)
    #expect(run.status == 1)
    #expect(run.complaints == ["worldcafe: The café file is not valid: questions is missing."])
  }

  @Test("on a server that is not there it fails with one line")
  func noServer() throws {
    let folder = try Folder()
    let port = try ServerProcess(data: folder.data)
    let address = "ws://127.0.0.1:\(port.port)"
    port.end(SIGTERM)
    let run = try Run("rehearse", Repository.sample, "--url", address, "--data", folder.data)
    #expect(run.status == 1 && run.complaints.count == 1, "\(run.complaint)")
  }
}
