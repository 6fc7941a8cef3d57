import Testing
import Transport

@Suite("What limits count as one address")
struct AddressBlockTests {
  @Test(
    "the first 64 bits of IPv6, however they are written",
    arguments: [
      ("2001:db8:0:1:2:3:4:5", "2001:db8:0:1::/64"),
      ("2001:db8:0:1:ffff:ffff:ffff:ffff", "2001:db8:0:1::/64"),
      ("2001:0DB8:0000:0001::", "2001:db8:0:1::/64"),
      ("2001:db8:0:2::1", "2001:db8:0:2::/64"),
      ("2001:db8::1", "2001:db8:0:0::/64"),
      ("fe80::1%eth0", "fe80:0:0:0::/64"),
      ("::1", "0:0:0:0::/64"),
      ("::", "0:0:0:0::/64"),
      ("64:ff9b::192.0.2.33", "64:ff9b:0:0::/64"),
    ])
  func networks(address: String, block: String) {
    #expect(AddressBlock.containing(address) == block)
  }

  @Test(
    "anything else stands for itself",
    arguments: [
      "192.0.2.1", "", "unknown", ":", "1::2::3", "1:2:3", "1:2:3:4:5:6:7:8:9", "12345::",
      "1:2:3:4:5:6:7:8::", "g::", "+1::",
    ])
  func others(address: String) {
    #expect(AddressBlock.containing(address) == address)
  }
}
