/// Opens WebSocket connections as a client: the guests of a rehearsal, the load of a benchmark.
///
/// It belongs to the thread of its loop, which also keeps it until the loop ends. Events and their
/// order are those of a `Listener`. Each connection has the protection of a server's: bounded
/// queues, message limits, time limits.
package final class Dialer: LoopAttachment {
  private let loop: ServiceLoop
  private let context: WireContext
  private let switchboard: Switchboard
  private let report: (TransportEvent) -> Void
  private var dials: [ConnectionID: Peer] = [:]
  private var failures: [ConnectionID: LoopTimer] = [:]
  private var nextNumber: UInt64 = 1
  private var second: LoopTimer?

  /// - Parameters:
  ///   - messageBytesMax: bytes of one received message.
  ///   - report: told what happens; called on the thread of the loop.
  /// - Throws: `TransportError.cannotStart`.
  package init(
    on loop: ServiceLoop, messageBytesMax: Int = 16_777_216, outbox: OutboxLimits = OutboxLimits(),
    report: @escaping (TransportEvent) -> Void
  ) throws(TransportError) {
    loop.preconditionIsolated("a dialer is made on the thread of its loop")
    _ = DescriptorLimit.settle()
    guard let context = WireContext(WireContext.Setup(), on: loop) else { throw .cannotStart }
    self.loop = loop
    self.context = context
    self.report = report
    let rules = Switchboard.Rules(
      outbox: outbox, messageBytesMax: messageBytesMax, fragmentsMax: .max, isMasking: true)
    switchboard = Switchboard(rules, on: context, report: report)
    context.receiver = self
    loop.attach(self)
    let second = LoopTimer(on: loop) { [weak self] in self?.tick() }
    second.arm(afterMs: 1000)
    self.second = second
  }

  /// Begins to connect. `opened` follows, or `closed` with 1006 if it fails.
  ///
  /// - Parameter sourceAddress: a numeric local address; one address has 28,000 ports, and each
  ///   stays taken for a minute after its connection.
  package func dial(_ target: DialTarget, from sourceAddress: String? = nil) -> ConnectionID {
    let id = ConnectionID(number: nextNumber)
    nextNumber += 1
    dials[id] = Peer(address: target.address, origin: target.origin)
    if !context.dial(target, id: id, sourceAddress: sourceAddress), dials[id] != nil {
      // Told in a later turn, so that the caller knows the connection by then.
      let failed = LoopTimer(on: loop) { [weak self] in self?.lost(id) }
      failures[id] = failed
      failed.arm(afterMs: 0)
    }
    return id
  }

  /// Open connections.
  package var sessionCount: Int { switchboard.count }

  /// Queues a message; false if the connection is closed, closing, or much too slow.
  @discardableResult
  package func send(_ payload: Payload, to id: ConnectionID) -> Bool {
    switchboard.send(payload, to: id)
  }

  /// Closes a connection after what is queued for it was sent; gives up after 5 seconds.
  package func close(
    _ id: ConnectionID, code: UInt16 = CloseCode.normal, reason: String = ""
  ) {
    switchboard.close(id, code: code, reason: reason)
  }

  /// Cuts a connection without a close frame, as a lost network does.
  package func cut(_ id: ConnectionID) {
    switchboard.condemn(id)
  }

  func detach() {
    second?.cancel()
    context.destroy()
    context.receiver = nil
  }

  private func tick() {
    switchboard.tick()
    second?.arm(afterMs: 1000)
  }

  /// A dial failed, or the connection ended: whichever signal of these comes first counts.
  private func lost(_ id: ConnectionID) {
    failures[id] = nil
    if dials.removeValue(forKey: id) != nil {
      report(.closed(id, code: CloseCode.abnormal))
    } else {
      switchboard.closed(id)
    }
  }
}

extension Dialer: WireReceiver {
  func receive(
    _ signal: WireSignal, on wire: Wire, piece: [UInt8]
  ) -> WireSignal.Verdict {
    guard let id = wire.id else { return .proceed }
    switch signal {
    case .opened:
      guard let peer = dials.removeValue(forKey: id) else { return .hangUp }
      switchboard.opened(id, on: wire, peer: peer)
    case .received: return switchboard.received(piece, on: wire)
    case .ponged: switchboard.ponged(wire)
    case .writable: return switchboard.writable(wire)
    case .peerCloses(let code): switchboard.peerCloses(wire, code: code)
    case .closed, .gone: lost(id)
    case .knock, .accepted, .upgrade, .request, .answer, .answerWritable: break
    }
    return .proceed
  }
}
