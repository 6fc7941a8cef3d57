/// The open WebSocket connections of one context, and the rules that hold at both ends.
///
/// A session ends in this order: `end` notes code and reason; what waits is still sent; the close
/// frame follows; `closed` is reported when the peer answered or its time is up.
final class Switchboard {
  struct Rules {
    var outbox = OutboxLimits()
    var messageBytesMax = 16_384
    var fragmentsMax = 64
    var pingAfterSeconds = 20
    var hangUpAfterSeconds = 45
    /// A client's frames are masked.
    var isMasking = false
  }

  /// Seconds a peer has to take what waits and to answer the close frame.
  private static let endingSecondsMax = 5

  private let rules: Rules
  private let report: (TransportEvent) -> Void
  private var sessions: [ConnectionID: Session] = [:]
  /// Seconds since the beginning, as counted by `tick`.
  private var now = 0
  private let context: WireContext

  init(_ rules: Rules, on context: WireContext, report: @escaping (TransportEvent) -> Void) {
    self.rules = rules
    self.context = context
    self.report = report
  }

  var count: Int { sessions.count }

  /// Bytes that wait for a connection's socket; 0 if there is no such connection.
  func queuedBytes(of id: ConnectionID) -> Int { sessions[id]?.outbox.bytes ?? 0 }

  func setMessageLimit(_ bytesMax: Int, of id: ConnectionID) {
    sessions[id]?.inbox.bytesMax = bytesMax
  }

  /// Sends or queues a message; false if the connection is gone, ending, or too slow (it then ends).
  ///
  /// Where nothing waits, the socket gets the message at once: asking for `.writable` first would
  /// cost two changes of the poll set and a turn of the loop for each of thousands of readers.
  @discardableResult
  func send(_ payload: Payload, to id: ConnectionID) -> Bool {
    guard let session = sessions[id], session.ending == nil else { return false }
    if session.isIdle, !context.isInCallback, !session.wire.isHoldingBack {
      guard write(payload, on: session.wire) else {
        session.wire.condemn()
        return false
      }
      return true
    }
    guard session.outbox.append(payload, tick: now) else {
      session.outbox.clear()
      end(session, code: CloseCode.tryAgainLater, reason: "too slow")
      return false
    }
    session.wire.requestWritable()
    return true
  }

  /// Ends a connection after what waits for it was sent.
  func close(_ id: ConnectionID, code: UInt16, reason: String) {
    guard let session = sessions[id], session.ending == nil else { return }
    end(session, code: code, reason: reason)
  }

  /// Takes nothing in or out any more; what is queued and the close frame follow when the socket is
  /// asked to take them.
  ///
  /// - Returns: all connections, in the order in which they came.
  func endAll(code: UInt16, reason: String) -> [ConnectionID] {
    for session in sessions.values where session.ending == nil {
      session.ending = ending(code: code, reason: reason)
    }
    return sessions.keys.sorted()
  }

  func askToWrite(_ ids: ArraySlice<ConnectionID>) {
    for id in ids { sessions[id]?.wire.requestWritable() }
  }

  /// Takes libwebsockets' time limits off connections that are ending.
  func liftTimeLimits(of ids: ArraySlice<ConnectionID>) {
    for id in ids { sessions[id]?.wire.liftTimeLimit() }
  }

  /// Cuts one connection without waiting for its peer.
  func condemn(_ id: ConnectionID) {
    sessions[id]?.wire.condemn()
    context.serviceTimers()
  }

  /// Called once a second: pings the silent, gives up stalled readers and peers that do not answer.
  func tick() {
    now += 1
    for id in sessions.keys.sorted() {
      guard let session = sessions[id] else { continue }
      if let ending = session.ending {
        if now > ending.deadlineTick { session.wire.condemn() }
      } else if session.outbox.isStalled(tick: now) {
        session.outbox.clear()
        end(session, code: CloseCode.tryAgainLater, reason: "too slow")
      } else {
        tick(silenceOf: session)
      }
    }
    context.serviceTimers()
  }

  // MARK: What the wires say

