import Server
import Testing
import WorldCafe

@Suite("The protocol's page tells the truth")
struct ProtocolPageTests {
  static let fromClient: Set<String> = [
    "hello", "command", "prepare", "preview", "compare", "explain", "gather", "export", "draw",
    "erase",
    "backUp",
    "beat",
  ]
  static let fromServer: Set<String> = [
    "welcome", "snapshot", "events", "presence", "progress", "done", "refused", "prepared",
    "previewed",
    "compared", "explained", "gathered",
    "erased", "backedUp", "ticket",
    "drawing",
  ]

  @Test("every example is an object with one key, and each message has one")
  func names() {
    let names = ProtocolPage.blocks.map { JSONValue(parsing: $0).object.keys.map { $0 } }
    #expect(names.allSatisfy { $0.count == 1 })
    #expect(Set(names.joined()) == Self.fromClient.union(Self.fromServer))
  }

  @Test("every example of a client is read by the server")
  func clientExamples() throws {
    for block in ProtocolPage.blocks {
      guard let name = JSONValue(parsing: block).object.keys.first, Self.fromClient.contains(name)
      else { continue }
      #expect(throws: Never.self, "\(block)") {
        try ClientMessage.decode(Array(block.utf8))
      }
    }
  }

  @Test("the table of commands holds every command, and each example is read by the server")
  func commands() throws {
    var kinds: [Command.Kind] = []
    for text in ProtocolPage.commands {
      let message = try ClientMessage.decode(
        Array(#"{"command":{"id":"a","do":\#(text)}}"#.utf8))
      guard case .command(let command) = message else { continue }
      kinds.append(command.do.kind)
    }
    #expect(Set(kinds) == Set(Command.Kind.allCases))
    #expect(kinds.count == Command.Kind.allCases.count)
  }

  @Test("every change of the view and every part of it is named")
  func parts() throws {
    let view = try #require(ProtocolPage.example("snapshot")?["snapshot"]?["view"])
    for part in view.object.keys { #expect(ProtocolPage.text.contains("`\(part)`"), "\(part)") }
    for field in Recommendation.Field.allCases {
      #expect(ProtocolPage.text.contains("`\(field.rawValue)`"))
    }
    for code in [1009, 1012, 1013, 4400, 4401, 4404, 4408, 4409] {
      #expect(ProtocolPage.text.contains("| \(code) |"))
    }
  }
}
