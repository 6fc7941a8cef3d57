/// The addresses that one subscriber has: what limits count as one.
///
/// An IPv4 host has one address. An IPv6 host chooses freely among the 2^64 of its network (RFC 4291,
/// section 2.5.1; RFC 8981 changes the choice every day), so a limit per address would be none.
package enum AddressBlock {
  /// Names the block that an address lies in.
  ///
  /// - Parameter address: a numeric address as in ``Peer/address``.
  /// - Returns: an IPv6 address's first 64 bits, as in `2001:db8:0:1::/64`; any other text as it is.
  package static func containing(_ address: String) -> String {
    guard let groups = groups(of: address) else { return address }
    return groups.prefix(4).map { String($0, radix: 16) }.joined(separator: ":") + "::/64"
  }

  /// The eight groups of an IPv6 address (RFC 4291, section 2.2), or nil if the text is none.
  private static func groups(of address: String) -> [UInt16]? {
    let text = address.prefix { $0 != "%" }
    guard text.contains(":") else { return nil }
    let bytes = Array(text.utf8)
    let gap = bytes.indices.dropLast().first { bytes[$0...].starts(with: "::".utf8) }
    guard let gap else {
      return read(bytes[...]).flatMap { $0.count == 8 ? $0 : nil }
    }
    guard let head = read(bytes[..<gap]), let tail = read(bytes[(gap + 2)...]),
      head.count + tail.count < 8
    else { return nil }
    return head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail
  }

  private static func read(_ bytes: ArraySlice<UInt8>) -> [UInt16]? {
    guard !bytes.isEmpty else { return [] }
    var groups: [UInt16] = []
    for part in bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false) {
      let text = String(decoding: part, as: UTF8.self)
      if text.contains(".") {
        // The last 32 bits in IPv4's notation; they never reach into the first 64.
        groups += [0, 0]
      } else {
        guard (1...4).contains(text.count), text.allSatisfy(\.isHexDigit),
          let group = UInt16(text, radix: 16)
        else { return nil }
        groups.append(group)
      }
    }
    return groups
  }
}
