import Server
import Testing
import WorldCafe

@Suite("Reading what clients say")
struct DecodingTests {
  private func refusal(_ text: String) -> Refusal? {
    do throws(Refusal) {
      _ = try ClientMessage.decode(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test("A key that nobody knows is refused and named, wherever it stands")
  func unknownKeys() {
    let cases = [
      (#"{"hello":{"version":1,"colour":"red"}}"#, "hello.colour"),
      (#"{"hello":{"version":1,"resume":{"epoch":"e","sequence":1,"x":2}}}"#, "hello.resume.x"),
      (#"{"command":{"id":"a","do":{"arrive":{"x":{}}}}}"#, "command.do.arrive.x"),
      (#"{"command":{"id":"a","do":{"arrive":{}},"hello":1}}"#, "command.hello"),
      (#"{"hello":{"version":1,"colo\u0075r":"red"}}"#, "hello.colour"),
    ]
    for (text, key) in cases {
      #expect(refusal(text) == Refusal(.unknownKey, ["key": key]), "\(text)")
    }
  }

  @Test("A known key in the wrong place is unknown there")
  func misplacedKeys() {
    let text = #"{"hello":{"version":1,"sequence":4}}"#
    #expect(refusal(text) == Refusal(.unknownKey, ["key": "hello.sequence"]))
  }

  @Test("A null counts as absent, and a key written with escapes is the same key")
  func nullsAndEscapes() throws {
    let plain = try ClientMessage.decode(Array(#"{"hello":{"version":1}}"#.utf8))
    for text in [
      #"{"hello":{"version":1,"colour":null}}"#, #"{"hello":{"version":1,"resume":null}}"#,
      #"{"hello":{"versi\u006fn":1}}"#, #" { "hello" : { "version" : 1 } } "#,
    ] {
      #expect(try ClientMessage.decode(Array(text.utf8)) == plain, "\(text)")
    }
  }

  @Test("Braces, commas and escaped quotation marks in a text are text")
  func textsWithSyntax() throws {
    let text = #"a\", \"x\": {[1, 2]} \\"#
    let message = try ClientMessage.decode(
      Array(
        #"{"command":{"id":"a","do":{"sendMessage":{"tables":["t","u"],"text":"\#(text)"}}}}"#.utf8)
    )
    let expected = Command.sendMessage(
      tables: [.init("t"), .init("u")], text: #"a", "x": {[1, 2]} \"#)
    #expect(message == .command(.init(id: "a", do: expected)))
  }

  @Test("A café file may hold any keys: its own reader checks them")
  func filesAreFree() throws {
    let text =
      #"{"prepare":{"id":"a","moderator":"M","token":"t","file":{"x":[{"y":1},{"z":[]}]}}}"#
    let message = try ClientMessage.decode(Array(text.utf8))
    let file = JSONValue.object([
      "x": .list([.object(["y": .number(1)]), .object(["z": .list([])])])
    ])
    #expect(message == .prepare(.init(id: "a", moderator: "M", token: "t", file: file)))
  }
}
