import Cryptography

/// The lineage of a stream: it changes when history was dropped, so that every client notices.
///
/// A client that comes back with another epoch than the stream's does not get "the events since", but a
/// snapshot and the reason.
package struct Epoch: Hashable, Sendable {
  /// 32 lower-case hexadecimal digits (128 bits).
  package let text: String

  static let byteCount = 32

  /// Takes an epoch from a client or from storage; nil unless it is 32 lower-case hexadecimal digits.
  package init?(_ text: String) {
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }
    guard text.utf8.count == Self.byteCount, text.utf8.allSatisfy(isDigit) else { return nil }
    self.text = text
  }

  /// Stands where no epoch is known (a stream whose row is damaged) or none is needed (the settings).
  static let unknown = Epoch(unchecked: String(repeating: "0", count: byteCount))

  private init(unchecked text: String) {
    self.text = text
  }

  /// A new lineage.
  /// - Parameter random: where its 16 bytes come from.
  package static func fresh(from random: (Int) -> [UInt8] = SecureRandom.bytes) -> Epoch {
    let digits = Hex.encode(random(16))
    guard let epoch = Epoch(digits) else { preconditionFailure("16 random bytes are needed") }
    return epoch
  }
}
