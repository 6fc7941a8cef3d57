import Transport

/// The owner of the listener, as the shell is in the server.
actor Echo {
  private let loop: ServiceLoop
  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe loop.asUnownedSerialExecutor()
  }
  private let sendsToAll: Bool
  private var listener: Listener?
  private var connections: Set<ConnectionID> = []

  init(on loop: ServiceLoop, sendsToAll: Bool) {
    self.loop = loop
    self.sendsToAll = sendsToAll
  }

  /// Listens, and says on which port; SIGTERM drains and ends.
  func listen(_ port: UInt16) throws -> UInt16 {
    var configuration = ListenerConfiguration(address: "127.0.0.1", port: port)
    configuration.allowsOrigin = { _, _ in true }
    // The largest message of the Autobahn suite has 16 MiB, in up to 262,144 fragments.
    configuration.messageBytesMax = 16_777_216
    configuration.fragmentsMax = 1_000_000
    configuration.outbox.bytesMax = 67_108_864
    configuration.outbox.messagesMax = 100_000
    let listener = try Listener(
      configuration, on: loop,
      answer: {
        $0.path == "/" ? HTTPAnswer(status: 200, body: Array("echo\n".utf8)) : .plain(404)
      },
      report: { [unowned self] event in self.assumeIsolated { $0.take(event) } })
    loop.watchStopSignals { [unowned self] _ in self.assumeIsolated { $0.drain() } }
    self.listener = listener
    return listener.port
  }

  private func take(_ event: TransportEvent) {
    switch event {
    case .opened(let id, _): connections.insert(id)
    case .closed(let id, _): connections.remove(id)
    case .message(let id, let bytes):
      let payload = Payload(bytes)
      for target in sendsToAll ? connections : [id] { listener?.send(payload, to: target) }
    }
  }

  private func drain() {
    listener?.drain { [loop] in loop.stop() }
  }
}
