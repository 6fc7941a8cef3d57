import Foundation
import Testing
import WorldCafe

@Suite("Texts from outside")
struct TextTests {
  private static let context = Context(
    now: Moment(ms: 0), fresh: "s1", hash: { Credential(hash: $0) },
    composed: { $0.precomposedStringWithCanonicalMapping })

  /// Most texts take a short way past Unicode's tables; it must lead to the same place.
  @Test(
    "every character up to U+024F is judged by its category and comes back composed",
    arguments: 0x20...0x24F)
  func letters(_ value: Int) throws {
    let scalar = try #require(Unicode.Scalar(UInt32(value)))
    let text = "a\(Character(scalar))b"
    let result = Result { try TextRule.name.check(text, in: Self.context) }
    if scalar.properties.generalCategory == .control {
      #expect(throws: Refusal.self) { try result.get() }
    } else {
      let composed = text.precomposedStringWithCanonicalMapping
      #expect(try Array(result.get().utf8) == Array(composed.utf8))
    }
  }

  @Test("a decomposed umlaut is composed, wherever it stands in a plain text")
  func umlaut() throws {
    let decomposed = "Fu\u{308}r alle Ämter"
    let text = try TextRule.name.check(decomposed, in: Self.context)
    #expect(Array(text.utf8) == Array("Für alle Ämter".utf8))
  }
}
