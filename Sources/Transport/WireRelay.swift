import CLibwebsockets

/// Whom a context tells.
protocol WireReceiver: AnyObject {
  /// - Parameter piece: the bytes of `.received`, otherwise empty.
  func receive(_ signal: WireSignal, on wire: Wire, piece: [UInt8]) -> WireSignal.Verdict
}

/// The way from the C callback of libwebsockets to a `WireReceiver`.
@safe final class WireRelay {
  /// Set while the context lives; it is the owner of the context, so the end of the loop cuts this.
  var receiver: (any WireReceiver)?
  /// The lines of our fields for the answer 101, which libwebsockets writes itself.
  let handshakeLines: [UInt8]
  /// How many callbacks are under way; they nest when one of them leads to another.
  private(set) var depth = 0

  init(handshakeLines: [UInt8]) {
    self.handshakeLines = handshakeLines
  }

  /// The callback of our protocol. Its bytes are copied before Swift sees them: no pointer of
  /// libwebsockets outlives the call.
  static func call(
    _ wire: OpaquePointer?, _ reason: lws_callback_reasons, _ session: UnsafeMutableRawPointer?,
    _ bytes: UnsafeMutableRawPointer?, _ count: Int
  ) -> Int32 {
    guard !WireSignal.isBookkeeping(reason), let wire = unsafe wire,
      let context = unsafe lws_get_context(wire),
      let pointer = unsafe lws_context_user(context)
    else { return 0 }
    let relay = unsafe Unmanaged<WireRelay>.fromOpaque(pointer).takeUnretainedValue()
    guard !WireSignal.isForbidden(reason) else { return -1 }
    if reason == LWS_CALLBACK_ADD_HEADERS {
      return unsafe relay.addHandshakeLines(to: bytes)
    }
    let piece = unsafe UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count)
    guard
      let signal = WireSignal(
        reason,
        closeCode: {
          unsafe piece.count >= 2 ? UInt16(piece[0]) << 8 | UInt16(piece[1]) : 1005
        })
    else { return 0 }
    var copy: [UInt8] = []
    if case .received = signal { copy = unsafe Array(piece) }
    relay.depth += 1
    defer { relay.depth -= 1 }
    let verdict = unsafe relay.receiver?.receive(signal, on: Wire(wire), piece: copy)
    return (verdict ?? .proceed).rawValue
  }

  private func addHandshakeLines(to bytes: UnsafeMutableRawPointer?) -> Int32 {
    guard let target = unsafe bytes?.assumingMemoryBound(to: lws_process_html_args.self),
      let end = unsafe target.pointee.p
    else { return 0 }
    let room = unsafe Int(target.pointee.max_len)
    guard handshakeLines.count + 2 <= room else { return 0 }
    for (index, byte) in handshakeLines.enumerated() {
      unsafe end[index] = CChar(bitPattern: byte)
    }
    unsafe target.pointee.p = end + handshakeLines.count
    return 0
  }
}