  func opened(_ id: ConnectionID, on wire: Wire, peer: Peer) {
    sessions[id] = Session(
      id: id, wire: wire, outbox: Outbox(limits: rules.outbox),
      inbox: Inbox(bytesMax: rules.messageBytesMax, fragmentsMax: rules.fragmentsMax),
      silence: Silence(heardTick: now))
    report(.opened(id, peer))
  }

  func received(_ piece: [UInt8], on wire: Wire) -> WireSignal.Verdict {
    guard let id = wire.id, let session = sessions[id], session.ending == nil else {
      return .proceed
    }
    session.silence.heard(tick: now)
    guard !wire.isBinary else {
      return hangUp(session, code: CloseCode.unsupported, reason: "text only")
    }
    let outcome = session.inbox.take(
      piece, isFirst: wire.isFirstFragment, missing: wire.missingBytes,
      isFinal: wire.isFinalFragment)
    switch outcome {
    case .incomplete:
      return .proceed
    case .tooLarge:
      return hangUp(session, code: CloseCode.tooLarge, reason: "message too large")
    case .message(let bytes):
      report(.message(id, bytes))
      return .proceed
    }
  }

  /// One message per call; libwebsockets keeps what the socket does not take, and calls again only
  /// when that is gone.
  func writable(_ wire: Wire) -> WireSignal.Verdict {
    guard let id = wire.id, let session = sessions[id], !session.isCloseGiven else {
      return .proceed
    }
    if session.silence.isPingOwed {
      session.silence.pinged()
      guard context.writePing(on: wire) else { return .hangUp }
      if !session.outbox.isEmpty || session.ending != nil { wire.requestWritable() }
      return .proceed
    }
    if let payload = session.outbox.next(tick: now) {
      guard write(payload, on: wire) else { return .hangUp }
      if !session.outbox.isEmpty || session.ending != nil { wire.requestWritable() }
      return .proceed
    }
    guard let ending = session.ending else { return .proceed }
    return giveClose(of: session, code: ending.code, reason: ending.reason)
  }

  /// The peer answered a ping.
  func ponged(_ wire: Wire) {
    guard let id = wire.id else { return }
    sessions[id]?.silence.heard(tick: now)
  }

  func peerCloses(_ wire: Wire, code: UInt16) {
    guard let id = wire.id, let session = sessions[id] else { return }
    session.closeCode = session.closeCode ?? code
  }

  /// The connection is closed or freed; whichever is heard first counts.
  func closed(_ id: ConnectionID) {
    guard let session = sessions.removeValue(forKey: id) else { return }
    report(.closed(id, code: session.closeCode ?? CloseCode.abnormal))
  }

  // MARK: Parts

  private func tick(silenceOf session: Session) {
    switch session.silence.tick(
      now, pingAfter: rules.pingAfterSeconds, hangUpAfter: rules.hangUpAfterSeconds)
    {
    case .wait: break
    case .ping: session.wire.requestWritable()
    case .hangUp: session.wire.condemn()
    }
  }

  private func write(_ payload: Payload, on wire: Wire) -> Bool {
    rules.isMasking ? context.writeMasked(payload, on: wire) : context.write(payload, on: wire)
  }

  private func end(_ session: Session, code: UInt16, reason: String) {
    session.ending = ending(code: code, reason: reason)
    session.wire.requestWritable()
  }

  private func ending(code: UInt16, reason: String) -> Session.Ending {
    Session.Ending(code: code, reason: reason, deadlineTick: now + Self.endingSecondsMax)
  }

  private func hangUp(_ session: Session, code: UInt16, reason: String) -> WireSignal.Verdict {
    session.outbox.clear()
    end(session, code: code, reason: reason)
    return giveClose(of: session, code: code, reason: reason)
  }

  private func giveClose(
    of session: Session, code: UInt16, reason: String
  ) -> WireSignal.Verdict {
    session.isCloseGiven = true
    session.closeCode = session.closeCode ?? code
    session.wire.setClose(code: code, reason: reason)
    return .hangUp
  }
}
