import Transport
import WorldCafe

/// A café that is on disk and not in memory.
struct ShelvedCafe: Sendable {
  /// Nobody was there from then on: who comes back finds the others cut off since.
  var since: Moment
  /// It could not be read, and is not tried again before then.
  var unreadableUntil: Moment?
}

/// Who waits for cafés that are read from disk. Two who want the same wait for one reading.
struct Fetching: Sendable {
  /// What is done once the café is here.
  enum Errand: Sendable {
    case hello(ConnectionID, ClientMessage.Hello)
    case erase(ConnectionID, ClientMessage.Erase)
    case results(ConnectionID, secret: String)

    var connection: ConnectionID {
      switch self {
      case .hello(let connection, _), .erase(let connection, _), .results(let connection, _):
        connection
      }
    }
  }

  private var errands: [Cafe.Code: [Errand]] = [:]
  /// Cafés whose reading has not begun, the first first.
  private var queue: [Cafe.Code] = []
  private var underWay = 0
  /// How many errands there are.
  private(set) var count = 0

  mutating func add(_ errand: Errand, for code: Cafe.Code) {
    if errands[code] == nil { queue.append(code) }
    errands[code, default: []].append(errand)
    count += 1
  }

  /// The café whose reading begins now; nil when none waits, or enough are read.
  mutating func next() -> Cafe.Code? {
    guard underWay < Limits.fetchesMax, !queue.isEmpty else { return nil }
    underWay += 1
    return queue.removeFirst()
  }

  /// A reading is over.
  ///
  /// - Returns: what waited for it, in order.
  mutating func end(_ code: Cafe.Code) -> [Errand] {
    underWay -= 1
    let ended = errands.removeValue(forKey: code) ?? []
    count -= ended.count
    return ended
  }

  /// Whoever asked is gone; the reading goes on.
  mutating func withdraw(_ connection: ConnectionID, from code: Cafe.Code) {
    guard let place = errands[code]?.firstIndex(where: { $0.connection == connection }) else {
      return
    }
    errands[code]?.remove(at: place)
    count -= 1
  }
}
