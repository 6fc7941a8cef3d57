import CLibwebsockets

/// The bytes of one text message, made once and shared by all connections it is sent to.
///
/// In front of the bytes lies room into which libwebsockets writes the frame header at every send.
/// A server's frames are not masked and always text, so all recipients get the same header: sharing
/// is safe on one thread. A client's frames are masked, so `Dialer` sends a copy.
@safe package final class Payload: @unchecked Sendable {
  /// The number of bytes of the message.
  package let count: Int
  private let storage: UnsafeMutablePointer<UInt8>

  /// Copies `bytes`, which must be valid UTF-8: the receiver closes with 1007 otherwise.
  package init(_ bytes: [UInt8]) {
    count = bytes.count
    let front = Int(worldcafe_lws_pre)
    unsafe storage = .allocate(capacity: front + bytes.count)
    unsafe storage.initialize(repeating: 0, count: front)
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      unsafe (storage + front).initialize(from: base, count: source.count)
    }
  }

  package convenience init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// A copy of the bytes.
  package var bytes: [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// The first byte of the message, with `LWS_PRE` writable bytes in front.
  var start: UnsafeMutablePointer<UInt8> {
    unsafe storage + Int(worldcafe_lws_pre)
  }

  deinit {
    unsafe storage.deallocate()
  }
}
