import WorldCafe

/// The last events of a café as clients hear of them: name, time, and the topics they touched.
struct EventLog: Sendable {
  struct Entry: Sendable {
    var sequence: Int64
    var at: Moment
    var kind: String
    var topics: [Topic]
  }

  private var entries: [Entry] = []
  /// The number of the last event, also when no entry is left.
  private(set) var last: Int64

  init(last: Int64) { self.last = last }

  /// Adds an event with the topics that it touched.
  mutating func add(_ recorded: Recorded, topics: [Topic]) {
    add(
      Entry(
        sequence: recorded.sequence, at: recorded.at, kind: recorded.event.kind, topics: topics))
  }

  mutating func add(_ entry: Entry) {
    entries.append(entry)
    last = entry.sequence
    if entries.count > 2 * Limits.resumeEventsMax {
      entries.removeFirst(entries.count - Limits.resumeEventsMax)
    }
  }

  /// The events after `sequence`; nil when they are no longer all here.
  func entries(after sequence: Int64) -> ArraySlice<Entry>? {
    guard sequence <= last else { return nil }
    guard let first = entries.first else { return sequence == last ? [] : nil }
    guard sequence >= first.sequence - 1 else { return nil }
    return entries[Int(sequence - first.sequence + 1)...]
  }
}
