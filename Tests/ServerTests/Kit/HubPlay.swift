import Server
import WorldCafe

import protocol Persistence.Store

@testable import Transport

/// A server in one value: the hub, its time, its journal and its jobs, without socket and disk.
///
/// Each call is one turn of the loop. Connections behave like the transport's: after a close
/// nothing more is delivered in either direction, and `closed` follows.
final class HubPlay {
  var hub: Hub
  var now = Moment(ms: 1_700_000_000_000)
  /// Whether the journal answers each batch at once, and jobs come back at once.
  var isPrompt = true
  /// How the journal answers an erasure; nil as one that does it.
  var keptAtErasure: Loading.Loaded??
  /// Whether seating plans are made by the planner; otherwise everybody moves one table on.
  var usesPlanner = false
  private(set) var journal: [JournalRecord] = []
  private(set) var newCafes: [Batch.NewCafe] = []
  /// Batches that the journal has not answered.
  private(set) var batches: [Batch] = []
  private(set) var jobs: [Job] = []
  /// Cafés that are to be read from disk.
  private(set) var fetches: [Cafe.Code] = []
  private(set) var shownResults: [LinkedResults] = []
  /// The disk on which the server of this play began; nil as one that holds what the play recorded.
  var store: (any Store)?
  private(set) var snapshots: [StateSnapshot] = []
  private(set) var erased: [Cafe.Code] = []
  private(set) var backups: [(connection: ConnectionID, id: String)] = []
  private(set) var log: [LogLine] = []
  /// What each connection received, as bytes; `said` reads them.
  private(set) var received: [ConnectionID: [[UInt8]]] = [:]
  private(set) var closeCodes: [ConnectionID: UInt16] = [:]
  private(set) var withLargeMessages: Set<ConnectionID> = []
  /// Each `send` of the hub: how many connections share the bytes.
  private(set) var audiences: [(bytes: [UInt8], count: Int)] = []
  private var connectionCount: UInt64 = 0
  private var commandCount = 0

  init(_ environment: Environment = .counted()) { hub = Hub(environment: environment) }

  // MARK: Turns

  /// One turn with these inputs, and the turns that follow from it.
  func turn(_ inputs: HubInput...) {
    for input in inputs { hub.step(input, at: now) }
    for output in hub.endTurn(at: now) { perform(output) }
    guard isPrompt else { return }
    if !batches.isEmpty { commit() }
    if !jobs.isEmpty { finishJob() }
    if !fetches.isEmpty { finishFetch() }
  }

  /// The journal has the oldest batch on disk.
  func commit() {
    let batch = batches.removeFirst()
    newCafes += batch.newCafes
    journal += batch.records
    turn(.committed(batch: batch.number))
  }

  /// The journal could store nothing of the oldest batch.
  func refuseBatch() { turn(.refused(batch: batches.removeFirst().number)) }

  /// The oldest job is done.
  func finishJob() {
    let job = jobs.removeFirst()
    turn(.finished(usesPlanner ? job.run(with: JobTools()) : quick(job)))
  }

  /// The disk has read the first café that was asked for.
  ///
  /// - Parameter isReadable: whether it could.
  func finishFetch(isReadable: Bool = true) {
    let code = fetches.removeFirst()
    turn(.finished(.fetched(code, isReadable ? onDisk(code) : nil)))
  }

  /// Lets time pass, waking the hub whenever it asked for it.
  func pass(ms: Int64) {
    let end = now.adding(ms: ms)
    while let wake = hub.nextWake(after: now), wake <= end {
      now = max(now.adding(ms: 1), wake)
      turn(.woken)
    }
    now = end
  }

  private func perform(_ output: HubOutput) {
    switch output {
    case .send(let bytes, let connections):
      audiences.append((bytes, connections.count))
      for connection in connections where closeCodes[connection] == nil {
        received[connection, default: []].append(bytes)
      }
    case .close(let connection, let code):
      guard closeCodes[connection] == nil else { return }
      closeCodes[connection] = code
      hub.step(.closed(connection), at: now)
    case .allowLargeMessages(let connection): withLargeMessages.insert(connection)
    case .commit(let batch): batches.append(batch)
    case .save(let snapshot): snapshots.append(snapshot)
    case .erase(let cafe, let connection, let id):
      erased.append(cafe)
      let finding =
        keptAtErasure.map { Finding.notErased(connection, id: id, $0) }
        ?? .erased(cafe, connection, id: id)
      hub.step(.finished(finding), at: now)
    case .backUp(let connection, let id): backups.append((connection, id))
    case .fetch(let cafe): fetches.append(cafe)
    case .showResults(let results, _): shownResults.append(results)
    case .start(let job): jobs.append(job)
    case .log(let line): log.append(line)
    }
  }

  // MARK: Connections

  func open(from address: String = "192.0.2.1") -> ConnectionID {
    connectionCount += 1
    let connection = ConnectionID(number: connectionCount)
    turn(.opened(connection, address: address))
    return connection
  }

  func close(_ connection: ConnectionID) { turn(.closed(connection)) }

  func say(_ text: String, on connection: ConnectionID) {
    guard closeCodes[connection] == nil else { return }
    turn(.message(connection, Array(text.utf8)))
  }

  func say(_ message: ClientMessage, on connection: ConnectionID) {
    say(String(decoding: JSONBytes.encode(message), as: UTF8.self), on: connection)
  }

  /// Sends a command under an identifier of its own.
  ///
  /// - Returns: the identifier.
  @discardableResult
  func ask(_ command: Command, on connection: ConnectionID, id: String? = nil) -> String {
    commandCount += 1
    let id = id ?? "c\(commandCount)"
    say(.command(.init(id: id, do: command)), on: connection)
    return id
  }

  /// Fetches a download as a browser does.
  func redeem(_ secret: String?) -> Tickets.Download? {
    secret.flatMap { hub.redeem($0, at: now) }
  }

  /// Forgets what was said until now.
  func forgetWhatWasSaid() {
    received = [:]
    audiences = []
  }
}
