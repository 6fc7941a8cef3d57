import Server
import Testing

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
}
