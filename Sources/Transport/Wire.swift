import CLibwebsockets
import Glibc

/// One connection of libwebsockets. It never leaves this module, and is not used after `.gone`.
@safe struct Wire {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  /// Our number of the connection, or nil before it has one. It is kept in the place libwebsockets
  /// has for a pointer of ours, so that nothing of ours can dangle there.
  var id: ConnectionID? {
    let number = unsafe UInt64(UInt(bitPattern: lws_get_opaque_user_data(pointer)))
    return number == 0 ? nil : ConnectionID(number: number)
  }

  func setID(_ id: ConnectionID) {
    unsafe lws_set_opaque_user_data(
      pointer, UnsafeMutableRawPointer(bitPattern: UInt(id.number)))
  }

  /// The numeric address of the socket's peer.
  var socketAddress: String {
    var text = [CChar](repeating: 0, count: 64)
    let count = Int32(text.count)
    unsafe text.withUnsafeMutableBufferPointer { buffer in
      _ = unsafe lws_get_peer_simple(pointer, buffer.baseAddress, Int(count))
    }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Asks for `.writable` or `.answerWritable`; may be asked at any time, by any number of callers.
  func requestWritable() {
    unsafe lws_callback_on_writable(pointer)
  }

  /// Whether libwebsockets keeps a rest of the last message that the socket did not take.
  var isHoldingBack: Bool { unsafe lws_partial_buffered(pointer) != 0 }

  /// The close frame that is sent when the current callback hangs up.
  ///
  /// - Parameter reason: at most 123 bytes reach the wire (RFC 6455, 5.5).
  func setClose(code: UInt16, reason: String) {
    var text = Array(reason.utf8.prefix(123))
    unsafe text.withUnsafeMutableBufferPointer { buffer in
      unsafe lws_close_reason(
        pointer, lws_close_status(UInt32(code)), buffer.baseAddress, buffer.count)
    }
  }

  var isBinary: Bool { unsafe lws_frame_is_binary(pointer) != 0 }
  var isFirstFragment: Bool { unsafe lws_is_first_fragment(pointer) != 0 }
  var isFinalFragment: Bool { unsafe lws_is_final_fragment(pointer) != 0 }
  /// Bytes of the current frame that are still to come.
  var missingBytes: UInt64 { unsafe UInt64(lws_remaining_packet_payload(pointer)) }

  /// Takes libwebsockets' own time limit off, where ours counts: each that stands in its one list of
  /// timers is walked over for every other.
  func liftTimeLimit() {
    unsafe lws_set_timeout(pointer, NO_PENDING_TIMEOUT, 0)
  }

  /// Keeps libwebsockets from ending an answer that makes progress.
  func extendAnswer(seconds: Int) {
    unsafe lws_set_timeout(pointer, PENDING_TIMEOUT_HTTP_CONTENT, Int32(seconds))
  }

  /// Ends the answer. The connection waits for the next request.
  func completeAnswer() -> WireSignal.Verdict {
    unsafe lws_http_transaction_completed(pointer) == 0 ? .proceed : .hangUp
  }

  /// Ends the connection soon, whatever its peer does, and not during the current callback.
  ///
  /// The timer is the way libwebsockets offers; it waits for a turn without traffic. The socket's
  /// end is seen in the next turn even under load.
  func condemn() {
    unsafe lws_set_timeout(
      pointer, PENDING_TIMEOUT_USER_REASON_BASE, LWS_TO_KILL_ASYNC)
    let descriptor = unsafe lws_get_socket_fd(pointer)
    if descriptor >= 0 { shutdown(descriptor, Int32(SHUT_RDWR)) }
  }
}
