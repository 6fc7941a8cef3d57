/// The messages of one connection that wait for its socket.
///
/// Time is counted in ticks of one second, given by the caller.
struct Outbox {
  private let limits: OutboxLimits
  private var queue: [Payload] = []
  /// Messages in front of this position were sent; they are dropped in bulk.
  private var head = 0
  private var progressTick = 0
  private(set) var bytes = 0

  init(limits: OutboxLimits) {
    self.limits = limits
  }

  var count: Int { queue.count - head }
  var isEmpty: Bool { count == 0 }

  /// Adds a message; false, and unchanged, if the reader is too slow for another one.
  mutating func append(_ payload: Payload, tick: Int) -> Bool {
    if isEmpty {
      progressTick = tick
    } else if count >= limits.messagesMax || bytes + payload.count > limits.bytesMax {
      return false
    }
    queue.append(payload)
    bytes += payload.count
    return true
  }

  /// Takes the oldest message; called when the socket can take one.
  mutating func next(tick: Int) -> Payload? {
    guard !isEmpty else { return nil }
    let payload = queue[head]
    head += 1
    bytes -= payload.count
    progressTick = tick
    if head == queue.count {
      queue.removeAll(keepingCapacity: queue.count <= 64)
      head = 0
    } else if head >= 64, head * 2 >= queue.count {
      queue.removeFirst(head)
      head = 0
    }
    return payload
  }

  /// Whether messages wait and none was taken for too long.
  func isStalled(tick: Int) -> Bool {
    !isEmpty && tick - progressTick >= limits.stalledSecondsMax
  }

  /// Forgets what waits: the reader gets a close frame instead and asks for the rest later.
  mutating func clear() {
    queue = []
    head = 0
    bytes = 0
  }
}
