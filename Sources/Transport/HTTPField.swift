/// A header field of an answer.
package struct HTTPField: Hashable, Sendable {
  package let name: String
  package let value: String

  /// - Parameters:
  ///   - name: in lower case, of letters, digits and hyphens.
  ///   - value: line breaks and other control characters are left out: they would begin another
  ///     field (RFC 9110, 5.5).
  package init(_ name: String, _ value: String) {
    precondition(
      !name.isEmpty
        && name.utf8.allSatisfy { byte in
          (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2d
        }, "the name of a header field")
    self.name = name
    self.value = String(
      String.UnicodeScalarView(value.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f })
    )
  }

  /// The line of the head, with its end.
  var line: String { "\(name): \(value)\r\n" }
}
