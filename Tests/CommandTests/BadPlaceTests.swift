import Foundation
import Testing

@Suite("Files and folders that cannot work get one clear line and status 1")
struct BadPlaceTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func expectFault(
    _ run: Run, naming part: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(run.status == 1, sourceLocation: sourceLocation)
    #expect(run.complaints.count == 1, "\(run.complaint)", sourceLocation: sourceLocation)
    #expect(run.complaint.contains(part), "\(run.complaint)", sourceLocation: sourceLocation)
  }

  private func serve(_ more: String...) throws -> Run {
    try Run(
      [
        "serve", "--listen", "127.0.0.1:0", "--data", folder.data, "--public",
        Repository.clientFolder,
      ] + more, secondsMax: 20)
  }

  @Test(
    "a configuration that is missing, no object, or has a wrong field",
    arguments: [
      ("[]", "not a JSON object"), ("{", "not a JSON object"), (#"{"port": 1}"#, "port"),
      (#"{"origins": "x"}"#, "origins"), (#"{"trusted_proxies": [1]}"#, "trusted_proxies"),
      (#"{"handshakes_burst": 0}"#, "handshakes_burst"),
      (#"{"plan_steps": -1}"#, "plan_steps"), (#"{"plan_steps": 0.5}"#, "plan_steps"),
    ])
  func configuration(text: String, part: String) throws {
    expectFault(try serve("--config", try folder.write(text, as: "config.json")), naming: part)
    expectFault(try serve("--config", "\(folder.path)/none.json"), naming: "none.json")
  }

  /// A folder without write permission would not stop the tests when they run as root; a file in
  /// its place stops everybody.
  @Test("a data directory that cannot be made or written to")
  func noDirectory() throws {
    _ = try folder.write("x", as: "data")
    expectFault(try serve(), naming: folder.data)
    expectFault(try Run("verify", "--data", folder.data), naming: folder.data)
  }

  @Test("a data directory on a file system that is read-only")
  func readOnly() throws {
    // /proc is mounted read-only for making folders, also for root.
    let run = try Run(
      "serve", "--listen", "127.0.0.1:0", "--data", "/proc/worldcafe", "--public",
      Repository.clientFolder)
    expectFault(run, naming: "/proc/worldcafe")
  }

  @Test("a data directory in use by another server")
  func inUse() throws {
    let server = try ServerProcess(data: folder.data)
    expectFault(try serve(), naming: "use")
    expectFault(
      try Run(
        "export", "--data", folder.data, "--cafe", "A", "--format", "json", "--output", "-"),
      naming: "use")
    expectFault(try Run("verify", "--data", folder.data), naming: "use")
    #expect(try Page("/healthz", at: server.port).status == 200)
  }

  @Test("a port in use by another server")
  func portInUse() throws {
    let server = try ServerProcess(data: folder.data)
    let other = try Folder()
    let run = try Run(
      "serve", "--listen", "127.0.0.1:\(server.port)", "--data", other.data, "--public",
      Repository.clientFolder)
    expectFault(run, naming: "\(server.port)")
  }

  @Test("a browser client that is missing")
  func noClient() throws {
    let run = try Run(
      "serve", "--listen", "127.0.0.1:0", "--data", folder.data, "--public", folder.path)
    expectFault(run, naming: "index.html")
  }

  @Test("no data directory at all, and a café that is not in it")
  func nothingThere() throws {
    expectFault(try Run("verify", "--data", folder.data), naming: folder.data)
    let export = ["--cafe", "ABCD-EFGH", "--format", "json", "--output", "-"]
    expectFault(try Run(["export", "--data", folder.data] + export), naming: folder.data)
    try ServerProcess(data: folder.data).end(SIGTERM)
    expectFault(try Run(["export", "--data", folder.data] + export), naming: "ABCD-EFGH")
  }

  @Test("a café whose clock runs is not served when it is damaged, and verify names the fault")
  func damaged() throws {
    let server = try ServerProcess(data: folder.data)
    _ = try Workshop(on: server, guests: 2)
    // Without a good end there is no snapshot that a start could rest on instead.
    server.end(SIGKILL)
    try folder.flipByte(of: #""event":{"participantJoined""#)
    expectFault(try Run("verify", "--data", folder.data), naming: "damaged")
    expectFault(try serve(), naming: "damaged")
  }

  @Test(
    "a café file that cannot work names its field",
    arguments: [
      ("[]", "object"), ("{", "object"), ("{}", "format"),
      (#"{"format":"worldcafe-sample/1","title":"T","rounds":1,"round_minutes":1}"#, "questions"),
    ])
  func cafeFile(text: String, part: String) throws {
    let file = try folder.write(text, as: "cafe.json")
    expectFault(try Run("rehearse", file), naming: part)
    expectFault(try Run("rehearse", "\(folder.path)/none.json"), naming: "none.json")
  }
}
