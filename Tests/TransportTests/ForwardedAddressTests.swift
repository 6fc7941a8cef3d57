import Testing

@testable import Transport

@Suite("The client's address behind proxies")
struct ForwardedAddressTests {
  private func client(_ socket: String, _ header: String?) -> String {
    ForwardedAddress.client(socket: socket, header: header, trusted: ["10.0.0.1", "10.0.0.2"])
  }

  @Test("a stranger's X-Forwarded-For is ignored")
  func stranger() {
    #expect(client("192.0.2.9", "198.51.100.1") == "192.0.2.9")
  }

  @Test("behind a trusted proxy the right-most stranger counts, whatever he claims")
  func proxied() {
    #expect(client("10.0.0.1", "198.51.100.1") == "198.51.100.1")
    #expect(client("10.0.0.1", "127.0.0.1, 198.51.100.1") == "198.51.100.1")
    #expect(client("10.0.0.1", "203.0.113.5, 198.51.100.1 , 10.0.0.2") == "198.51.100.1")
    #expect(client("10.0.0.1", "2001:db8::1") == "2001:db8::1")
  }

  @Test("what is no address is not believed")
  func nonsense() {
    #expect(client("10.0.0.1", "<script>") == "10.0.0.1")
    #expect(client("10.0.0.1", "a, , 10.0.0.2") == "10.0.0.2")
    #expect(client("10.0.0.1", String(repeating: "1", count: 200)) == "10.0.0.1")
    #expect(client("10.0.0.1", nil) == "10.0.0.1")
  }

  @Test("an IPv4 client of an IPv6 socket is the same client")
  func mapped() {
    #expect(client("::ffff:192.0.2.9", nil) == "192.0.2.9")
    #expect(client("::ffff:10.0.0.1", "198.51.100.1") == "198.51.100.1")
  }
}
