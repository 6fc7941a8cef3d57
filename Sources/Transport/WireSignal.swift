import CLibwebsockets

/// What libwebsockets asks or tells, as far as this transport cares.
enum WireSignal {
  /// Somebody connects; there is no wire of its own yet.
  case knock
  /// The connection exists.
  case accepted
  /// A head with `Upgrade` was read.
  case upgrade
  /// A head without `Upgrade` was read.
  case request
  /// The request was let through and wants its answer.
  case answer
  /// More of the answer can be written.
  case answerWritable
  case opened
  case received
  /// The peer answered a ping.
  case ponged
  case writable
  case peerCloses(code: UInt16)
  case closed
  /// The wire is freed after this.
  case gone

  enum Verdict: Int32 {
    case proceed = 0
    case hangUp = -1
  }

  /// Reasons meant for a poll loop of one's own. Six of them come with every message sent, so they
  /// are sorted out before anything else.
  static func isBookkeeping(_ reason: lws_callback_reasons) -> Bool {
    (LWS_CALLBACK_GET_THREAD_ID.rawValue...LWS_CALLBACK_UNLOCK_POLL.rawValue)
      .contains(reason.rawValue)
  }

  /// Reasons that must not happen on a connection we keep: bodies, and the raw mode that a CONNECT
  /// or a broken head could switch to.
  static func isForbidden(_ reason: lws_callback_reasons) -> Bool {
    switch reason {
    case LWS_CALLBACK_HTTP_BODY, LWS_CALLBACK_HTTP_BODY_COMPLETION, LWS_CALLBACK_RAW_ADOPT,
      LWS_CALLBACK_RAW_RX, LWS_CALLBACK_RAW_WRITEABLE:
      true
    default: false
    }
  }

  /// Nil for everything that needs no decision of ours.
  ///
  /// - Parameter closeCode: read from the bytes of the callback; only asked for a peer's close.
  init?(_ reason: lws_callback_reasons, closeCode: () -> UInt16) {
    switch reason {
    case LWS_CALLBACK_FILTER_NETWORK_CONNECTION: self = .knock
    case LWS_CALLBACK_SERVER_NEW_CLIENT_INSTANTIATED: self = .accepted
    case LWS_CALLBACK_HTTP_CONFIRM_UPGRADE: self = .upgrade
    case LWS_CALLBACK_FILTER_HTTP_CONNECTION: self = .request
    case LWS_CALLBACK_HTTP: self = .answer
    case LWS_CALLBACK_HTTP_WRITEABLE: self = .answerWritable
    case LWS_CALLBACK_ESTABLISHED, LWS_CALLBACK_CLIENT_ESTABLISHED: self = .opened
    case LWS_CALLBACK_RECEIVE, LWS_CALLBACK_CLIENT_RECEIVE: self = .received
    case LWS_CALLBACK_RECEIVE_PONG, LWS_CALLBACK_CLIENT_RECEIVE_PONG: self = .ponged
    case LWS_CALLBACK_SERVER_WRITEABLE, LWS_CALLBACK_CLIENT_WRITEABLE: self = .writable
    case LWS_CALLBACK_WS_PEER_INITIATED_CLOSE: self = .peerCloses(code: closeCode())
    case LWS_CALLBACK_CLOSED, LWS_CALLBACK_CLIENT_CLOSED, LWS_CALLBACK_CLIENT_CONNECTION_ERROR:
      self = .closed
    case LWS_CALLBACK_WSI_DESTROY: self = .gone
    default: return nil
    }
  }
}
