import Foundation
import Persistence
import Transport
import WorldCafe

/// The one actor: it owns the hub and runs on the service thread. Sockets, the disk and jobs come in
/// here as inputs; what the hub wants done goes out from here.
actor Shell {
  private nonisolated let loop: ServiceLoop
  private let clock: ServerClock
  private let log: Log
  private let model: LazyMeanings?
  private let backup: BackupFile
  private var hub: Hub
  private var listener: Listener?
  private var writer: JournalWriter?
  private var timer: LoopTimer?
  private var isStopping = false
  /// Whether the hub was told nothing since the last turn: most turns only empty queues into sockets.
  private var isTurnIdle = true
  private var counters = Counters()
  private var resultsPages = ResultsPages()

  /// Figures for `/metrics`.
  struct Counters {
    var batches: UInt64 = 0
    var events: UInt64 = 0
    var sends: UInt64 = 0
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe loop.asUnownedSerialExecutor()
  }

  init(
    loop: ServiceLoop, hub: Hub, clock: ServerClock, log: Log, model: LazyMeanings?,
    backup: BackupFile
  ) {
    self.loop = loop
    self.hub = hub
    self.clock = clock
    self.log = log
    self.model = model
    self.backup = backup
  }

  /// Begins to work with what was put together around it. Called once, on the loop's thread.
  func begin(listener: Listener, writer: JournalWriter) {
    self.listener = listener
    self.writer = writer
    timer = LoopTimer(on: loop) { [weak self] in
      self?.assumeIsolated { $0.take(.woken) }
    }
    loop.atEndOfTurn = { [weak self] in self?.assumeIsolated { $0.endTurn() } }
    take(.woken)
  }

  /// Something happened on a connection.
  func hear(_ event: TransportEvent) {
    switch event {
    case .opened(let connection, let peer): take(.opened(connection, address: peer.block))
    case .message(let connection, let bytes): take(.message(connection, bytes))
    case .closed(let connection, _): take(.closed(connection))
    }
  }

  func take(_ input: HubInput) {
    isTurnIdle = false
    hub.step(input, at: clock.now())
  }

  /// The answer of the journal to a batch.
  func take(_ result: Result<Void, StoreFailure>, batch: BatchID) {
    switch result {
    case .success:
      counters.batches += 1
      take(.committed(batch: UInt64(batch.number)))
    case .failure(let failure) where failure.isFatal:
      end(after: failure)
    case .failure(let failure):
      log.note(LogLine("nothing was stored", detail: "\(failure)"))
      take(.refused(batch: UInt64(batch.number)))
    }
  }

  /// Ends in good order within two seconds: what was decided is stored and answered, then everybody
  /// is told to come back.
  func stop() {
    guard !isStopping else { return }
    isStopping = true
    log.note(LogLine("stopping"))
    take(.stopping)
    endTurn()
    writer?.perform { [self] _ in
      loop.post { [self] in assumeIsolated { $0.drain() } }
    }
  }

  private func drain() {
    let loop = loop
    listener?.drain(deadlineMs: Limits.drainMs) { loop.stop() }
  }

  private func endTurn() {
    guard !isTurnIdle else { return }
    isTurnIdle = true
    let now = clock.now()
    for output in hub.endTurn(at: now) { perform(output) }
    guard let timer else { return }
    if let wake = hub.nextWake(after: now) {
      timer.arm(afterMs: UInt64(max(1, wake.ms - now.ms)))
    } else {
      timer.cancel()
    }
  }

  private func perform(_ output: HubOutput) {
    switch output {
    case .send(let bytes, let connections):
      let payload = Payload(bytes)
      counters.sends += UInt64(connections.count)
      for connection in connections { listener?.send(payload, to: connection) }
    case .close(let connection, let code):
      listener?.close(connection, code: code, reason: "")
    case .allowLargeMessages(let connection):
      listener?.setMessageLimit(Limits.moderatorMessageBytesMax, for: connection)
    case .commit(let batch):
      counters.events += UInt64(batch.records.count)
      writer?.submit(batch.forStore)
    case .save(let snapshot):
      save(snapshot)
    case .erase(let cafe, let connection, let id):
      erase(cafe, for: connection, id: id)
    case .backUp(let connection, let id):
      backUp(for: connection, id: id)
    case .fetch(let cafe):
      fetch(cafe)
    case .showResults(let results, let connection):
      show(results, to: connection)
    case .start(let job):
      start(job)
    case .log(let line):
      log.note(line)
    }
  }

  /// Writes a state down, beside the loop and the disk's thread: for a large café both would stand still.
  /// It may come late or never, since a snapshot only saves time; the journal has everything.
  private func save(_ snapshot: StateSnapshot) {
    guard let writer else { return }
    let log = log
    Thread.detachNewThread {
      let kept = Snapshot(
        stream: snapshot.cafe.text, sequence: snapshot.sequence, body: snapshot.body)
      writer.performInSteps { store in
        do {
          try store.save(kept)
        } catch {
          log.note(LogLine("snapshot not kept", cafe: snapshot.cafe, detail: "\(error)"))
        }
        return false
      }
    }
  }

  private func fetch(_ cafe: Cafe.Code) {
    guard let writer else { return }
    Fetch(cafe: cafe, writer: writer) { [self] result in
      loop.post { [self] in assumeIsolated { $0.take(result, of: cafe) } }
    }.begin()
  }

  private func take(_ result: Result<Loading.Loaded?, any Error>, of cafe: Cafe.Code) {
    switch result {
    case .success(let loaded):
      take(.finished(.fetched(cafe, loaded)))
    case .failure(let error):
      if let failure = error as? StoreFailure, failure.isFatal { end(after: failure) }
      log.note(LogLine("café could not be read", cafe: cafe, detail: "\(error)"))
      take(.finished(.fetched(cafe, nil)))
    }
  }

  /// An operation on the disk failed: what of it was done is unknown, and it is never tried again.
  private func end(after failure: StoreFailure) -> Never {
    log.note(LogLine("the disk failed, the server ends", detail: "\(failure)"))
    exit(1)
  }

  private func erase(_ cafe: Cafe.Code, for connection: ConnectionID, id: String) {
    let log = log
    writer?.perform { [self] store in
      var finding = Finding.erased(cafe, connection, id: id)
      do {
        _ = try store.remove(cafe.text)
      } catch {
        log.note(LogLine("erasure failed", cafe: cafe, detail: "\(error)"))
        finding = .notErased(connection, id: id, try? Loading.named(cafe, in: store))
      }
      loop.post { [self, finding] in assumeIsolated { $0.take(.finished(finding)) } }
    }
  }

  private func backUp(for connection: ConnectionID, id: String) {
    guard let writer else { return }
    let backup = backup
    let answer: @Sendable (Result<String, any Error>) -> Void = { [self] result in
      loop.post { [self] in assumeIsolated { $0.tell(result, to: connection, id: id) } }
    }
    writer.perform { store in
      do {
        try backup.begin(from: store)
      } catch {
        return answer(.failure(error))
      }
      writer.performInSteps { store in
        let next = Result { try backup.goOn(from: store) }
        if case .success(true) = next { return true }
        answer(next.map { _ in BackupFile.name })
        return false
      }
    }
  }

  private func tell(_ backup: Result<String, any Error>, to connection: ConnectionID, id: String) {
    let result = backup.mapError { error in
      log.note(LogLine("backup failed", detail: "\(error)"))
      return Refusal(.storageFull)
    }
    take(.finished(.backedUp(connection, id: id, result)))
  }

  /// Heavy work runs beside the loop and comes back as an input. Each job has a thread of its own,
  /// which costs nothing beside the job: the pool of Swift's tasks is as small as the machine and could
  /// be taken by others.
  private func start(_ job: Job) {
    let tools = JobTools(utcOffsetMinutes: Self.utcOffsetMinutes, model: model)
    Thread.detachNewThread { [self] in
      let finding = job.run(with: tools)
      loop.post { [self] in assumeIsolated { $0.take(.finished(finding)) } }
    }
  }

  /// The download behind a ticket, once.
  func redeem(_ secret: String) -> Tickets.Download? { hub.redeem(secret, at: clock.now()) }

  private func show(_ results: LinkedResults, to connection: ConnectionID) {
    var page: [UInt8]?
    if case .published(let cafe) = results {
      page = resultsPages.page(of: cafe, utcOffsetMinutes: Self.utcOffsetMinutes)
    }
    listener?.give(Pages.results(page, of: results), to: connection)
  }

  private static var utcOffsetMinutes: Int { TimeZone.current.secondsFromGMT() / 60 }

  /// Figures for the operator, in Prometheus' text format.
  func metrics() -> String {
    """
    worldcafe_cafes \(hub.cafeCount)
    worldcafe_cafes_in_memory \(hub.cafesInMemory)
    worldcafe_connections \(hub.connectionCount)
    worldcafe_events_total \(counters.events)
    worldcafe_commits_total \(counters.batches)
    worldcafe_deliveries_total \(counters.sends)

    """
  }
}

extension Hub {
  package var cafeCount: Int { cafes.count + shelf.count }
  package var cafesInMemory: Int { cafes.count }
  package var connectionCount: Int { sessions.count }
}

extension Batch {
  /// The batch as the journal takes it.
  var forStore: Persistence.Batch {
    Persistence.Batch(
      id: BatchID(Int(number)),
      newStreams: newCafes.compactMap { cafe in
        Epoch(cafe.epoch).map { NewStream(cafe.code.text, epoch: $0) }
      },
      records: records.map {
        Record(
          stream: $0.cafe.text, sequence: $0.sequence, kind: $0.kind, atMs: $0.at.ms,
          body: $0.body)
      })
  }
}
