import Foundation
import Persistence
package import Transport
import WorldCafe

/// A running server: one loop, one journal, one listener, one shell.
package final class CafeServer {
  /// Where it listens, where its files are.
  package struct Options: Sendable {
    package var address: String
    package var port: UInt16
    package var dataDirectory: String
    /// The browser client's folder; nil serves the protocol alone.
    package var publicDirectory: String?
    package var configuration: Configuration
    /// Where the model of language is; nil compares words alone.
    package var modelDirectory: String?
    package var log: Log

    package init(
      address: String = "127.0.0.1", port: UInt16 = 8080, dataDirectory: String,
      publicDirectory: String? = nil, configuration: Configuration = Configuration(),
      modelDirectory: String? = nil, log: Log = .standardError
    ) {
      self.address = address
      self.port = port
      self.dataDirectory = dataDirectory
      self.publicDirectory = publicDirectory
      self.configuration = configuration
      self.modelDirectory = modelDirectory
      self.log = log
    }
  }

  package let loop: ServiceLoop
  package let organizerKey: String
  package let port: UInt16
  private let shell: Shell
  private let writer: JournalWriter
  private var endsWithProcess = false

  /// Opens the journal, loads the cafés, listens. Called on the thread that will call `run()`.
  ///
  /// - Parameter loop: where it runs; a rehearsal puts its guests on the same loop.
  /// - Throws: an error with a sentence for the operator.
  package init(_ options: Options, on loop: ServiceLoop = ServiceLoop()) throws {
    let store = try SQLiteStore(directory: options.dataDirectory)
    organizerKey = try OrganizerKey.obtain(in: options.dataDirectory)
    let cafes = try Loading.cafes(of: store)
    let clock = try Self.clock(keptIn: store)
    let files = try options.publicDirectory.map { try StaticFiles(directory: $0) }
    let model = options.modelDirectory.flatMap { ModelDirectory.holdsModel($0) ? $0 : nil }
      .map { LazyMeanings(directory: $0, log: options.log) }
    if model == nil { options.log.note(LogLine("no model of language, words alone are compared")) }
    var hub = Hub(
      environment: .live(
        organizerKey: organizerKey, comparesMeanings: model != nil,
        planSteps: options.configuration.planSteps))
    hub.takeUp(cafes, at: clock.now())

    let shell = Shell(
      loop: loop, hub: hub, clock: clock, log: options.log, model: model,
      backup: BackupFile(directory: options.dataDirectory))
    let pages = Pages(files: files, shell: shell)
    let listener = try Listener(
      Self.listening(options), on: loop, answer: { pages.answer($0) },
      report: { event in shell.assumeIsolated { $0.hear(event) } })
    let writer = JournalWriter(store: store) { batch, result in
      loop.post { shell.assumeIsolated { $0.take(result, batch: batch) } }
    }
    self.loop = loop
    self.shell = shell
    self.writer = writer
    port = listener.port
    let begin = Handover(listener: listener, writer: writer)
    shell.assumeIsolated { $0.begin(listener: begin.listener, writer: begin.writer) }
  }

  /// Lets SIGTERM and SIGINT end `run()` in good order. For the server that the process is there for:
  /// signals belong to the process, and only one loop can watch them.
  package func stopOnSignals() {
    endsWithProcess = true
    loop.watchStopSignals { [weak shell] _ in shell?.assumeIsolated { $0.stop() } }
  }

  /// Serves until `stop()`, or a signal after ``stopOnSignals()``.
  package func run() {
    loop.run(endsProcess: endsWithProcess)
    writer.stop()
  }

  /// Ends `run()` in good order; from any thread.
  package func stop() {
    let shell = shell
    loop.post { shell.assumeIsolated { $0.stop() } }
  }

  private static func clock(keptIn store: any Store) throws -> ServerClock {
    let key = "clock"
    let kept = try store.setting(key).flatMap {
      try? JSONDecoder().decode(ServerClock.Anchor.self, from: Data($0))
    }
    let clock = ServerClock(
      kept: kept, boot: ServerClock.bootIdentity(), sinceBootMs: ServerClock.sinceBootMs(),
      wallMs: ServerClock.wallMs(), journalMs: try store.newestRecordAtMs() ?? 0)
    if clock.anchor != kept { try store.set(key, to: JSONBytes.encode(clock.anchor)) }
    return clock
  }

  private static func listening(_ options: Options) -> ListenerConfiguration {
    var configuration = ListenerConfiguration(address: options.address, port: options.port)
    configuration.fields = SecurityFields.all
    configuration.messageBytesMax = Limits.participantMessageBytesMax
    configuration.trustedProxies = Set(options.configuration.trustedProxies)
    let rule = OriginRule(configured: options.configuration.origins)
    configuration.allowsOrigin = { rule.allows($0, at: $1) }
    var handshakes = TokenBuckets(
      burst: options.configuration.handshakesBurst,
      perSecond: Limits.handshakesPerMinute / 60)
    configuration.admits = { address in
      handshakes.take(AddressBlock.containing(address), at: Moment(ms: ServerClock.sinceBootMs()))
        == nil
    }
    return configuration
  }

  /// Carries parts that belong to the loop's thread into the actor on that same thread.
  private struct Handover: @unchecked Sendable {
    let listener: Listener
    let writer: JournalWriter
  }
}
