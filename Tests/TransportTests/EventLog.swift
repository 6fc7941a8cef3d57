import Transport

/// Keeps what was reported and lets a test wait for what it expects; part of an actor on a loop.
struct EventLog {
  private struct Waiting {
    let matches: (TransportEvent) -> Bool
    let count: Int
    let resume: CheckedContinuation<Void, Never>
  }

  private(set) var events: [TransportEvent] = []
  private var waiting: [Waiting] = []

  mutating func add(_ event: TransportEvent) {
    events.append(event)
    waiting.removeAll { wait in
      guard events.count(where: wait.matches) >= wait.count else { return false }
      wait.resume.resume()
      return true
    }
  }

  /// Resumes once `count` matching events are there; the test's time limit ends a vain wait.
  mutating func resume(
    _ continuation: CheckedContinuation<Void, Never>, after count: Int,
    matching matches: @escaping (TransportEvent) -> Bool
  ) {
    if events.count(where: matches) >= count {
      continuation.resume()
    } else {
      waiting.append(Waiting(matches: matches, count: count, resume: continuation))
    }
  }
}

extension TransportEvent {
  var isOpened: Bool { if case .opened = self { true } else { false } }
  var isClosed: Bool { if case .closed = self { true } else { false } }
  var isMessage: Bool { if case .message = self { true } else { false } }

  var id: ConnectionID {
    switch self {
    case .opened(let id, _), .message(let id, _), .closed(let id, _): id
    }
  }

  var text: String? {
    if case .message(_, let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { nil }
  }

  var closeCode: UInt16? {
    if case .closed(_, let code) = self { code } else { nil }
  }
}
