import CSodium

/// Random bytes nobody can foretell: tokens, salts, epochs.
package enum SecureRandom {
  /// Bytes from the system's generator (`getrandom`), through libsodium.
  /// - Parameter count: how many; 16 bytes are the 128 random bits a token needs.
  package static func bytes(_ count: Int) -> [UInt8] {
    Sodium.open()
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      if let start = buffer.baseAddress { unsafe randombytes_buf(start, count) }
      used = count
    }
  }
}
