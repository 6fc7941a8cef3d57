/// Listens on one address: answers requests for documents, and turns WebSocket connections into
/// events and back.
///
/// It belongs to the thread of its loop, which also keeps it until the loop ends. Both callbacks
/// are called there, one at a time, and may call every member.
package final class Listener: LoopAttachment {
  let configuration: ListenerConfiguration
  let answer: (HTTPRequest) -> HTTPAnswer?
  let switchboard: Switchboard
  let context: WireContext
  let loop: ServiceLoop
  var exchanges: [ConnectionID: Exchange] = [:]
  /// Requests whose answers were promised.
  var promises: [ConnectionID: Promise] = [:]
  var deadlines = Deadlines()
  private let connectionsMax: Int
  private var connections: Set<ConnectionID> = []
  /// The wire accepted last, until it has a session. libwebsockets' time limit for it stands until the
  /// next one comes: in a crowd that knocks each limit would be sorted in behind those of all others.
  /// `deadlines` holds for all of them.
  var newest: Wire?
  private var nextNumber: UInt64 = 1
  private var second: LoopTimer?
  private var drain: Drain?

  /// Listens from the next turn of the loop on.
  ///
  /// - Parameters:
  ///   - answer: called for each GET and HEAD that is no handshake; must not wait. Nil promises one
  ///     through `give(_:to:)`.
  ///   - report: told what happens on WebSocket connections.
  /// - Throws: `TransportError.cannotListen`.
  package init(
    _ configuration: ListenerConfiguration, on loop: ServiceLoop,
    answer: @escaping (HTTPRequest) -> HTTPAnswer?,
    report: @escaping (TransportEvent) -> Void
  ) throws(TransportError) {
    loop.preconditionIsolated("a listener is made on the thread of its loop")
    let descriptors = DescriptorLimit.settle()
    connectionsMax = configuration.connectionsMax ?? max(16, descriptors - 64)
    self.loop = loop
    self.configuration = configuration
    self.answer = answer
    var setup = WireContext.Setup()
    setup.port = Int32(configuration.port)
    setup.address =
      ["0.0.0.0", "::"].contains(configuration.address) ? nil : configuration.address
    setup.usesIPv6 = configuration.address.contains(":")
    setup.fields = configuration.fields
    setup.handshakeSeconds = configuration.headSecondsMax
    // Most messages of participants fit into a tenth of it.
    setup.pieceBytesMax = 4_096
    guard let context = WireContext(setup, on: loop) else {
      throw .cannotListen(address: configuration.address, port: configuration.port)
    }
    self.context = context
    var rules = Switchboard.Rules()
    rules.outbox = configuration.outbox
    rules.pingAfterSeconds = configuration.pingAfterSeconds
    rules.hangUpAfterSeconds = configuration.hangUpAfterSeconds
    rules.messageBytesMax = configuration.messageBytesMax
    rules.fragmentsMax = configuration.fragmentsMax
    switchboard = Switchboard(rules, on: context, report: report)
    context.receiver = self
    loop.attach(self)
    let second = LoopTimer(on: loop) { [weak self] in self?.tick() }
    second.arm(afterMs: 1000)
    self.second = second
  }

  /// The port that is listened on.
  package var port: UInt16 { context.port }

  /// Open WebSocket connections.
  package var sessionCount: Int { switchboard.count }

  /// Connections of all kinds.
  package var connectionCount: Int { connections.count }

  /// Bytes that wait for a connection's socket; 0 if there is no such connection.
  package func queuedBytes(of id: ConnectionID) -> Int { switchboard.queuedBytes(of: id) }

  /// Queues a message for a connection; messages of one connection keep their order.
  ///
  /// - Returns: false if nothing was queued: the connection is closed or closing, or its reader is
  ///   so slow that it is closed now, with 1013.
  @discardableResult
  package func send(_ payload: Payload, to id: ConnectionID) -> Bool {
    switchboard.send(payload, to: id)
  }

  /// Closes a connection after what is queued for it was sent; gives up after 5 seconds.
  ///
  /// - Parameters:
  ///   - code: of RFC 6455, 7.4.
  ///   - reason: for the peer's log; at most 123 bytes of UTF-8.
  package func close(_ id: ConnectionID, code: UInt16, reason: String) {
    switchboard.close(id, code: code, reason: reason)
  }

  /// Allows a connection larger or only smaller messages from now on, in bytes.
  package func setMessageLimit(_ bytesMax: Int, for id: ConnectionID) {
    switchboard.setMessageLimit(bytesMax, of: id)
  }

  /// Ends the service: nobody is let in any more, every WebSocket connection gets what is queued
  /// and a close frame. Who has not answered after `deadlineMs` is cut off by the end of the loop.
  ///
  /// - Parameter whenDone: called once, when no WebSocket connection is left or the time is up.
  package func drain(
    code: UInt16 = CloseCode.restart, reason: String = "restart", deadlineMs: UInt64 = 1500,
    whenDone: @escaping () -> Void
  ) {
    guard drain == nil else { return }
    drain = Drain(
      of: switchboard, on: loop, code: code, reason: reason, deadlineMs: deadlineMs,
      whenDone: whenDone)
  }

  func detach() {
    second?.cancel()
    context.destroy()
    context.receiver = nil
  }

  // MARK: Connections

  var isDraining: Bool { drain != nil }
  var isFull: Bool { connections.count >= connectionsMax }

  func accepted(_ wire: Wire) {
    let id = ConnectionID(number: nextNumber)
    nextNumber += 1
    wire.setID(id)
    connections.insert(id)
    newest?.liftTimeLimit()
    newest = wire
    deadlines.set(id, on: wire, seconds: Int(configuration.headSecondsMax))
  }

  func gone(_ wire: Wire) {
    guard let id = wire.id else { return }
    exchanges[id] = nil
    promises[id] = nil
    lift(id)
    connections.remove(id)
    switchboard.closed(id)
    drain?.finishIfEmpty()
  }

  /// The connection is gone, or has a session, which has limits of its own.
  func lift(_ id: ConnectionID) {
    deadlines.lift(id)
    if newest?.id == id { newest = nil }
  }

  private func tick() {
    for wire in deadlines.tick() { wire.condemn() }
    switchboard.tick()
    second?.arm(afterMs: 1000)
  }
}
