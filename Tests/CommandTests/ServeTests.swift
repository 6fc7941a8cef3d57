import Foundation
import Server
import Testing
import WorldCafe

@Suite("A server in its own process")
struct ServeTests {
  let folder: Folder
  let server: ServerProcess

  init() throws {
    folder = try Folder()
    server = try ServerProcess(data: folder.data)
  }

  @Test("prints its links at once, into a pipe too, and keeps the organizer key for its owner")
  func links() throws {
    #expect(server.greeting[0] == "worldcafe is ready.")
    #expect(server.greeting[1].hasSuffix("http://127.0.0.1:\(server.port)/"))
    #expect(server.organizerKey.utf8.count >= 22)
    let kept = try String(contentsOfFile: "\(folder.data)/organizer.key", encoding: .utf8)
    #expect(kept == server.organizerKey + "\n")
    for name in Folder.files(below: folder.data).keys {
      #expect(try Folder.mode("\(folder.data)/\(name)") == 0o600, "\(name)")
    }
    #expect(try Folder.mode(folder.data) == 0o700)
  }

  @Test(
    "every answer carries the security fields",
    arguments: [
      ("/", 200), ("/c/ABCD-EFGH", 200), ("/healthz", 200), ("/metrics", 200),
      ("/sample-cafe.json", 200), ("/download/none", 404), ("/none", 404),
      ("/results/", 404), ("/results/none", 404),
      ("/../Package.swift", 404), ("/%2e%2e/Package.swift", 404), ("/organizer.key", 404),
    ])
  func fields(path: String, status: Int) throws {
    let page = try Page(path, at: server.port)
    // A path with two full stops may also be refused as malformed.
    #expect(page.status == status || (status == 404 && page.status == 400))
    #expect(page.fields["content-security-policy"]?.hasPrefix("default-src 'none'; ") == true)
    #expect(page.fields["x-content-type-options"] == "nosniff")
    #expect(page.fields["referrer-policy"] == "no-referrer")
    #expect(page.fields["cross-origin-opener-policy"] == "same-origin")
    #expect(page.fields["cross-origin-resource-policy"] == "same-origin")
    #expect(page.fields["permissions-policy"]?.contains("camera=()") == true)
    #expect(page.fields["set-cookie"] == nil && page.fields["server"] == nil)
  }

  @Test("the pages of the client are one page, and figures are figures")
  func content() throws {
    let index = try Page("/", at: server.port)
    #expect(index.body == (try Page("/c/ANY-CODE", at: server.port).body))
    #expect(index.body.lowercased().contains("<!doctype html>"))
    #expect(try Page("/healthz", at: server.port).body == "ok\n")
    #expect(try Page("/metrics", at: server.port).body.contains("worldcafe_connections 0\n"))
  }

  @Test("published results are a page for everybody with the link, without names, until withdrawn")
  func results() throws {
    let workshop = try Workshop(on: server, guests: 4)
    let moderator = try workshop.enter(server, token: workshop.moderatorToken)
    try moderator.must(.startHarvest, id: "harvest")
    try moderator.must(.closeCafe(acceptsOpen: true), id: "close")
    try moderator.must(.publishResults, id: "publish")
    let view = try workshop.view(server, token: workshop.guestTokens[0])
    let secret = try #require(view["publication"]?["secret"]?.text)
    #expect(secret.utf8.count >= 22)
    let page = try Page("/results/\(secret)", at: server.port)
    #expect(page.status == 200)
    #expect(page.fields["content-type"] == "text/html; charset=utf-8")
    #expect(page.fields["cache-control"] == "no-store")
    #expect(page.fields["x-robots-tag"] == "noindex, nofollow")
    #expect(page.fields["content-security-policy"]?.hasPrefix("default-src 'none'; ") == true)
    #expect(page.fields["set-cookie"] == nil)
    #expect(page.body.contains("Digitale Kompetenzen"))
    #expect(!page.body.contains("Gast 1") && !page.body.contains("<script"))
    #expect(try Page("/results/\(secret)x", at: server.port).status == 404)
    try moderator.must(.withdrawResults, id: "withdraw")
    #expect(try Page("/results/\(secret)", at: server.port).status == 404)
  }

  @Test("pages of other sites reach no café")
  func origin() throws {
    for origin in ["https://evil.example", "null", "http://evil.example:\(server.port)"] {
      #expect(throws: Caller.Refused.self) { try Caller(port: server.port, origin: origin) }
    }
    _ = try Caller(port: server.port, origin: "http://127.0.0.1:\(server.port)")
    _ = try Caller(port: server.port, origin: "http://localhost:\(server.port)")
    _ = try Caller(port: server.port)
  }

  @Test("an oversized message, in one frame or in many, is closed with 1009")
  func oversized() throws {
    let large = try Caller(port: server.port)
    large.send([UInt8](repeating: 0x20, count: 16 * 1024 + 1))
    #expect(large.readToClose() == 1009)
    let many = try Caller(port: server.port)
    for index in 0..<17 {
      many.send([UInt8](repeating: 0x20, count: 1024), opcode: index == 0 ? 1 : 0, isFinal: false)
    }
    #expect(many.readToClose() == 1009)
  }

  @Test("a message in fragments is one message; bytes that are no text are refused")
  func fragments() throws {
    let caller = try Caller(port: server.port)
    let text = Array(#"{"beat":{}}"#.utf8)
    caller.send(Array(text[..<4]), isFinal: false)
    caller.send(Array(text[4...]), opcode: 0)
    #expect(try caller.next("beat")["nowMs"] != nil)
    let binary = try Caller(port: server.port)
    binary.send(text, opcode: 2)
    #expect(binary.readToClose() == 1003)
    let broken = try Caller(port: server.port)
    broken.send([0x22, 0xFF, 0x22])
    #expect(broken.readToClose() == 1007)
  }

  @Test("SIGTERM ends it within two seconds, tells everybody, and closes with 1012")
  func termination() throws {
    let organizer = try Caller(port: server.port)
    organizer.say(.hello(.init(organizer: server.organizerKey)))
    #expect(try organizer.next("welcome")["role"]?.text == "organizer")
    let stranger = try Caller(port: server.port)
    let (status, seconds) = server.end(SIGTERM)
    #expect(status == 0 && seconds < 2)
    for caller in [organizer, stranger] {
      #expect(caller.readToClose() == 1012)
      #expect(caller.heard.last?["refused"]?["code"]?.text == "server-stopping")
    }
    #expect(try Run("verify", "--data", folder.data).status == 0)
  }
}
