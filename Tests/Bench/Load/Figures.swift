/// What one window measured.
struct Figures: Encodable {
  let events: Int
  let screens: Int
  /// Events delivered: one per event and screen.
  let delivered: Int
  /// Messages in which they travelled.
  let messages: Int
  /// Bytes of the last message with a single event; 0 when there was none.
  let messageBytes: Int
  let seconds: Double
  let processorSeconds: Double
  /// Of these, the thread that services the sockets.
  let firstThreadSeconds: Double
  let deliveriesPerProcessorSecond: Double
  /// From submitting to each screen.
  let screenMs: Quantiles
  /// From submitting to the last screen, per event.
  let allScreensMs: Quantiles
}

/// Nearest-rank quantiles in milliseconds.
struct Quantiles: Encodable {
  let p50: Double
  let p99: Double

  init(_ values: [Double]) {
    let sorted = values.sorted()
    func rank(_ share: Double) -> Double {
      guard !sorted.isEmpty else { return 0 }
      let place = Int((share * Double(sorted.count)).rounded(.up)) - 1
      return (sorted[min(max(place, 0), sorted.count - 1)] * 100).rounded() / 100
    }
    p50 = rank(0.5)
    p99 = rank(0.99)
  }
}
