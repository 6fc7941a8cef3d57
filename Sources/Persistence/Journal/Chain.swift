import Cryptography

/// The hashes that make a stream tamper-evident. Pure.
///
/// The chain covers each record's number, time, kind and the *salted hash* of its body, not the body: a
/// body can be destroyed together with its salt and the chain still verifies, and the hash that stays
/// cannot be used to guess what a short body said. Every field has a fixed size or its length before
/// it, so that no two records give the same bytes.
enum Chain {
  /// 128 bits, so that no table of likely bodies can be made beforehand.
  static let saltByteCount = 16

  /// Where the chain of a stream begins: the name is in it, so that records of one stream do not verify
  /// in another.
  static func start(of stream: String) -> Digest {
    SHA256.digest(of: Array("worldcafe journal 1\0".utf8), Array(stream.utf8))
  }

  /// The hash that stands for a body.
  static func bodyHash(salt: [UInt8], body: [UInt8]) -> Digest {
    precondition(salt.count == saltByteCount)
    return SHA256.digest(of: salt, body)
  }

  /// The chain value of a record.
  /// - Parameters:
  ///   - previous: the chain value of the record before, or `start`.
  ///   - kind: its UTF-8 bytes.
  static func next(
    after previous: Digest, sequence: Int64, atMs: Int64, kind: [UInt8], bodyHash: Digest
  ) -> Digest {
    var hash = SHA256()
    hash.update(previous)
    hash.update(sequence)
    hash.update(atMs)
    hash.update(Int64(kind.count))
    hash.update(kind)
    hash.update(bodyHash)
    return hash.finalized()
  }
}
