import Cryptography

/// Checksums of the rows that are not records. Pure.
///
/// They find damage, not malice: who can write the file can compute them. Each begins with the name of
/// its table and gives every text its length, so that no row passes for another.
enum Checksum {
  static func stream(
    id: Int64, name: String, epoch: String, head: Int64, chain: Digest
  ) -> Digest {
    var hash = began("stream")
    hash.update(id)
    add(name, to: &hash)
    add(epoch, to: &hash)
    hash.update(head)
    hash.update(chain)
    return hash.finalized()
  }

  /// - Parameter chain: the chain value of the snapshot's last record, which ties it to this lineage.
  static func snapshot(_ snapshot: Snapshot, chain: Digest) -> Digest {
    var hash = began("snapshot")
    add(snapshot.stream, to: &hash)
    hash.update(snapshot.sequence)
    hash.update(chain)
    hash.update(snapshot.body)
    return hash.finalized()
  }

  static func erasure(stream: String, sequence: Int64, _ mark: Erasure) -> Digest {
    var hash = began("erasure")
    add(stream, to: &hash)
    hash.update(sequence)
    hash.update(mark.atMs)
    add(mark.reason, to: &hash)
    return hash.finalized()
  }

  static func setting(key: String, revision: Int64, value: [UInt8]) -> Digest {
    var hash = began("setting")
    add(key, to: &hash)
    hash.update(revision)
    hash.update(value)
    return hash.finalized()
  }

  private static func began(_ table: String) -> SHA256 {
    var hash = SHA256()
    add(table, to: &hash)
    return hash
  }

  private static func add(_ text: String, to hash: inout SHA256) {
    hash.update(Int64(text.utf8.count))
    hash.update(Array(text.utf8))
  }
}
