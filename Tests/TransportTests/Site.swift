import Foundation
import Transport

/// A listener and a dialer on a loop of their own, driven by an actor as the server's shell is.
actor Site {
  nonisolated let loop: ServiceLoop
  nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe loop.asUnownedSerialExecutor() }

  private var listener: Listener?
  private var dialer: Dialer?
  private(set) var served = EventLog()
  private(set) var dialled = EventLog()
  private(set) var requests: [HTTPRequest] = []
  private var echoes = true
  private let ended = DispatchSemaphore(value: 0)

  init() {
    let loop = ServiceLoop()
    self.loop = loop
    let ended = ended
    let thread = Thread {
      loop.run()
      ended.signal()
    }
    thread.start()
  }

  /// Runs `body` with a site that listens on a free port, and ends its thread afterwards.
  static func run(
    _ change: @escaping @Sendable (inout ListenerConfiguration) -> Void = { _ in },
    answer: @escaping @Sendable (HTTPRequest) -> HTTPAnswer = { _ in .plain(404) },
    _ body: (Site, UInt16) async throws -> Void
  ) async throws {
    let site = Site()
    do {
      let port = try await site.open(change, answer)
      try await body(site, port)
    } catch {
      await site.end()
      throw error
    }
    await site.end()
  }

  func open(
    _ change: @Sendable (inout ListenerConfiguration) -> Void,
    _ answer: @escaping @Sendable (HTTPRequest) -> HTTPAnswer
  ) throws -> UInt16 {
    var configuration = ListenerConfiguration(address: "127.0.0.1", port: 0)
    configuration.allowsOrigin = { $0 == nil || $0 == "http://cafe.example" }
    configuration.fields = [HTTPField("x-content-type-options", "nosniff")]
    change(&configuration)
    let listener = try Listener(
      configuration, on: loop,
      answer: { [unowned self] request in
        self.assumeIsolated { $0.requests.append(request) }
        return answer(request)
      },
      report: { [unowned self] event in self.assumeIsolated { $0.serve(event) } })
    self.listener = listener
    dialer = try Dialer(on: loop) { [unowned self] event in
      self.assumeIsolated { $0.dialled.add(event) }
    }
    return listener.port
  }

  private func serve(_ event: TransportEvent) {
    served.add(event)
    if echoes, case .message(let id, let bytes) = event {
      listener?.send(Payload(bytes), to: id)
    }
  }

  func setEchoes(_ echoes: Bool) { self.echoes = echoes }

  /// Stops the loop and waits until its thread has left `run()`.
  nonisolated func end() async {
    loop.stop()
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { [ended] in
        ended.wait()
        continuation.resume()
      }
    }
  }

  // MARK: Listener

  func send(_ payload: Payload, to ids: [ConnectionID]) {
    for id in ids { listener?.send(payload, to: id) }
  }

  func close(_ id: ConnectionID, code: UInt16, reason: String) {
    listener?.close(id, code: code, reason: reason)
  }

  func setMessageLimit(_ bytes: Int, for id: ConnectionID) {
    listener?.setMessageLimit(bytes, for: id)
  }

  func drain(deadlineMs: UInt64) async {
    await withCheckedContinuation { continuation in
      listener?.drain(deadlineMs: deadlineMs) { continuation.resume() }
    }
  }

  func queuedBytes(of id: ConnectionID) -> Int { listener?.queuedBytes(of: id) ?? 0 }

  func servedEvents(
    _ count: Int = 1, _ matches: @escaping @Sendable (TransportEvent) -> Bool
  ) async -> [TransportEvent] {
    await withCheckedContinuation { served.resume($0, after: count, matching: matches) }
    return served.events.filter(matches)
  }

  // MARK: Dialer

  func dial(_ port: UInt16, path: String = "/ws", origin: String? = nil, from: String? = nil)
    -> ConnectionID
  {
    let target = DialTarget(address: "127.0.0.1", port: port, path: path, origin: origin)
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
