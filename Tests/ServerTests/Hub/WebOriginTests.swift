import Server
import Testing
import WorldCafe

@Suite("Where a server is on the web")
struct WebOriginTests {
  @Test(
    "an origin is a scheme, a host and perhaps a port",
    arguments: [
      "https://cafe.example", "http://127.0.0.1:8080", "http://[::1]:8080", "https://a-b.c:1",
    ])
  func accepted(text: String) { #expect(WebOrigin(text)?.text == text) }

  @Test(
    "anything else is none",
    arguments: [
      "", "cafe.example", "ftp://cafe.example", "https://", "https://cafe.example/",
      "https://cafe.example/x", "https://a@b", "javascript:alert(1)", "https://ä.example",
      "https://a b", "https://a\n", "https://a:123456",
      "https://" + String(repeating: "a", count: 200),
    ])
  func refused(text: String) { #expect(WebOrigin(text) == nil) }

  @Test("the card of a table leads to the café with the table, in signs that no address changes")
  func card() throws {
    let origin = try #require(WebOrigin("https://cafe.example"))
    #expect(origin.link(to: "ABCD-EFGH") == "https://cafe.example/c/ABCD-EFGH")
    for (table, text) in [("tisch-1", "tisch-1"), ("Ü/1 %#", "%C3%9C%2F1%20%25%23"), ("\t", "%09")]
    {
      #expect(
        origin.link(to: "ABCD-EFGH", table: .init(table))
          == "https://cafe.example/c/ABCD-EFGH#table=\(text)")
    }
  }
}
