/// A WebSocket frame (RFC 6455, 5.2), written by hand so that it can also be wrong.
struct Frame {
  var opcode: UInt8
  var isFinal = true
  var isMasked = true
  var payload: [UInt8]
  /// The bytes the frame took when it was parsed.
  private(set) var wireBytes = 0

  init(_ text: String, opcode: UInt8 = 1, isFinal: Bool = true, isMasked: Bool = true) {
    self.init(Array(text.utf8), opcode: opcode, isFinal: isFinal, isMasked: isMasked)
  }

  init(_ payload: [UInt8], opcode: UInt8 = 1, isFinal: Bool = true, isMasked: Bool = true) {
    self.opcode = opcode
    self.isFinal = isFinal
    self.isMasked = isMasked
    self.payload = payload
  }

  /// An unmasked frame at the beginning of `bytes`; nil if it is not complete.
  init?(parsing bytes: [UInt8]) {
    guard bytes.count >= 2 else { return nil }
    let sizeBytes = bytes[1] == 126 ? 2 : bytes[1] == 127 ? 8 : 0
    guard bytes.count >= 2 + sizeBytes else { return nil }
    let size =
      sizeBytes == 0
      ? Int(bytes[1]) : bytes[2..<2 + sizeBytes].reduce(0) { $0 << 8 | Int($1) }
    guard bytes.count >= 2 + sizeBytes + size else { return nil }
    self.init(
      Array(bytes[(2 + sizeBytes)..<(2 + sizeBytes + size)]), opcode: bytes[0] & 15,
      isFinal: bytes[0] & 128 != 0, isMasked: false)
    wireBytes = 2 + sizeBytes + size
  }

  var wire: [UInt8] {
    var bytes = [(isFinal ? 128 : 0) | opcode]
    let mask: UInt8 = isMasked ? 128 : 0
    switch payload.count {
    case ..<126: bytes.append(mask | UInt8(payload.count))
    case ..<65_536:
      bytes += [mask | 126, UInt8(payload.count >> 8), UInt8(payload.count & 255)]
    default:
      bytes.append(mask | 127)
      bytes += (0..<8).reversed().map { UInt8(payload.count >> ($0 * 8) & 255) }
    }
    guard isMasked else { return bytes + payload }
    let key: [UInt8] = [0x12, 0x34, 0x56, 0x78]
    return bytes + key + payload.enumerated().map { $1 ^ key[$0 & 3] }
  }
}
