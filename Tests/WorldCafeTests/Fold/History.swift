import WorldCafe

/// A café's whole history: its state after each event, and what each event touched.
struct History {
  /// `states[n]` is the café after the event with the sequence number n + 1.
  private(set) var states: [Cafe]
  private(set) var log: [Recorded]
  /// `touched[n]` are the topics of the event with the sequence number n + 1.
  private(set) var touched: [[Topic]]

  init(_ log: [Recorded]) {
    self.log = log
    states = [Cafe(first: log[0])]
    touched = [[]]
    for recorded in log.dropFirst() {
      var next = states[states.count - 1]
      touched.append(recorded.event.topics(in: next))
      next.apply(recorded)
      states.append(next)
    }
  }

  static func random(seed: UInt64, steps: Int) throws -> History {
    var random = RandomPlay(seed: seed)
    for _ in 0..<steps { _ = try random.step() }
    return History(random.play.log)
  }

  /// Everybody who is somebody after the event at this index, and a visitor.
  func viewers(at index: Int) -> [Actor] {
    states[index].moderators.all.map { .moderator(id: $0.id) }
      + states[index].present.map { .participant(id: $0.id) } + [.visitor]
  }

  /// What one message tells a viewer about the events in `range`: each topic once, in the order in
  /// which it was first touched, all drawn from the last state.
  func changes(_ range: ClosedRange<Int>, for viewer: Actor) -> [Change] {
    var projector = Projector(states[range.upperBound])
    var seen: Set<Topic> = []
    return touched[range].joined().compactMap { topic in
      guard seen.insert(topic).inserted,
        projector.disclosure.sight(of: topic, for: viewer) != nil
      else { return nil }
      return projector.change(topic, for: viewer)
    }
  }

  func view(at index: Int, for viewer: Actor) -> View {
    var projector = Projector(states[index])
    return projector.view(for: viewer)
  }

  /// Nil when folding the events of the range into the view before it gives the view after it.
  func fault(_ range: ClosedRange<Int>, for viewer: Actor) -> String? {
    var folded = view(at: range.lowerBound - 1, for: viewer)
    for change in changes(range, for: viewer) { folded.fold(change) }
    let parts = view(at: range.upperBound, for: viewer).differences(from: folded)
    guard !parts.isEmpty else { return nil }
    let kinds = log[range].suffix(6).map(\.event.kind)
    return "\(viewer) at \(range), after \(kinds): \(parts) differ"
  }
}
