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

  /// Learns the link of a café that was loaded.
  mutating func learnPublication(of cafe: Cafe) {
    guard let secret = cafe.publication?.secret else { return }
    published[environment.hash(secret)] = cafe.code
  }
}
