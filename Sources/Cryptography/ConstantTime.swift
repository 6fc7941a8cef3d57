import CSodium

/// Whether two secrets are equal, in a time that does not depend on where they differ.
///
/// Called for tokens, so that answers do not tell how much of a guess was right. The time does tell the
/// length, which is the same for all tokens; secrets of unequal length are unequal.
package func constantTimeEquals(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  guard left.count == right.count else { return false }
  return unsafe sodium_memcmp(left, right, left.count) == 0
}

/// Whether two digests of secrets are equal, in constant time.
package func constantTimeEquals(_ left: Digest, _ right: Digest) -> Bool {
  constantTimeEquals(left.bytes, right.bytes)
}
