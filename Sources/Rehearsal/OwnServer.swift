import Foundation
import Server

/// A server of the rehearsal's own, on a thread of its own and any free port.
final class OwnServer: Sendable {
  let port: UInt16
  let organizerKey: String
  private let running: RunningServer

  /// - Parameter directory: where its store lies.
  /// - Throws: what kept the server from starting.
  init(directory: String) throws {
    let running = RunningServer()
    let options = CafeServer.Options(
      port: 0, dataDirectory: directory,
      configuration: Configuration(handshakesBurst: 100_000), log: .silent)
    let thread = Thread {
      do {
        let server = try CafeServer(options)
        running.started(.success(server))
        server.run()
      } catch {
        running.started(.failure(error))
      }
      running.ended()
    }
    thread.stackSize = 8 << 20
    thread.start()
    let server = try running.waitForStart()
    self.running = running
    port = server.port
    organizerKey = server.organizerKey
  }

  /// Ends the server and waits until everything is on disk.
  func stop() { running.stop() }
}

/// Passes a server from its thread to the one that waits for it.
private final class RunningServer: @unchecked Sendable {
  private let hasStarted = DispatchSemaphore(value: 0)
  private let hasEnded = DispatchSemaphore(value: 0)
  private var result: Result<CafeServer, any Error>?

  func started(_ result: Result<CafeServer, any Error>) {
    self.result = result
    hasStarted.signal()
  }

  func ended() { hasEnded.signal() }

  /// The server; only its constants and `stop()` may be used from here.
  func waitForStart() throws -> CafeServer {
    hasStarted.wait()
    guard let result else { preconditionFailure("a start has a result") }
    return try result.get()
  }

  func stop() {
    if case .success(let server)? = result { server.stop() }
    hasEnded.wait()
  }
}
