import Foundation
import Transport

/// A listener and a dialer on a loop of their own, driven by an actor as the server's shell is.
actor Site {
  nonisolated let loop: ServiceLoop
  nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe loop.asUnownedSerialExecutor() }

  private var listener: Listener?
  private var dialer: Dialer?
  private var served = EventLog()
  private var dialled = EventLog()
  var dialledCount: Int { dialled.events.count }
  private(set) var requests: [HTTPRequest] = []
  private var echoes = true
  private var raisedAtMessage: Int32?
  private let end: (stream: AsyncStream<Reported>, continuation: AsyncStream<Reported>.Continuation)

  /// All that was reported on both sides.
  typealias Reported = (served: [TransportEvent], dialled: [TransportEvent])

  private init(_ loop: ServiceLoop) {
    self.loop = loop
    end = AsyncStream.makeStream()
  }

  /// Makes a site and starts its thread.
  static func start() -> Site {
    let loop = ServiceLoop()
    let site = Site(loop)
    let thread = Thread {
      loop.run()
      // Still the thread of the loop, for whom nothing is concurrent.
      site.end.continuation.yield(site.assumeIsolated { ($0.served.events, $0.dialled.events) })
    }
    thread.start()
    return site
  }

  /// Runs `body` with a site that listens on a free port, and ends its thread afterwards.
  static func run(
    _ options: SiteOptions = SiteOptions(), _ body: (Site, UInt16) async throws -> Void
  ) async throws {
    let site = Site.start()
    do {
      let port = try await site.open(options)
      try await body(site, port)
    } catch {
      await site.stop()
      throw error
    }
    await site.stop()
  }

  func open(_ options: SiteOptions = SiteOptions()) throws -> UInt16 {
    let listener = try Listener(
      options.configuration, on: loop,
      answer: { [unowned self] request in
        self.assumeIsolated { $0.requests.append(request) }
        return options.answer(request)
      },
      report: { [unowned self] event in self.assumeIsolated { $0.serve(event) } })
    self.listener = listener
    dialer = try Dialer(on: loop) { [unowned self] event in
      self.assumeIsolated { $0.dialled.add(event) }
    }
    return listener.port
  }

  /// Watches signals, and sends one to this very thread in the middle of the turn that brings a message.
  func raiseAtMessage(_ signal: Int32) {
    // The tests' threads block signals, and this one inherited that.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, signal)
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    loop.watchStopSignals { _ in }
    raisedAtMessage = signal
  }

  private func serve(_ event: TransportEvent) {
    served.add(event)
    if case .message = event, let raisedAtMessage { raise(raisedAtMessage) }
    if echoes, case .message(let id, let bytes) = event {
      listener?.send(Payload(bytes), to: id)
    }
  }

  func setEchoes(_ echoes: Bool) { self.echoes = echoes }

  /// Stops the loop, waits until its thread has left `run()`, and returns all that was reported.
  @discardableResult
  nonisolated func stop() async -> Reported {
    loop.stop()
    for await reported in end.stream { return reported }
    return ([], [])
  }

  // MARK: Listener

  func send(_ payload: Payload, to ids: [ConnectionID]) {
    for id in ids { listener?.send(payload, to: id) }
  }

  func close(_ id: ConnectionID, code: UInt16, reason: String) {
    listener?.close(id, code: code, reason: reason)
  }

  func give(_ answer: HTTPAnswer, to id: ConnectionID) { listener?.give(answer, to: id) }

  /// Waits until so many requests have come.
  func requests(_ count: Int) async -> [HTTPRequest] {
    while requests.count < count { await loopTurn() }
    return requests
  }

  func setMessageLimit(_ bytes: Int, for id: ConnectionID) {
    listener?.setMessageLimit(bytes, for: id)
  }

  /// Drains, and returns how long that took, as seen by the thread of the loop.
  func drain(deadlineMs: UInt64) async -> Duration {
    let clock = ContinuousClock()
    let begin = clock.now
    return await withCheckedContinuation { continuation in
      listener?.drain(deadlineMs: deadlineMs) { continuation.resume(returning: clock.now - begin) }
    }
  }

  /// Returns in a later turn of the loop, after sockets had their chance.
  func loopTurn() async {
    let loop = loop
    await withCheckedContinuation { continuation in loop.post { continuation.resume() } }
  }

  var connectionCount: Int { listener?.connectionCount ?? 0 }

  func queuedBytes(of id: ConnectionID) -> Int { listener?.queuedBytes(of: id) ?? 0 }

  func servedEvents(
    _ count: Int = 1, _ matches: @escaping @Sendable (TransportEvent) -> Bool
  ) async -> [TransportEvent] {
    await withCheckedContinuation { served.resume($0, after: count, matching: matches) }
    return served.events.filter(matches)
  }

  // MARK: Dialer

  func dial(
    _ port: UInt16, at address: String = "127.0.0.1", path: String = "/ws", from: String? = nil
  ) -> ConnectionID {
    let target = DialTarget(address: address, port: port, path: path)
    return dialer!.dial(target, from: from)
  }

  func say(_ text: String, on id: ConnectionID) {
    dialer?.send(Payload(text), to: id)
  }

  func hangUp(_ id: ConnectionID) { dialer?.close(id) }
  func cut(_ id: ConnectionID) { dialer?.cut(id) }

  func dialledEvents(
    _ count: Int = 1, _ matches: @escaping @Sendable (TransportEvent) -> Bool
  ) async -> [TransportEvent] {
    await withCheckedContinuation { dialled.resume($0, after: count, matching: matches) }
    return dialled.events.filter(matches)
  }
}
