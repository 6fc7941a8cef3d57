import Server
import Testing
import WorldCafe

@Suite("Messages are read strictly")
struct StrictDecodingTests {
  private func refusal(_ text: String) -> Refusal? {
    do throws(Refusal) {
      _ = try ClientMessage.decode(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "unknown keys are refused and named at every depth",
    arguments: [
      (#"{"beat":{},"loud":1}"#, "loud"),
      (#"{"beat":{"loud":1}}"#, "beat.loud"),
      (#"{"hello":{"version":1,"cafe":"A","extra":{}}}"#, "hello.extra"),
      (#"{"hello":{"version":1,"resume":{"epoch":"e","sequence":1,"x":0}}}"#, "hello.resume.x"),
      (#"{"command":{"id":"a","do":{"leave":{}},"by":"s2"}}"#, "command.by"),
      (#"{"command":{"id":"a","do":{"leave":{"now":true}}}}"#, "command.do.leave.now"),
      (
        #"{"command":{"id":"a","do":{"writeProposal":{"table":"t","round":1,"text":"x","isRecordedByHost":false,"author":"s2"}}}}"#,
        "command.do.writeProposal.author"
      ),
      (#"{"export":{"id":"a","format":"json","names":true}}"#, "export.names"),
      (#"{"erase":{"id":"a","cafe":"A","force":true}}"#, "erase.force"),
    ])
  func unknownKeys(text: String, key: String) {
    #expect(refusal(text) == Refusal(.unknownKey, ["key": key]))
  }

  @Test(
    "what is no message is malformed",
    arguments: [
      "", " ", "null", "1", "\"hello\"", "[]", "{}", "{", "}", "{]", "nonsense",
      #"{"hello":null}"#, #"{"hello":[]}"#, #"{"hello":{}}"#, #"{"shout":{}}"#,
      // Two names at once
      #"{"hello":{"version":1},"beat":{}}"#,
      #"{"command":{"id":"a","do":{"leave":{},"arrive":{}}}}"#,
      #"{"command":{"id":"a","do":{}}}"#, #"{"command":{"id":"a","do":{"fly":{}}}}"#,
      // Wrong types
      #"{"hello":{"version":"1"}}"#, #"{"hello":{"version":1.5}}"#, #"{"hello":{"version":true}}"#,
      #"{"hello":{"version":1,"cafe":7}}"#, #"{"hello":{"version":1,"resume":[]}}"#,
      #"{"command":{"id":1,"do":{"leave":{}}}}"#,
      #"{"command":{"id":"a","do":{"shiftClock":{"seconds":"60"}}}}"#,
      #"{"command":{"id":"a","do":{"sendMessage":{"tables":{},"text":"x"}}}}"#,
      #"{"command":{"id":"a","do":{"sendMessage":{"tables":[1],"text":"x"}}}}"#,
      #"{"command":{"id":"a","do":{"support":{"proposal":"p","isOn":1}}}}"#,
      #"{"command":{"id":"a","do":{"changeRecommendation":{"recommendation":"r","field":"colour","text":"x"}}}}"#,
      // Missing
      #"{"command":{"do":{"leave":{}}}}"#, #"{"command":{"id":"a"}}"#,
      #"{"command":{"id":"a","do":{"join":{"name":"x","consents":true}}}}"#,
      // Numbers that are none
      #"{"hello":{"version":1e99}}"#, #"{"hello":{"version":99999999999999999999}}"#,
      #"{"hello":{"version":1,"resume":{"epoch":"e","sequence":9223372036854775808}}}"#,
      #"{"hello":{"version":NaN}}"#, #"{"hello":{"version":0x1}}"#, #"{"hello":{"version":01}}"#,
      #"{"hello":{"version":+1}}"#, #"{"hello":{"version":1e400}}"#,
      // Texts that are none
      #"{"hello":{"version":1,"cafe":"\x41"}}"#, #"{"hello":{"version":1,"cafe":"\u12"}}"#,
      #"{"hello":{"version":1,"cafe":"\ud800"}}"#, #"{"hello":{"version":1,"cafe":"\udc00x"}}"#,
      #"{"hello":{"version":1,"cafe":"\ud800\u0041"}}"#, #"{"hello":{"version":1,"cafe":"A}}"#,
      "{\"hello\":{\"version\":1,\"cafe\":\"a\nb\"}}",
      // More than one value, comments
      #"{"beat":{}}{"beat":{}}"#, #"{"beat":{}}/**/"#, #"{'beat':{}}"#,
    ])
  func malformed(text: String) {
    #expect(refusal(text)?.code == .malformed, "\(text)")
  }

  @Test("a refusal names the place, never what was sent")
  func noEcho() {
    for text in [
      #"{"command":{"id":"a","do":{"shiftClock":{"seconds":"Geheimnis"}}}}"#,
      #"{"command":{"id":"a","do":{"Geheimnis":{}}}}"#, #"{"hello":"Geheimnis"}"#,
    ] {
      #expect(refusal(text)?.sentence.contains("Geheimnis") == false)
    }
    #expect(
      refusal(#"{"command":{"id":"a","do":{"shiftClock":{"seconds":"60"}}}}"#)?
        .parameters["problem"] == "wrong type at command.do.shiftClock.seconds")
  }

  @Test("sixteen levels are allowed, seventeen are not, and brackets in texts do not count")
  func depth() {
    func prepare(_ levels: Int) -> String {
      let file = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
      return #"{"prepare":{"id":"a","moderator":"[[[[[[[[[[[[[[[[[[","token":"\"[","file":"# + file
        + "}}"
    }
    #expect(refusal(prepare(14)) == nil)
    #expect(refusal(prepare(15)) == Refusal(.tooDeep, ["depthMax": "16"]))
    #expect(refusal(String(repeating: "[", count: 100_000))?.code == .tooDeep)
    #expect(refusal(String(repeating: #"{"a":"#, count: 3_000))?.code == .tooDeep)
  }

  @Test("null counts as absent: it stands in for what may be absent, not for what must be there")
  func null() {
    #expect(refusal(#"{"hello":{"version":1,"cafe":"A","token":null}}"#) == nil)
    #expect(refusal(#"{"hello":{"version":null,"cafe":"A"}}"#)?.code == .malformed)
    #expect(refusal(#"{"command":{"id":null,"do":{"leave":{}}}}"#)?.code == .malformed)
  }

  @Test("a whole number may be written with a fraction of zero")
  func wholeNumber() throws {
    let message = try ClientMessage.decode(
      Array(#"{"hello":{"version":1.0,"resume":{"epoch":"e","sequence":1e1}}}"#.utf8))
    #expect(message == .hello(.init(resume: .init(epoch: "e", sequence: 10))))
  }

  @Test("what the server's own types write, it reads as the same")
  func roundTrip() throws {
    let messages: [ClientMessage] = [
      .beat, .hello(.init(cafe: "ABCD-EFGH", token: "t", resume: .init(epoch: "e", sequence: 7))),
      .command(.init(id: "a", do: .appointHost(table: "t1", round: 1, participant: nil))),
      .command(.init(id: "a", do: .sendMessage(tables: ["t1"], text: "\u{1F600} \"\\\n"))),
      .prepare(.init(id: "a", moderator: "M", token: "t", file: SampleFile.json())),
      .export(.init(id: "a", format: "json")), .erase(.init(id: "a", cafe: "A")),
      .backUp(.init(id: "a")),
    ]
    for message in messages {
      #expect(try ClientMessage.decode(JSONBytes.encode(message)) == message)
    }
  }

  @Test("a message of many keys is read in reasonable time")
  func manyKeys() {
    let keys = (0..<1_500).map { #""k\#($0)":1"# }.joined(separator: ",")
    let began = ContinuousClock.now
    #expect(refusal(#"{"hello":{"version":1,\#(keys)}}"#)?.code == .unknownKey)
    #expect(began.duration(to: .now) < .seconds(2))
  }
}
