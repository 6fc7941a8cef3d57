/// A name for one thing of kind `Subject`, so that a table's identifier never stands for a person's.
///
/// Identifiers are made outside the domain; here they are only compared. On the wire and on disk
/// an identifier is a plain string, also as the key of an object.
package struct Identifier<Subject>: Hashable, Comparable, Sendable, Codable, CodingKeyRepresentable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  package let text: String

  package init(_ text: String) { self.text = text }
  package init(stringLiteral text: String) { self.text = text }

  package init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  package init?(codingKey: some CodingKey) { text = codingKey.stringValue }
  package var codingKey: any CodingKey { Key(stringValue: text) }

  package var description: String { text }

  package static func < (a: Self, b: Self) -> Bool { a.text < b.text }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
