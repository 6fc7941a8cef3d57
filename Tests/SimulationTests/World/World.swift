import Persistence
import SeededDice
import Synchronization
import WorldCafe

@testable import Server
@testable import Transport

/// A server, its disk and its network in one value: the real hub, the real loading, and everything
/// around them as hostile as it can be. The same script, the same story.
final class World {
  let script: Script
  var hub: Hub
  let disk = ModelDisk()
  var queue = DiskQueue()
  /// What waits to come back from beside the loop.
  var jobs: [Job] = []
  /// What the transport will report after this turn.
  var turnLater: [HubInput] = []
  var clients: [Client] = []
  var lines: [ConnectionID: Line] = [:]
  /// The café as it is on disk, as far as the hub was told.
  var shown: Cafe?
  var code = Cafe.Code("TEST-0001")
  var clock: ServerClock
  var boot = 1
  var sinceBootMs: Int64 = 10_000
  var wallMs: Int64 = 1_700_000_000_000
  var dice: Dice
  var counter = 0

  /// The answer to a command.
  struct Answered: Equatable {
    var sequence: Int64
    var created: String?
  }
  /// What the journal says of each command that was carried out.
  var carriedOut: [String: Answered] = [:]
  /// The same for those whose sender was told.
  var acknowledged: [String: Answered] = [:]
  var lastNowMs: Int64 = 0
  /// How often each thing came about, so that a test can see that the world is not asleep.
  var tally: [String: Int] = [:]
  var breach: Breach?
  var story: [String] = []
  /// Whether the story is written down; it costs time.
  let isTold: Bool
  let environment: Environment

  init(_ script: Script, isTold: Bool = false) {
    self.script = script
    self.isTold = isTold
    dice = Dice(seed: script.seed)
    environment = .simulated()
    hub = Hub(environment: environment)
    clock = ServerClock(
      kept: nil, boot: "boot 1", sinceBootMs: sinceBootMs, wallMs: wallMs, journalMs: 0)
  }

  var now: Moment { Moment(ms: sinceBootMs + clock.anchor.offsetMs) }

  /// Lets the whole script happen.
  ///
  /// - Returns: the first rule that did not hold; nil when all held.
  func play() -> Breach? {
    prepare()
    for (number, step) in script.steps.enumerated() where breach == nil {
      dice = Dice(seed: step.roll)
      if isTold {
        story.append("\(number + 1). \(step.kind.rawValue) at \(now.ms - 1_700_000_000_000)")
      }
      happen(step.kind)
      checkAlways()
    }
    if breach == nil { checkInTheEnd() }
    return breach
  }

  func tell(_ line: @autoclosure () -> String) { if isTold { story.append("   \(line())") } }

  /// Notes that a rule did not hold; the first one counts.
  func fail(_ rule: String, _ detail: @autoclosure () -> String) {
    guard breach == nil else { return }
    breach = Breach(rule: rule, detail: detail(), story: story)
  }

  func count(_ what: String) { tally[what, default: 0] += 1 }

  func nextNumber() -> Int {
    counter += 1
    return counter
  }
}

extension Environment {
  static let organizerKey = "organizer-key-of-the-simulation"

  /// Identifiers and epochs that count, and real hashes.
  static func simulated() -> Environment {
    let counter = Counter()
    return Environment(
      freshIdentifier: { "id\(counter.next())" },
      freshCode: { "TEST-0001" },
      freshEpoch: { String(repeating: "0", count: 32) },
      freshSecret: { "ticket\(counter.next())" },
      hash: Secrets.hash, composed: { $0 }, organizer: Secrets.hash(organizerKey),
      eventsPerSnapshot: 30)
  }

  private final class Counter: Sendable {
    private let count = Atomic<Int>(0)
    func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
  }
}
