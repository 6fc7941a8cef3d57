import CLibwebsockets

/// A context of libwebsockets on our loop: one listening socket, or any number of dialled ones.
@safe final class WireContext {
  /// What differs between a listener and a dialer.
  struct Setup {
    /// -1: does not listen. 0: any free port.
    var port: Int32 = -1
    /// Nil: all addresses.
    var address: String?
    var usesIPv6 = true
    var fields: [HTTPField] = []
    /// For a head to arrive, for a dial to succeed.
    var handshakeSeconds: UInt16 = 10
    /// Bytes read at once, and the largest piece of a message libwebsockets hands over: with a
    /// smaller piece than what was read, the rest would wait for the next packet. It keeps a buffer
    /// of this size per connection, in memory that was often used before and so is resident.
    var pieceBytesMax = 16_384
  }

  /// The name a client that asks for subprotocols must ask for.
  static let protocolName = "worldcafe"
  /// Bytes given to the socket at once: large messages go three times faster than with 4,096.
  static let sendBytesMax = 65_536
  /// Seconds a connection may wait for its next request.
  private static let keepAliveSeconds: Int32 = 20

  private let relay: WireRelay
  private let strings = CStrings()
  private let protocols: UnsafeMutablePointer<lws_protocols>
  private let idle: UnsafeMutablePointer<lws_retry_bo_t>
  private let loops: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  private let scratch: UnsafeMutablePointer<UInt8>
  private var context: OpaquePointer?

  init?(_ setup: Setup, on loop: ServiceLoop) {
    lws_set_log_level(0, nil)
    relay = WireRelay(handshakeLines: setup.fields.flatMap { Array($0.line.utf8) })
    unsafe protocols = .allocate(capacity: 2)
    unsafe protocols.initialize(repeating: lws_protocols(), count: 2)
    unsafe protocols[0].name = strings.keep(Self.protocolName)
    unsafe protocols[0].callback = { unsafe WireRelay.call($0, $1, $2, $3, $4) }
    unsafe protocols[0].rx_buffer_size = setup.pieceBytesMax
    unsafe protocols[0].tx_packet_size = Self.sendBytesMax
    unsafe idle = .allocate(capacity: 1)
    // No time limits for silence: libwebsockets keeps all timers in one list and walks it for each
    // new one, which takes longer than all else when thousands connect. `Switchboard` pings.
    unsafe idle.initialize(to: lws_retry_bo_t())
    unsafe loops = .allocate(capacity: 1)
    unsafe loops.initialize(to: UnsafeMutableRawPointer(loop.pointer))
    unsafe scratch = .allocate(capacity: Int(worldcafe_lws_pre) + Self.sendBytesMax + 65_536)

    // fd_limit_per_thread stays 0: a smaller number makes libwebsockets look for the connection of
    // every event in a list from its beginning. The listener counts its connections itself.
    var wanted = unsafe lws_context_creation_info()
    unsafe wanted.port = setup.port
    unsafe wanted.iface = setup.address.map { unsafe strings.keep($0) }
    unsafe wanted.protocols = UnsafePointer(protocols)
    unsafe wanted.headers = strings.keep(setup.fields)
    unsafe wanted.alpn = strings.keep("http/1.1")
    unsafe wanted.foreign_loops = loops
    unsafe wanted.retry_and_idle_policy = UnsafePointer(idle)
    unsafe wanted.user = Unmanaged.passUnretained(relay).toOpaque()
    unsafe wanted.pt_serv_buf_size = UInt32(setup.pieceBytesMax)
    unsafe wanted.timeout_secs = UInt32(setup.handshakeSeconds)
    unsafe wanted.timeout_secs_ah_idle = UInt32(setup.handshakeSeconds)
    unsafe wanted.connect_timeout_secs = UInt32(setup.handshakeSeconds)
    unsafe wanted.keepalive_timeout = Self.keepAliveSeconds
    unsafe wanted.options =
      UInt64(LWS_SERVER_OPTION_LIBEV) | UInt64(LWS_SERVER_OPTION_VALIDATE_UTF8)
      | UInt64(LWS_SERVER_OPTION_FAIL_UPON_UNABLE_TO_BIND)
      | (setup.usesIPv6 ? 0 : UInt64(LWS_SERVER_OPTION_DISABLE_IPV6))
    guard let made = unsafe lws_create_context(&wanted) else { return nil }
    unsafe context = made
  }

