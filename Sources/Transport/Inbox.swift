/// Puts the pieces of one connection's messages together, within limits.
struct Inbox {
  enum Outcome: Equatable {
    case incomplete
    case message([UInt8])
    case tooLarge
  }

  private let fragmentsMax: Int
  private var bytes: [UInt8] = []
  private var fragments = 0
  var bytesMax: Int

  init(bytesMax: Int, fragmentsMax: Int) {
    self.bytesMax = bytesMax
    self.fragmentsMax = fragmentsMax
  }

  /// Takes the next piece. After `tooLarge` the connection is closed and nothing more is taken.
  ///
  /// - Parameters:
  ///   - piece: bytes of the payload; a frame may come in several pieces.
  ///   - isFirst: the piece begins a message.
  ///   - missing: bytes of the same frame that are announced but not here yet. They count already,
  ///     so that a message that will be too large is refused at its first piece.
  ///   - isFinal: the frame is the last of its message.
  mutating func take(
    _ piece: [UInt8], isFirst: Bool, missing: UInt64, isFinal: Bool
  ) -> Outcome {
    if isFirst {
      bytes = []
      fragments = 0
    }
    let present = UInt64(bytes.count + piece.count)
    let (total, overflows) = present.addingReportingOverflow(missing)
    if overflows || total > UInt64(bytesMax) { return refuse() }
    if missing == 0 {
      fragments += 1
      if fragments > fragmentsMax { return refuse() }
    }
    guard missing == 0, isFinal else {
      bytes += piece
      return .incomplete
    }
    defer { bytes = [] }
    return .message(bytes.isEmpty ? piece : bytes + piece)
  }

  private mutating func refuse() -> Outcome {
    bytes = []
    return .tooLarge
  }
}
