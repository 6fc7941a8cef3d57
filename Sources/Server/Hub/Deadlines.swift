import WorldCafe

/// Deadlines that are set in the order in which they come, because each is as far away as the others.
///
/// With 10,000 people most are cancelled before they come; setting, cancelling and asking for the next
/// cost the same however many there are.
struct Deadlines<Key: Hashable & Sendable>: Sendable {
  private struct Entry: Sendable {
    var key: Key
    var at: Moment
  }

  private var times: [Key: Moment] = [:]
  /// The oldest first; entries that were cancelled or set again stay until they come to the front.
  private var queue: [Entry] = []
  private var first = 0

  /// Sets the deadline of a key, instead of an earlier one.
  ///
  /// - Parameter at: not before those that are set already.
  mutating func set(_ key: Key, at: Moment) {
    times[key] = at
    queue.append(Entry(key: key, at: at))
    dropStale()
  }

  mutating func cancel(_ key: Key) {
    times[key] = nil
    dropStale()
  }

  /// Takes out those that have come.
  mutating func passed(by now: Moment) -> [Key] {
    var passed: [Key] = []
    while let next, next <= now {
      passed.append(queue[first].key)
      cancel(queue[first].key)
    }
    return passed
  }

  func isSet(_ key: Key) -> Bool { times[key] != nil }

  /// What has a deadline.
  var keys: Set<Key> { Set(times.keys) }

  /// The first that will come.
  var next: Moment? { first < queue.count ? queue[first].at : nil }

  private mutating func dropStale() {
    while first < queue.count, times[queue[first].key] != queue[first].at { first += 1 }
    // Moving the rest costs as much as what was dropped has cost.
    guard first > 64, first * 2 > queue.count else { return }
    queue.removeFirst(first)
    first = 0
  }
}
