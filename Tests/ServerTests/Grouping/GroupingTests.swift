import Foundation
import Server
import Testing

struct GroupingTests {
  private func file(_ more: String = "", texts: [String]) throws -> WorkshopFile {
    let proposals = texts.enumerated().map { #"{"id":"p\#($0)","text":"\#($1)"}"# }
    return try WorkshopFile(
      Array(#"{"id":"w","proposals":[\#(proposals.joined(separator: ","))]\#(more)}"#.utf8))
  }

  private func fault(_ json: String) -> String? {
    do {
      _ = try WorkshopFile(Array(json.utf8))
      return nil
    } catch {
      return error.description
    }
  }

  @Test("proposals in two languages are grouped, each by its own words")
  func languages() throws {
    let file = try file(
      texts: [
        "Lernzeit als Arbeitszeit anerkennen", "Die Lernzeit muss in der Arbeitszeit liegen",
        "Open the library on Sundays", "The libraries should be open on a Sunday",
      ])
    let text = Grouping(file, strictness: 0).explanation
    #expect(text.contains("2 groups"))
    #expect(text.contains("Alone: 0"))
  }

  @Test("odd texts are grouped or left alone, and every proposal is in one place")
  func odd() throws {
    let long = String(repeating: "Verwaltung ", count: 455)
    let file = try file(
      texts: [
        "", "Ja", "🎉🎉", long, "e\u{0301}e\u{0301}", String(repeating: "\u{FDFA}", count: 500),
        "שלום עולם", "a\\u0000b",
      ])
    let bytes = JSONBytes.encode(Grouping(file, strictness: 0))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let clusters = object["clusters"] as? [[String]] ?? []
    let alone = object["unclustered"] as? [String] ?? []
    #expect((clusters.joined() + alone).sorted() == (0..<8).map { "p\($0)" })
  }

  @Test("no proposal and one proposal are no groups")
  func few() throws {
    #expect(Grouping(try file(texts: []), strictness: 0).explanation.contains("0 groups"))
    #expect(Grouping(try file(texts: ["Eins"]), strictness: 0).explanation.contains("0 groups"))
  }

  @Test("what is wrong with a file is named")
  func faults() throws {
    let two = #""proposals":[{"id":"a","text":"x"},{"id":"b","text":"y"}]"#
    #expect(fault("{") == "the file is not JSON")
    #expect(fault(#"{"id":"w"}"#) == "proposals is missing")
    #expect(
      fault(#"{"id":"w","proposals":[{"id":1,"text":"x"}]}"#)?.contains("proposals[0].id") == true)
    #expect(
      fault(#"{"id":"w","proposals":[{"id":"a","text":"x"},{"id":"a","text":"y"}]}"#)
        == "proposals[1].id “a” occurs twice")
    #expect(fault(#"{"id":"w","lang":"fr",\#(two)}"#) == "lang is neither de nor en")
    #expect(fault(#"{"id":"w",\#(two),"apart":[["a","c"]]}"#)?.contains("“c”") == true)
    #expect(
      fault(#"{"id":"w",\#(two),"together":[["a","b"]],"apart":[["b","a"]]}"#)
        == "apart[0] keeps “b” and “a” apart, but together keeps them together")
    let many = (0...2_000).map { #"{"id":"\#($0)","text":""}"# }.joined(separator: ",")
    #expect(
      fault(#"{"id":"w","proposals":[\#(many)]}"#)
        == "proposals are 2001; at most 2000 can be grouped")
    var invalid = Array(#"{"id":"w","proposals":[{"id":"a","text":"x"#.utf8)
    invalid += [0xFF] + Array(#""}]}"#.utf8)
    #expect(throws: (any Error).self) { try WorkshopFile(invalid) }
  }
}
