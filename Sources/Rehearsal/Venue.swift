import Server
import Transport

/// Where a rehearsal is held: a running server, or one of its own beside the guests on one loop.
final class Venue {
  let loop: ServiceLoop
  let target: DialTarget
  let organizerKey: String
  private let server: CafeServer?

  /// A server that runs already.
  ///
  /// - Parameter directory: its data directory, with the organizer key.
  /// - Throws: `OrganizerKey.Fault`.
  init(place: (address: String, port: UInt16), dataDirectory directory: String) throws {
    loop = ServiceLoop()
    target = DialTarget(address: place.address, port: place.port)
    organizerKey = try OrganizerKey.existing(in: directory)
    server = nil
  }

  /// A server of the rehearsal's own on any free port.
  ///
  /// - Throws: what keeps it from starting.
  init(ownStoreIn directory: String, stopsOnSignals: Bool) throws {
    let options = CafeServer.Options(
      port: 0, dataDirectory: directory,
      configuration: Configuration(handshakesBurst: 100_000), log: .silent)
    let loop = ServiceLoop()
    let server = try CafeServer(options, on: loop)
    if stopsOnSignals { server.stopOnSignals() }
    self.loop = loop
    self.server = server
    target = DialTarget(address: "127.0.0.1", port: server.port)
    organizerKey = server.organizerKey
  }

  /// Runs until `stop()`.
  func run() {
    if let server { server.run() } else { loop.run() }
  }

  func stop() {
    if let server { server.stop() } else { loop.stop() }
  }
}
