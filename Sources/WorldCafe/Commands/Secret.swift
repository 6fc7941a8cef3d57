/// Tokens and edit keys: secrets that a client makes, so that a command sent twice names the same
/// one and the server never has to remember it.
package enum Secret {
  /// 128 random bits take 22 characters in base 64.
  package static let lengthMin = 22
  package static let lengthMax = 64

  /// - Returns: the secret's hash, which is all that a café keeps.
  /// - Throws: `malformed` for a secret that is too short, too long or not printable ASCII.
  static func check(_ secret: String, in context: Context) throws(Refusal) -> Credential {
    guard (lengthMin...lengthMax).contains(secret.utf8.count),
      secret.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else {
      throw Refusal(
        .malformed, ["problem": "a secret has \(lengthMin) to \(lengthMax) printable characters"])
    }
    return context.hash(secret)
  }
}
