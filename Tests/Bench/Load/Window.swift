/// One measurement while it runs: what was submitted, and which screen got what when.
struct Window {
  private struct Arrival {
    let range: EventRange
    let at: ContinuousClock.Instant
  }

  let screens: Int
  private var submitted: [Int: ContinuousClock.Instant] = [:]
  private var arrivals: [Arrival] = []
  private var delivered = 0
  private var singleBytes = 0
  private let began = ContinuousClock.now

  init(screens: Int) { self.screens = screens }

  /// Event `number` was submitted at `at`. May be told after its arrival.
  mutating func submit(_ number: Int, at: ContinuousClock.Instant) { submitted[number] = at }

  /// One screen got a message.
  mutating func arrive(_ range: EventRange, bytes: Int) {
    arrivals.append(Arrival(range: range, at: .now))
    delivered += range.last - range.first + 1
    if range.first == range.last { singleBytes = bytes }
  }

  /// Whether each of so many events reached every screen.
  func isComplete(events: Int) -> Bool {
    submitted.count == events && delivered == events * screens
  }

  var state: String {
    "\(submitted.count) submitted, \(delivered) delivered to \(screens) screens"
  }

  /// - Parameter used: what the server's process used in the window.
  /// - Returns: nil when a screen missed an event or got a foreign one.
  func figures(used: ProcessorTime) -> Figures? {
    var screenMs: [Double] = []
    var lastMs: [Int: Double] = [:]
    var counts: [Int: Int] = [:]
    for arrival in arrivals {
      for number in arrival.range.first...arrival.range.last {
        guard let start = submitted[number] else { return nil }
        let passed = start.duration(to: arrival.at).ms
        screenMs.append(passed)
        lastMs[number] = max(lastMs[number] ?? 0, passed)
        counts[number, default: 0] += 1
      }
    }
    guard counts.count == submitted.count, counts.values.allSatisfy({ $0 == screens }) else {
      return nil
    }
    return Figures(
      events: submitted.count, screens: screens, delivered: delivered, messages: arrivals.count,
      messageBytes: singleBytes, seconds: began.duration(to: .now).ms / 1000,
      processorSeconds: used.seconds, firstThreadSeconds: used.firstThreadSeconds,
      deliveriesPerProcessorSecond: Double(delivered) / used.seconds,
      screenMs: Quantiles(screenMs),
      allScreensMs: Quantiles(Array(lastMs.values)))
  }
}

extension Duration {
  var ms: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
  }
}
