import Foundation
import Server
import Transport

/// Everybody whom the load simulates, on the thread of one loop.
///
/// Connections are screens: each counts the events that it gets. Some of them are senders, too.
actor Load {
  let options: Options
  let loop: ServiceLoop
  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe loop.asUnownedSerialExecutor()
  }

  private var dialer: Dialer?
  private var dialled = 0
  private var opening: [ConnectionID: CheckedContinuation<Void, Never>] = [:]
  private var answers: [String: CheckedContinuation<Int, Never>] = [:]
  private var entering: [ConnectionID: CheckedContinuation<Void, Never>] = [:]
  private var leaving: Set<ConnectionID> = []
  private var idCount = 0

  /// Connections that are screens of the measurements.
  var screens: Set<ConnectionID> = []
  /// Screens that also send; each has a limit of messages per second at the server.
  var senders: [ConnectionID] = []
  /// The café that was prepared.
  var code = ""
  /// The secret of one of its moderators, for whoever joins the audience beside the load.
  var moderator = ""
  var window: Window?
  var submissions = 0

  init(_ options: Options, on loop: ServiceLoop) {
    self.options = options
    self.loop = loop
  }

  /// Dials, and returns when the connection is open.
  func open() async -> ConnectionID {
    let dialer = obtainDialer()
    // One local address has 28,000 ports and takes a minute to give one back.
    let source = "127.0.0.\(2 + dialled / 400 % 250)"
    dialled += 1
    let id = dialer.dial(DialTarget(address: "127.0.0.1", port: options.port), from: source)
    await withCheckedContinuation { opening[id] = $0 }
    return id
  }

  func send(_ bytes: [UInt8], on connection: ConnectionID) {
    guard dialer?.send(Payload(bytes), to: connection) == true else {
      Reporter.fail("a message could not be sent")
    }
  }

  func send(_ message: ClientMessage, on connection: ConnectionID) {
    send(JSONBytes.encode(message), on: connection)
  }

  /// Says hello on a connection, and returns when its view is there.
  func greet(_ hello: ClientMessage.Hello, on connection: ConnectionID) async {
    await withCheckedContinuation { continuation in
      entering[connection] = continuation
      send(.hello(hello), on: connection)
    }
  }

  /// Sends a message with a fresh identifier.
  ///
  /// - Returns: the sequence number of its answer.
  @discardableResult
  func ask(_ connection: ConnectionID, _ message: (String) -> ClientMessage) async -> Int {
    idCount += 1
    let id = "b-\(idCount)"
    return await withCheckedContinuation { continuation in
      answers[id] = continuation
      send(message(id), on: connection)
    }
  }

  func close(_ connection: ConnectionID) {
    leaving.insert(connection)
    dialer?.close(connection)
  }

  private func obtainDialer() -> Dialer {
    if let dialer { return dialer }
    do {
      let made = try Dialer(
        on: loop, report: { [unowned self] event in self.assumeIsolated { $0.hear(event) } })
      dialer = made
      return made
    } catch {
      Reporter.fail("no connections can be made")
    }
  }

  private func hear(_ event: TransportEvent) {
    switch event {
    case .opened(let connection, _):
      opening.removeValue(forKey: connection)?.resume()
    case .message(let connection, let bytes):
      if let range = EventRange(bytes) {
        if screens.contains(connection) { window?.arrive(range, bytes: bytes.count) }
      } else {
        hearOther(bytes, on: connection)
      }
    case .closed(let connection, let code):
      guard leaving.remove(connection) != nil else {
        Reporter.fail("the server closed a connection (\(code))")
      }
    }
  }

  private func hearOther(_ bytes: [UInt8], on connection: ConnectionID) {
    // Only those who wait for something parse what comes.
    let isAwaited = !answers.isEmpty || entering[connection] != nil
    guard isAwaited, let heard = Heard(bytes) else { return }
    if let refused = heard.refused { Reporter.fail("refused: \(refused.sentence)") }
    if heard.snapshot != nil || heard.welcome?.role == "organizer" {
      entering.removeValue(forKey: connection)?.resume()
    }
    if let prepared = heard.prepared {
      code = prepared.cafe
      answers.removeValue(forKey: prepared.id)?.resume(returning: 0)
    }
    if let done = heard.done {
      answers.removeValue(forKey: done.id)?.resume(returning: done.sequence)
    }
  }
}
