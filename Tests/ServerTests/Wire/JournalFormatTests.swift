import Foundation
import Testing
import WorldCafe

@testable import Server

@Suite("The journal's page tells the truth")
struct JournalFormatTests {
  private static let page: String = {
    let path =
      #filePath.components(separatedBy: "/Tests/")[0]
      + "/Sources/Server/Server.docc/JournalFormat.md"
    return (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }()

  private static var examples: [JSONValue] {
    page.components(separatedBy: "```json\n").dropFirst()
      .map { JSONValue(parsing: $0.components(separatedBy: "\n```")[0]) }
  }

  private let at = ProtocolCafe.start

  private func body(_ recorded: Recorded) -> JSONValue {
    JSONValue(parsing: JournalCoding.record(recorded, of: "ABCD-EFGH").body)
  }

  @Test("a proposal with its receipt, and an anonymous one that names nobody")
  func proposals() {
    let proposal = ProtocolCafe.proposal("p2", by: "s1", "Fehlerkultur", atMs: 89_990)
    var secret = proposal
    secret.author = .anonymous(lock: Credential(hash: "5f1c…"))
    #expect(
      body(
        Recorded(
          sequence: 42, at: at, by: .participant(id: "s1"), event: .proposalWritten(proposal),
          receipt: Receipt(
            scope: "participant s1", command: "c-4f1d", digest: "9b0e…", created: "p2")))
        == Self.examples.first)
    #expect(
      body(
        Recorded(
          sequence: 43, at: at, by: .server, event: .proposalWritten(secret),
          receipt: Receipt(
            scope: "anonymous", command: "c-77aa", digest: "c4d2…", created: "p2")))
        == Self.examples.dropFirst().first)
  }

  @Test("a step of the clock")
  func clock() {
    #expect(
      body(
        Recorded(
          sequence: 44, at: at, by: .server,
          event: .roundEnded(round: 1, graceEndsAt: at.adding(ms: 180_000))))
        == Self.examples.dropFirst(2).first)
  }

  @Test("every kind of event is named")
  func kinds() throws {
    let events = try String(
      contentsOfFile: #filePath.components(separatedBy: "/Tests/")[0]
        + "/Sources/WorldCafe/Events/Event.swift", encoding: .utf8)
    let kinds = events.split(separator: "\n").compactMap { line -> String? in
      let words = line.trimmingCharacters(in: .whitespaces)
      guard words.hasPrefix("case ") else { return nil }
      return String(words.dropFirst(5).prefix { $0.isLetter })
    }
    #expect(kinds.count > 30)
    for kind in kinds { #expect(Self.page.contains("`\(kind)`"), "\(kind)") }
  }

  @Test("a snapshot holds the state and the receipts, and reads back as the same")
  func snapshot() throws {
    let receipt = Receipt(scope: "anonymous", command: "c", digest: "d", created: "p1")
    let state = JournalCoding.State(
      cafe: ProtocolCafe.cafe, receipts: [.init(receipt: receipt, sequence: 41)])
    let bytes = JSONBytes.encode(state)
    let read = try JournalCoding.state(bytes)
    #expect(read.cafe == state.cafe && read.receipts.map(\.receipt) == [receipt])
    #expect(JSONBytes.encode(read) == bytes)
    #expect(Set(JSONValue(parsing: bytes).object.keys) == ["cafe", "receipts"])
  }
}
