import CSodium

/// SHA-256 (FIPS 180-4) by libsodium, at once or in pieces.
///
/// Pieces are joined without a mark between them: whoever hashes several fields writes their lengths
/// too, or uses fields of a fixed size.
package struct SHA256 {
  private var state = crypto_hash_sha256_state()

  package init() {
    unsafe crypto_hash_sha256_init(&state)
  }

  /// Adds the next bytes.
  package mutating func update(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe absorb($0) }
  }

  /// Adds the next bytes.
  package mutating func update(_ bytes: [UInt8]) {
    update(bytes.span)
  }

  /// Adds the 32 bytes of another digest.
  package mutating func update(_ digest: Digest) {
    unsafe withUnsafeBytes(of: digest.words) { unsafe absorb($0) }
  }

  /// Adds a number as 8 bytes, the highest first (two's complement).
  package mutating func update(_ number: Int64) {
    unsafe withUnsafeBytes(of: number.bigEndian) { unsafe absorb($0) }
  }

  private mutating func absorb(_ source: UnsafeRawBufferPointer) {
    guard let start = source.baseAddress else { return }
    let first = unsafe start.assumingMemoryBound(to: UInt8.self)
    unsafe crypto_hash_sha256_update(&state, first, UInt64(source.count))
  }

  /// The digest of all bytes so far; more may be added afterwards.
  package func finalized() -> Digest {
    var last = state
    var digest = Digest()
    unsafe withUnsafeMutableBytes(of: &digest.words) { target in
      guard let start = target.baseAddress else { return }
      unsafe crypto_hash_sha256_final(&last, start.assumingMemoryBound(to: UInt8.self))
    }
    return digest
  }

  /// The digest of the parts, one after the other.
  package static func digest(of parts: [UInt8]...) -> Digest {
    var hash = SHA256()
    for part in parts { hash.update(part) }
    return hash.finalized()
  }
}
