import Foundation
import Server
import Testing

@Suite("Comments in the layout of Polis")
struct CommentsTests {
  private static let head =
    "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body"

  private func fault(_ text: String) -> String? {
    do {
      _ = try WorkshopFile(comments: Array(text.utf8))
      return nil
    } catch {
      return error.description
    }
  }

  private func identifiers(_ text: String) throws -> [String] {
    let bytes = JSONBytes.encode(
      Grouping(try WorkshopFile(comments: Array(text.utf8)), strictness: 0))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let clusters = object["clusters"] as? [[String]] ?? []
    return (clusters.joined() + (object["unclustered"] as? [String] ?? [])).sorted()
  }

  @Test("every comment that was not rejected is grouped, whatever its text holds")
  func comments() throws {
    let rows = [
      #"1764061200,Tue,0,0,3,1,1,"Lernzeit, als ""Arbeitszeit"" anerkennen""#,
      #"1764061201,Tue,1,1,0,0,0,"Die Lernzeit"# + "\nliegt in der Arbeitszeit\"",
      "1764061202,Tue,2,1,0,5,-1,Abgelehnt", "1764061203,Tue,3,2,0,0,1,\"'=1+1\"",
    ]
    for end in ["\n", "\r\n"] {
      let text = ([Self.head] + rows).joined(separator: end)
      #expect(try identifiers(text) == ["0", "1", "3"])
      #expect(try identifiers("\u{FEFF}" + text + end) == ["0", "1", "3"])
    }
    let other = "comment-id,comment_text\na,Eins\nb,Zwei\n"
    #expect(try identifiers(other) == ["a", "b"])
  }

  @Test("a mark after a comma, a quotation mark or a line end begins the next cell")
  func marks() throws {
    let text = "comment-id,comment-body\n1,\u{301}Zeit\n2,\"\u{308}Raum\"\n\u{302}3,x\r\n"
    #expect(try identifiers(text) == ["1", "2", "\u{302}3"])
  }

  @Test("what is wrong with a file is named by its line")
  func faults() {
    #expect(fault("") == "the file is empty")
    #expect(fault("id,text\n1,x") == "line 1 names no comment-id or no comment-body")
    #expect(
      fault("comment-id,comment-body\n1,x\n2") == "line 3 has 1 columns instead of 2")
    #expect(
      fault("comment-id,comment-body\n1,\"x\ny\"\n2,\"z")
        == "line 4 has a quotation mark that is never closed")
    #expect(
      fault("comment-id,comment-body\n1,\"x\"y")
        == "line 2 has text after a closing quotation mark")
    #expect(fault("comment-id,comment-body\n1,x\n1,y")?.contains("occurs twice") == true)
    let many = (0...2_000).map { "\($0),x" }.joined(separator: "\n")
    #expect(
      fault("comment-id,comment-body\n" + many)
        == "proposals are 2001; at most 2000 can be grouped")
    #expect(throws: (any Error).self) { try WorkshopFile(comments: [0xFF, 0xFE, 0x41]) }
  }
}
