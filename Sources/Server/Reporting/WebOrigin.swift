package import WorldCafe

/// Where a server is on the web: scheme, host and port, as browsers write an origin. Links and codes in
/// files begin with it.
package struct WebOrigin: Sendable, Equatable {
  package let text: String

  private static let lengthMax = 200

  /// - Returns: nil for anything but `http` or `https` with a host and perhaps a port.
  package init?(_ text: String) {
    guard text.utf8.count <= Self.lengthMax,
      text.wholeMatch(of: /https?:\/\/([A-Za-z0-9.\-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?/) != nil
    else { return nil }
    self.text = text
  }

  /// The link to join a café with; with a table, to sit down there.
  package func link(to cafe: Cafe.Code, table: Table.ID? = nil) -> String {
    let link = "\(text)/c/\(cafe)"
    return table.map { "\(link)#table=\(Self.escaped($0.text))" } ?? link
  }

  /// A text as part of a fragment: every byte that is no letter, digit, `-`, `_` or `.` as `%` and
  /// two hexadecimal digits.
  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let sign = Unicode.Scalar(byte)
      let isPlain =
        ("a"..."z").contains(sign) || ("A"..."Z").contains(sign) || ("0"..."9").contains(sign)
        || "-_.".unicodeScalars.contains(sign)
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(sign) : (digits.count == 1 ? "%0" : "%") + digits
    }.joined()
  }
}
