import Cryptography

/// How far a stream is known to have come, in 512 bytes. Pure.
///
/// SQLite drops the end of its write-ahead log without a word when one bit of it is wrong. A mark lies
/// in another file and says how far the stream had come, so that the loss is seen.
struct HighWaterMark: Hashable {
  /// One disk sector: it is written whole or not at all on most disks, and where not, the checksum says
  /// so.
  static let byteCount = 512

  /// Counts the writes of this mark, from 1; the higher of two valid copies counts.
  var generation: Int64
  let name: String
  let epoch: Epoch
  let head: Int64
  let chain: Digest

  /// Layout: "WCHW", version, generation, head (8 bytes each, highest first), epoch (32 digits), chain
  /// (32 bytes), length of the name (8 bytes), name, zeros, SHA-256 of all before (32 bytes).
  var bytes: [UInt8] {
    var bytes = Self.tag
    for number in [1, generation, head] { Self.add(number, to: &bytes) }
    bytes += Array(epoch.text.utf8) + chain.bytes
    Self.add(Int64(name.utf8.count), to: &bytes)
    bytes += Array(name.utf8)
    precondition(bytes.count <= Self.checkedByteCount, "the name is longer than its limit")
    bytes += [UInt8](repeating: 0, count: Self.checkedByteCount - bytes.count)
    return bytes + SHA256.digest(of: bytes).bytes
  }

  init(generation: Int64, name: String, epoch: Epoch, head: Int64, chain: Digest) {
    self.generation = generation
    self.name = name
    self.epoch = epoch
    self.head = head
    self.chain = chain
  }

  /// Reads one copy; nil if it is torn, altered or empty.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.byteCount, Array(bytes[..<8]) == Self.tag,
      Self.number(bytes, at: 8) == 1,
      SHA256.digest(of: Array(bytes[..<Self.checkedByteCount])).bytes
        == Array(bytes[Self.checkedByteCount...]),
      let epoch = Epoch(String(decoding: bytes[32..<64], as: UTF8.self)),
      let chain = Digest(Array(bytes[64..<96])),
      case let nameByteCount = Self.number(bytes, at: 96),
      (0...Int64(Limits.streamNameBytesMax)).contains(nameByteCount),
      let name = String(validating: bytes[104..<104 + Int(nameByteCount)], as: UTF8.self)
    else { return nil }
    self.init(
      generation: Self.number(bytes, at: 16), name: name, epoch: epoch,
      head: Self.number(bytes, at: 24), chain: chain)
  }

  private static let tag = Array("WCHW\0\0\0\0".utf8)
  private static let checkedByteCount = byteCount - Digest.byteCount

  private static func add(_ number: Int64, to bytes: inout [UInt8]) {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> Int64(shift)))
    }
  }

  private static func number(_ bytes: [UInt8], at start: Int) -> Int64 {
    bytes[start..<start + 8].reduce(0) { $0 << 8 | Int64($1) }
  }
}
