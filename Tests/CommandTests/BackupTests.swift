import Foundation
import Testing
import WorldCafe

@Suite("Backup and restore")
struct BackupTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private var copy: String { "\(folder.path)/copy.sqlite" }
  private var restored: String { "\(folder.path)/restored" }

  @Test("a running café is copied, and after a restore the same people have the same café")
  func running() throws {
    var server = try ServerProcess(data: folder.data)
    let workshop = try Workshop(on: server, guests: 3)
    let made = try backUp("--url", "ws://127.0.0.1:\(server.port)")
    #expect(made.status == 0 && made.output.hasPrefix("backed up: 1 cafés"), "\(made.complaint)")
    // The server goes on: what comes now is in its journal and not in the copy.
    let moderator = try workshop.enter(server, token: workshop.moderatorToken)
    let atBackup = try workshop.view(server, token: workshop.moderatorToken)
    try moderator.must(.pauseClock, id: "later")
    server.end(SIGTERM)
    #expect(try Folder.mode(copy) == 0o600)
    #expect(try names(in: folder.path) == ["copy.sqlite", "data"])
    #expect(try !names(in: folder.data).contains { $0.contains("backup") })

    #expect(try Run("restore", copy, "--data", restored).status == 0)
    #expect(try Run("verify", "--data", restored).output.hasPrefix("sound: 1 cafés"))
    server = try ServerProcess(data: restored)
    let view = try workshop.view(server, token: workshop.moderatorToken)
    #expect(view["participants"] == atBackup["participants"])
    #expect(view["sittings"] == atBackup["sittings"])
    #expect(view["phase"] == atBackup["phase"])
    for token in workshop.guestTokens { _ = try workshop.enter(server, token: token) }
  }

  @Test("a restored café is exported to the same bytes", arguments: ["json", "pdf", "docx"])
  func bytes(format: String) throws {
    let server = try ServerProcess(data: folder.data)
    let workshop = try Workshop(on: server, guests: 2)
    server.end(SIGTERM)
    #expect(try backUp().status == 0)
    #expect(try Run("restore", copy, "--data", restored).status == 0)
    let files = try [folder.data, restored].map { directory in
      let file = "\(folder.path)/report"
      let run = try Run(
        "export", "--data", directory, "--cafe", workshop.code.text, "--format", format,
        "--output", file)
      #expect(run.status == 0, "\(run.complaint)")
      return FileManager.default.contents(atPath: file)
    }
    #expect(files[0] != nil && files[0] == files[1])
  }

  @Test("a backup that cannot be made says why, and nothing is left behind")
  func impossible() throws {
    let nowhere = try backUp()
    #expect(nowhere.status == 1 && nowhere.complaint.contains(folder.data))
    let server = try ServerProcess(data: folder.data)
    let offline = try backUp()
    #expect(offline.status == 1 && offline.complaint.contains("--url"))
    let other = try backUp("--url", "ws://127.0.0.1:1")
    #expect(other.status == 1 && other.complaint.contains("127.0.0.1:1"))
    #expect(try backUp("--url", "http://127.0.0.1").status == 2)
    #expect(try names(in: folder.path) == ["data"])
    try Data("mine".utf8).write(to: URL(fileURLWithPath: copy))
    for more in [[], ["--url", "ws://127.0.0.1:\(server.port)"]] {
      if more.isEmpty { server.end(SIGTERM) }
      let run = try Run(["backup", "--data", folder.data, "--output", copy] + more)
      #expect(run.status == 1, "\(run.complaint)")
    }
    #expect(FileManager.default.contents(atPath: copy) == Data("mine".utf8))
  }

  @Test("a wrong key is refused in the server's words")
  func wrongKey() throws {
    let server = try ServerProcess(data: folder.data)
    let key = String(repeating: "x", count: 30)
    try Data(key.utf8).write(to: URL(fileURLWithPath: "\(folder.data)/organizer.key"))
    let run = try backUp("--url", "ws://127.0.0.1:\(server.port)")
    #expect(run.status == 1 && run.complaint.contains("refused"), "\(run.complaint)")
  }

  @Test("what is no sound backup is not restored, and a folder with cafés is left alone")
  func unsound() throws {
    let server = try ServerProcess(data: folder.data)
    _ = try Workshop(on: server, guests: 2)
    server.end(SIGTERM)
    #expect(try backUp().status == 0)
    let before = Folder.files(below: folder.data)
    let over = try Run("restore", copy, "--data", folder.data)
    #expect(over.status == 1 && over.complaint.contains("exists already"))
    #expect(Folder.files(below: folder.data) == before)

    var bytes = try #require(FileManager.default.contents(atPath: copy))
    let place = try #require(bytes.range(of: Data(#""event":{"participantJoined""#.utf8)))
    bytes[place.lowerBound + 2] ^= 1
    for content in [bytes, bytes.prefix(5000), Data(), Data("no database".utf8)] {
      try content.write(to: URL(fileURLWithPath: copy))
      let run = try Run("restore", copy, "--data", restored)
      #expect(run.status == 1 && run.complaints.count == 1, "\(run.complaint)")
      #expect(try !FileManager.default.fileExists(atPath: restored) || names(in: restored).isEmpty)
    }
  }

  private func backUp(_ more: String...) throws -> Run {
    try Run(["backup", "--data", folder.data, "--output", copy] + more)
  }

  private func names(in directory: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
  }
}
