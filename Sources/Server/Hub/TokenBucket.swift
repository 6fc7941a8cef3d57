import WorldCafe

/// Lets through a burst, then a steady rate.
struct TokenBucket: Sendable {
  private let burst: Double
  private let perMs: Double
  private var tokens: Double
  private var filledAt: Moment

  init(burst: Double, perSecond: Double, at now: Moment) {
    self.burst = burst
    perMs = perSecond / 1000
    tokens = burst
    filledAt = now
  }

  /// Takes one token, or tells in how many seconds there is one again.
  ///
  /// - Returns: nil when it was let through.
  mutating func take(at now: Moment) -> Int? {
    fill(at: now)
    guard tokens < 1 else {
      tokens -= 1
      return nil
    }
    return secondsUntilNext
  }

  /// Whether the bucket is as full as a new one, so that it can be forgotten.
  mutating func isFull(at now: Moment) -> Bool {
    fill(at: now)
    return tokens >= burst
  }

  var secondsUntilNext: Int { max(1, Int(((1 - tokens) / perMs / 1000).rounded(.up))) }

  private mutating func fill(at now: Moment) {
    let passedMs = max(0, now.ms - filledAt.ms)
    tokens = min(burst, tokens + Double(passedMs) * perMs)
    filledAt = now
  }
}

/// One bucket per address, forgotten when full again.
struct TokenBuckets: Sendable {
  let burst: Double
  let perSecond: Double
  private var buckets: [String: TokenBucket] = [:]

  init(burst: Double, perSecond: Double) {
    self.burst = burst
    self.perSecond = perSecond
  }

  mutating func take(_ address: String, at now: Moment) -> Int? {
    sweep(at: now)
    var bucket = buckets[address] ?? fresh(now)
    defer { buckets[address] = bucket }
    return bucket.take(at: now)
  }

  private func fresh(_ now: Moment) -> TokenBucket {
    TokenBucket(burst: burst, perSecond: perSecond, at: now)
  }

  /// Addresses are unlimited, memory is not.
  private mutating func sweep(at now: Moment) {
    guard buckets.count > Limits.addressesMax else { return }
    buckets = buckets.filter { entry in
      var bucket = entry.value
      return !bucket.isFull(at: now)
    }
  }
}
