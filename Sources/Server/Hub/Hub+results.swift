import Transport
package import WorldCafe

extension Hub {
  /// The café whose published results stand behind a link, as it is on disk.
  ///
  /// The secret is found by its hash, so that the time of the answer tells nothing about others.
  package func cafe(publishedAs secret: String) -> Cafe? {
    guard let code = published[environment.hash(secret)], let cafe = cafes[code]?.durable,
      cafe.publication?.secret == secret
    else { return nil }
    return cafe
  }

  /// Shows what stands behind a link, once the café is here.
  mutating func showResults(behind secret: String, to connection: ConnectionID, at now: Moment) {
    if let code = published[environment.hash(secret)], shelf[code] != nil {
      return fetch(code, for: .results(connection, secret: secret), at: now)
    }
    let found = cafe(publishedAs: secret).map { LinkedResults.published($0) }
    outputs.append(.showResults(found ?? .unknown, to: connection))
  }

  /// Keeps the list of links up to date. Called when events are on disk.
  mutating func notePublication(_ recorded: [Recorded], of code: Cafe.Code) {
    for event in recorded.map(\.event) {
      switch event {
      case .resultsPublished(let secret): published[environment.hash(secret)] = code
      case .resultsWithdrawn: published = published.filter { $0.value != code }
      default: break
      }
    }
  }

  /// Learns the link of a café that is on disk.
  mutating func learnPublication(_ secret: String?, of code: Cafe.Code) {
    guard let secret else { return }
    published[environment.hash(secret)] = code
  }
}

/// What stands behind a link to published results.
package enum LinkedResults: Sendable {
  case published(Cafe)
  /// No café published anything under it, or withdrew it.
  case unknown
  /// The café cannot be read now, or too many wait already.
  case unavailable
}
