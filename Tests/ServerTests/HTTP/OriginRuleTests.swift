import Testing

@testable import Server

@Suite("From which pages a browser may connect")
struct OriginRuleTests {
  private func allows(_ origin: String?, configured: [String] = []) -> Bool {
    OriginRule(configured: configured).allows(origin, at: 8080)
  }

  @Test(
    "without a configuration only from numeric addresses and localhost, with the own port",
    arguments: [
      ("http://127.0.0.1:8080", true), ("http://localhost:8080", true),
      ("http://192.168.1.20:8080", true), ("http://[::1]:8080", true),
      ("http://127.0.0.1:8081", false), ("http://localhost", false),
      ("https://127.0.0.1:8080", false),
      ("http://evil.example:8080", false), ("http://127.0.0.1.evil.example:8080", false),
      ("http://1.2.3:8080", false), ("http://1.2.3.256:8080", false), ("null", false), ("", false),
      ("http://", false), ("http://localhost:8080:8080", false), ("http://localhost:8080/", false),
      ("http://user@localhost:8080", false), ("http://[::1]evil:8080", false),
      ("http://[evil.example]:8080", false),
    ])
  func unconfigured(origin: String, isAllowed: Bool) {
    #expect(allows(origin) == isAllowed, "\(origin)")
  }

  @Test("with configured origins from exactly these")
  func configured() {
    let configured = ["https://cafe.example"]
    #expect(allows("https://cafe.example", configured: configured))
    for other in ["http://cafe.example", "https://cafe.example:443", "http://localhost:8080"] {
      #expect(!allows(other, configured: configured))
    }
  }

  @Test("a program that is no browser names no origin")
  func absent() {
    #expect(allows(nil) && allows(nil, configured: ["https://cafe.example"]))
  }
}
