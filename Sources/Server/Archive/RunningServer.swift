import Foundation
import Transport

/// A running server, asked for what only it can give while it holds its data directory.
package final class RunningServer {
  /// Why it did not give it.
  package enum Fault: Error, CustomStringConvertible {
    case unreachable(String)
    case refused(String)

    package var description: String {
      switch self {
      case .unreachable(let place): "The server at \(place) cannot be reached, or went away."
      case .refused(let sentence): "The server refused: \(sentence)"
      }
    }
  }

  /// The server's messages, as far as they are read here.
  private struct Answer: Decodable {
    var welcome: Welcome?
    var backedUp: BackedUp?
    var refused: Refused?

    struct Welcome: Decodable { var role: String }
    struct BackedUp: Decodable { var file: String }
    struct Refused: Decodable { var sentence: String }
  }

  private let loop = ServiceLoop()
  private let target: DialTarget
  private let directory: String
  private let key: String
  private var dialer: Dialer?
  private var result: Result<String, Fault>

  /// A server that copies a gigabyte takes seconds.
  private static let waitMs: UInt64 = 300_000

  /// - Parameter directory: its data directory, with the organizer key.
  /// - Throws: `OrganizerKey.Fault`.
  package init(place: (address: String, port: UInt16), dataDirectory directory: String) throws {
    target = DialTarget(address: place.address, port: place.port)
    self.directory = directory
    key = try OrganizerKey.existing(in: directory)
    result = .failure(.unreachable(target.host))
  }

  /// Has all cafés copied.
  ///
  /// - Returns: the path of the copy in the data directory.
  /// - Throws: a `Fault`.
  package func backUp() throws -> String {
    let dialer = try Dialer(on: loop) { [weak self] in self?.hear($0) }
    self.dialer = dialer
    _ = dialer.dial(target)
    let timer = LoopTimer(on: loop) { [loop] in loop.stop() }
    timer.arm(afterMs: Self.waitMs)
    loop.run()
    return "\(directory)/\(try result.get())"
  }

  private func hear(_ event: TransportEvent) {
    switch event {
    case .opened(let connection, _):
      say(.hello(.init(organizer: key)), to: connection)
    case .message(let connection, let bytes):
      guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(bytes)) else { return }
      if answer.welcome != nil { say(.backUp(.init(id: "backup")), to: connection) }
      if let backedUp = answer.backedUp { end(.success(backedUp.file)) }
      if let refused = answer.refused { end(.failure(.refused(refused.sentence))) }
    case .closed:
      loop.stop()
    }
  }

  private func say(_ message: ClientMessage, to connection: ConnectionID) {
    dialer?.send(Payload(JSONBytes.encode(message)), to: connection)
  }

  private func end(_ result: Result<String, Fault>) {
    self.result = result
    loop.stop()
  }
}