  var receiver: (any WireReceiver)? {
    get { relay.receiver }
    set { relay.receiver = newValue }
  }

  /// Whether libwebsockets is calling us: it must not be asked to write then, except where it asks.
  var isInCallback: Bool { relay.depth > 0 }

  /// The port that is listened on.
  var port: UInt16 {
    guard let context = unsafe context, let host = unsafe lws_get_vhost_by_name(context, "default")
    else { return 0 }
    return unsafe UInt16(truncatingIfNeeded: lws_get_vhost_listen_port(host))
  }

  /// Makes the context look at its timers in the next turn.
  ///
  /// libwebsockets' timer on a libev loop is not moved forward when an earlier one is added, so
  /// without being called once a second its time limits could be late by up to half a minute.
  func serviceTimers() {
    guard let context = unsafe context else { return }
    unsafe lws_cancel_service(context)
  }

  /// Writes a message from its shared buffer to a server's wire; in `.writable`, or outside of all
  /// callbacks on a wire that is open and holds nothing back.
  func write(_ payload: Payload, on wire: Wire) -> Bool {
    unsafe lws_write(wire.pointer, payload.start, payload.count, LWS_WRITE_TEXT) >= 0
  }

  /// Writes a copy of a message, which is masked in place, to a client's wire; when, as above.
  func writeMasked(_ payload: Payload, on wire: Wire) -> Bool {
    let front = Int(worldcafe_lws_pre)
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: front + payload.count)
    defer { unsafe copy.deallocate() }
    unsafe (copy + front).initialize(from: payload.start, count: payload.count)
    return unsafe lws_write(wire.pointer, copy + front, payload.count, LWS_WRITE_TEXT) >= 0
  }

  /// Writes a ping; in `.writable`. It holds a byte: of the answer to an empty one nothing is told.
  func writePing(on wire: Wire) -> Bool {
    let front = unsafe scratch + Int(worldcafe_lws_pre)
    unsafe front.update(repeating: UInt8(ascii: "?"), count: 1)
    return unsafe lws_write(wire.pointer, front, 1, LWS_WRITE_PING) >= 0
  }

  /// Writes raw bytes of an answer.
  func write(_ bytes: [UInt8], on wire: Wire) -> Bool {
    let front = Int(worldcafe_lws_pre)
    let room = Self.sendBytesMax + 65_536
    guard bytes.count <= room else { return false }
    return unsafe bytes.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return true }
      unsafe (scratch + front).update(from: base, count: source.count)
      return unsafe lws_write(wire.pointer, scratch + front, source.count, LWS_WRITE_HTTP) >= 0
    }
  }

  /// Begins a dial; false if it failed at once.
  ///
  /// - Parameter sourceAddress: the numeric local address to bind to, nil for any.
  func dial(_ target: DialTarget, id: ConnectionID, sourceAddress: String?) -> Bool {
    guard let context = unsafe context else { return false }
    let strings = CStrings()
    var wanted = unsafe lws_client_connect_info()
    unsafe wanted.context = context
    unsafe wanted.address = strings.keep(target.address)
    unsafe wanted.port = Int32(target.port)
    unsafe wanted.path = strings.keep(target.path)
    unsafe wanted.host = strings.keep(target.host)
    unsafe wanted.origin = target.origin.map { unsafe strings.keep($0) }
    unsafe wanted.local_protocol_name = strings.keep(Self.protocolName)
    unsafe wanted.ietf_version_or_minus_one = -1
    unsafe wanted.iface = sourceAddress.map { unsafe strings.keep($0) }
    unsafe wanted.opaque_user_data = UnsafeMutableRawPointer(bitPattern: UInt(id.number))
    return unsafe lws_client_connect_via_info(&wanted) != nil
  }

  /// Closes every connection and frees the context; the loop must turn a few times after it.
  func destroy() {
    guard let doomed = unsafe context else { return }
    unsafe context = nil
    unsafe lws_context_destroy(doomed)
  }

  deinit {
    unsafe protocols.deallocate()
    unsafe idle.deallocate()
    unsafe loops.deallocate()
    unsafe scratch.deallocate()
  }
}
