import Foundation
import Server
import Testing

/// Signals belong to the process; a server inside another program leaves them to it.
@Suite("Two servers in one process")
struct TwoServersTests {
  @Test("both begin, and both end in good order")
  func both() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("worldcafe-two-servers-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let servers = try (1...2).map { number in
      try CafeServer(
        CafeServer.Options(
          port: 0, dataDirectory: folder.appendingPathComponent("\(number)").path, log: .silent))
    }
    #expect(servers[0].port != servers[1].port)
    for server in servers { server.stop() }
    for server in servers { server.run() }
  }
}
