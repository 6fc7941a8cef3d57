package import WorldCafe

extension Hub {
  /// Hands a download out, once.
  package mutating func redeem(_ secret: String, at now: Moment) -> Tickets.Download? {
    tickets.redeem(secret, at: now)
  }
}

/// Exports that wait to be fetched, each once.
package struct Tickets: Sendable {
  /// A finished file.
  package struct Download: Sendable {
    package var fileName: String
    package var mediaType: String
    package var bytes: [UInt8]
  }

  private var waiting: [String: (download: Download, until: Moment)] = [:]

  mutating func issue(_ download: Download, secret: String, at now: Moment) {
    waiting[secret] = (download, now.adding(ms: Limits.ticketMs))
  }

  mutating func redeem(_ secret: String, at now: Moment) -> Download? {
    guard let entry = waiting.removeValue(forKey: secret), now < entry.until else { return nil }
    return entry.download
  }

  mutating func expire(at now: Moment) { waiting = waiting.filter { $0.value.until > now } }

  var nextExpiry: Moment? { waiting.values.map(\.until).min() }
}
