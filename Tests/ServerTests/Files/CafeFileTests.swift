import Foundation
import Testing
import WorldCafe

@testable import Server

@Suite("Café files")
struct CafeFileTests {
  private static let root = #filePath.components(separatedBy: "/Tests/")[0]

  private func read(_ value: JSONValue) throws(Refusal) -> CafeFile {
    try CafeFile(value, in: SampleFile.context)
  }

  /// The field that a file is refused for, and why.
  private func fault(_ value: JSONValue) -> String? {
    do throws(Refusal) {
      _ = try read(value)
      return nil
    } catch {
      guard error.code == .badFile else { return "\(error.code)" }
      return "\(error.parameters["field"] ?? "?") \(error.parameters["problem"] ?? "?")"
    }
  }

  private func fault(_ key: String, _ text: String) -> String? {
    var file = SampleFile.json()
    file[key] = JSONValue(parsing: text)
    return fault(file)
  }

  @Test("the sample is read as a whole")
  func sample() throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(Self.root)/Public/sample-cafe.json"))
    let file = try read(JSONValue(parsing: Array(bytes)))
    #expect(file.guests.count == 15 && file.proposals.count == 54)
    #expect(file.setup.rounds == 3 && file.setup.tables.count == 3)
    #expect(file.setup.participantsExpected == 15)
    #expect(file.setup.roundSeconds == 1200 && file.setup.graceSeconds == 180)
    #expect(!file.setup.isRehearsal && file.setup.timeFactor == 1)
  }

  @Test("a large file is read in reasonable time")
  func large() throws {
    var file = SampleFile.json(
      proposals: (0..<2_000).map {
        JSONValue(
          parsing: #"{"id":"p\#($0)","question":"q1","round":1,"at_second":5,"text":"Idee \#($0)"}"#
        )
      })
    file["tables"] = .list(
      (1...200).map {
        JSONValue(parsing: #"{"id":"t\#($0)","name":"T \#($0)","question":"q\#($0 % 3 + 1)"}"#)
      })
    file["participants"] = .list((1...1_000).map { JSONValue(parsing: #"{"name":"G \#($0)"}"#) })
    let began = ContinuousClock.now
    let read = try read(file)
    #expect(read.guests.count == 1_000 && read.proposals.count == 2_000)
    #expect(began.duration(to: .now) < .seconds(5))
  }

  @Test("what is left out has the documented value")
  func defaults() throws {
    let setup = try read(SampleFile.json()).setup
    #expect(setup.language == .de && setup.hosting == .perRound && setup.occasion.isEmpty)
    #expect(setup.proposalLengthMax == 280 && setup.etiquette.isEmpty && setup.consent.isEmpty)
    #expect(setup.participantsExpected == 0)
    #expect(setup.questions.allSatisfy { $0.visibility == .live })
  }

  @Test(
    "a file that is no object is refused",
    arguments: ["null", "[]", "1", "\"x\"", "true"])
  func noObject(text: String) {
    #expect(fault(JSONValue(parsing: text)) == "the file is not an object")
  }

  @Test(
    "a field that must be there is named when it is missing",
    arguments: ["format", "title", "rounds", "round_minutes", "questions", "tables"])
  func missing(key: String) {
    var file = SampleFile.json()
    file[key] = nil
    #expect(fault(file) == "\(key) is missing")
    #expect(fault(key, "null") == "\(key) is missing")
  }

  @Test(
    "settings that cannot work are refused with what is wrong",
    arguments: [
      ("format", #""worldcafe/9""#, "format is not worldcafe-sample/1"),
      ("tables", "[]", "tables has fewer than 2 entries"),
      ("questions", "[]", "tables[0].question names no question"),
      ("rounds", "4", "rounds is larger than the number of questions (3)"),
      ("rounds", "0", "rounds is not between 1 and 20"),
      ("rounds", "2.5", "rounds is not a whole number"),
      ("rounds", "1e300", "rounds is not between 1 and 20"),
      ("participants", #"[{"name":"A"}]"#, "participants has 1 people for 3 tables"),
      ("participants_expected", "5", "participants has 5 people for 3 tables"),
      ("participants_expected", "-1", "participants_expected is not between 0 and 10000"),
      ("round_minutes", "0", "round_minutes is not between 0.1 and 240"),
      ("grace_seconds", "1801", "grace_seconds is not between 0 and 1800"),
      ("proposal_length_max", "10", "proposal_length_max is not between 40 and 2000"),
      ("table_hosts", #""always""#, "table_hosts is not one of fixed, per-round, none"),
      ("language", #""fr""#, "language is not one of de, en"),
      ("rehearsal", #"{"time_factor":0}"#, "rehearsal.time_factor is not between 1 and 10000"),
    ])
  func impossible(key: String, text: String, problem: String) {
    #expect(fault(key, text)?.hasPrefix(problem) == true, "\(fault(key, text) ?? "accepted")")
  }

  @Test(
    "a wrong type is named with its field",
    arguments: [
      ("title", "7", "title is not a text"), ("rounds", "\"3\"", "rounds is not a number"),
      ("rounds", "true", "rounds is not a number"), ("questions", "{}", "questions is not a list"),
      ("tables", "[7]", "tables[0] is not an object"),
      ("etiquette", "[1]", "etiquette[0] is not a text"),
      ("consent", "[]", "consent is not a text"),
      ("attendance_names", "\"yes\"", "attendance_names is neither true nor false"),
      ("seats_by_card", "1", "seats_by_card is neither true nor false"),
      ("rehearsal", "[]", "rehearsal is not an object"),
      ("proposals", "[[]]", "proposals[0] is not an object"),
      ("language", "7", "language is not one of de, en"),
    ])
  func wrongType(key: String, text: String, problem: String) {
    #expect(fault(key, text) == problem)
  }

  @Test("unknown fields are named at every depth")
  func unknown() {
    #expect(fault("colour", "1") == "colour is not a known field")
    #expect(
      fault("questions", #"[{"id":"q1","title":"T","text":"x","colour":1}]"#)
        == "questions[0].colour is not a known field")
    #expect(fault("rehearsal", #"{"speed":2}"#) == "rehearsal.speed is not a known field")
  }

  @Test("identifiers used twice or naming nothing are refused")
  func identifiers() {
    let question = #"{"id":"q1","title":"T","text":"x"}"#
    #expect(fault("questions", "[\(question),\(question)]") == "questions[1].id is used twice")
    let table = #"{"id":"t1","name":"T","question":"q1"}"#
    #expect(fault("tables", "[\(table),\(table)]") == "tables[1].id is used twice")
    let lost = #"{"id":"t1","name":"T","question":"q9"}"#
    #expect(fault("tables", "[\(lost)]") == "tables[0].question names no question of this file")
    let proposal = #"{"id":"p","question":"q1","round":1,"text":"x"}"#
    #expect(fault("proposals", "[\(proposal),\(proposal)]") == "proposals[1].id is used twice")
    #expect(
      fault("proposals", #"[{"id":"p","question":"q1","round":4,"text":"x"}]"#)
        == "proposals[0].round is not between 1 and 3")
    for id in ["", "a b", "a\u{202E}", String(repeating: "a", count: 65)] {
      let named = #"[{"id":"\#(id)","title":"T","text":"x"}]"#
      #expect(fault("questions", named)?.hasPrefix("questions[0].id is not an identifier") == true)
    }
  }

  @Test("texts that are too long, empty, or hold what is not allowed are refused")
  func texts() {
    let long = String(repeating: "a", count: 161)
    #expect(fault("title", "\"\(long)\"") == "title is longer than 160 characters")
    #expect(fault("title", "\"  \"") == "title is empty")
    #expect(fault("title", #""a\u0000b""#) == "title contains characters that are not allowed")
    #expect(fault("title", #""a\u202eb""#) == "title contains characters that are not allowed")
    #expect(fault("title", #""a\nb""#) == "title contains characters that are not allowed")
  }

  @Test("what tables are mixed by is read, with the guests' own values for a rehearsal")
  func mixing() throws {
    var file = SampleFile.json()
    let guest = #"{"name":"A","organization":"X","attributes":{"size":"small"}}"#
    let other = #"{"name":"B","attributes":{"size":"large"}}"#
    let third = #"{"name":"C"}"#
    let guests = Array(repeating: [guest, other, third], count: 2).joined()
    file["participants"] = JSONValue(parsing: "[\(guests.joined(separator: ","))]")
    file["mix_by"] = JSONValue(
      parsing: #"{"title":"Size","values":["small","large"],"attribute":"size"}"#)
    let read = try read(file)
    #expect(read.setup.mixedBy == MixedAttribute(title: "Size", values: ["small", "large"]))
    #expect(read.guests.prefix(3).map(\.attribute) == ["small", "large", nil])
    file["mix_by"] = JSONValue(
      parsing: #"{"title":"From","values":["Y","Z"],"attribute":"organization"}"#)
    #expect(fault(file) == "participants[0].organization is not one of mix_by.values")
    file["mix_by"] = JSONValue(
      parsing: #"{"title":"Size","values":["small","medium"],"attribute":"size"}"#)
    #expect(fault(file) == "participants[1].attributes.size is not one of mix_by.values")
  }

  @Test(
    "a question that cannot mix is refused with what is wrong",
    arguments: [
      (#"[]"#, "mix_by is not an object"),
      (#"{"title":"T"}"#, "mix_by.values has fewer than 2 entries"),
      (#"{"title":"T","values":["a"]}"#, "mix_by.values has fewer than 2 entries"),
      (#"{"title":"T","values":["a","a"]}"#, "mix_by.values holds a value twice"),
      (#"{"title":"T","values":["a",1]}"#, "mix_by.values[1] is not a text"),
      (#"{"title":"T","values":["a"," "]}"#, "mix_by.values[1] is empty"),
      (#"{"values":["a","b"]}"#, "mix_by.title is missing"),
      (#"{"title":"T","values":["a","b"],"attribute":1}"#, "mix_by.attribute is not a text"),
      (#"{"title":"T","values":["a","b"],"by":1}"#, "mix_by.by is not a known field"),
    ])
  func wrongMixing(text: String, problem: String) {
    #expect(fault("mix_by", text) == problem)
  }

  @Test("a conversation leads to a web page only")
  func conversation() {
    for link in ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x"] {
      let table = #"{"id":"t1","name":"T","question":"q1","conversation":"\#(link)"}"#
      #expect(fault("tables", "[\(table)]") == "tables[0].conversation is not a web address")
    }
  }

  @Test("one table is refused, because nobody could change tables")
  func oneTable() {
    #expect(
      fault(SampleFile.json(tables: 1, rounds: 1))
        == "tables has fewer than 2 entries, so that nobody could change tables")
  }

  @Test("a question without a table is refused, because nobody could discuss it")
  func bareQuestion() {
    let tables = #"""
      [{"id":"t1","name":"T","question":"q1"},{"id":"t2","name":"T","question":"q2"}]
      """#
    #expect(fault("tables", tables) == "tables has no table for the question q3")
  }

  @Test("the page's example is a café, and the page names every field that the reader knows")
  func page() throws {
    let page = try String(
      contentsOfFile: "\(Self.root)/Sources/Server/Server.docc/CafeFile.md", encoding: .utf8)
    let example = page.components(separatedBy: "```json\n")[1].components(separatedBy: "\n```")[0]
    #expect(try read(JSONValue(parsing: example)).setup.rounds == 2)
    let section = page.components(separatedBy: "## The café\n")[1].components(separatedBy: "\n## ")[
      0]
    let named = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .map { String($0.dropFirst(3).prefix { $0 != "`" }) }
    #expect(Set(named) == CafeFile.known && named.count == CafeFile.known.count)
  }
}
