import Cryptography
package import WorldCafe

/// Random texts and hashes: the only place of the server where chance comes from.
package enum Secrets {
  /// Random bytes in base 64 for addresses (RFC 4648, 5), without padding.
  package static func text(byteCount: Int) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    // 64 digits: each random byte gives one digit of 6 bits without bias.
    let count = (byteCount * 8 + 5) / 6
    return String(SecureRandom.bytes(count).map { digits[Int($0 & 63)] })
  }

  /// The hash under which a secret is known.
  package static func hash(_ secret: String) -> Credential {
    Credential(hash: SHA256.digest(of: Array(secret.utf8)).hex)
  }
}
