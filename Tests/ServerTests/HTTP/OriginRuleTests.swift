import Testing

@testable import Server

@Suite("From which pages a browser may connect")
struct OriginRuleTests {
  private func rule(_ origins: [String] = []) -> OriginRule {
    OriginRule(
      CafeServer.Options(
        port: 8080, dataDirectory: "unused", configuration: Configuration(origins: origins)))
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
    #expect(rule().allows(origin) == isAllowed, "\(origin)")
  }

  @Test("with configured origins from exactly these")
  func configured() {
    let rule = rule(["https://cafe.example"])
    #expect(rule.allows("https://cafe.example"))
    for other in ["http://cafe.example", "https://cafe.example:443", "http://localhost:8080"] {
      #expect(!rule.allows(other))
    }
  }

  @Test("a program that is no browser names no origin")
  func absent() {
    #expect(rule().allows(nil) && rule(["https://cafe.example"]).allows(nil))
  }
}
