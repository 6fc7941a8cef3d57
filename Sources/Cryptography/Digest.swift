/// A digest: 32 bytes as a plain value, without storage of its own.
///
/// A scan of a journal compares two digests per record, so the bytes lie in four words instead of an
/// array.
package struct Digest: Hashable, Sendable {
  /// The number of bytes of every digest.
  package static let byteCount = 32

  var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// 32 zero bytes: stands where no digest is known.
  package static let zero = Digest()

  init() {}

  /// Takes a digest out of storage.
  /// - Parameter bytes: any 32 bytes; another length gives nil.
  package init?(_ bytes: Span<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    unsafe bytes.withUnsafeBytes { source in
      unsafe withUnsafeMutableBytes(of: &words) { unsafe $0.copyMemory(from: source) }
    }
  }

  /// Takes a digest out of storage.
  /// - Parameter bytes: any 32 bytes; another length gives nil.
  package init?(_ bytes: [UInt8]) {
    self.init(bytes.span)
  }

  /// The 32 bytes, first byte first.
  package var bytes: [UInt8] {
    unsafe withUnsafeBytes(of: words) { unsafe Array($0) }
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: String { Hex.encode(bytes) }

  package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }
}
