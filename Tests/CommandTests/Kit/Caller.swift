import Foundation
import Server
import WorldCafe

/// A WebSocket client of its own, written after `Protocol.md`: sends, and reads until it has seen
/// what it waits for.
final class Caller {
  private let socket: Socket
  /// Everything that came, oldest first.
  private(set) var heard: [JSONValue] = []
  private(set) var closeCode: UInt16?
  /// The answers to commands: `done`, or the refusal's code.
  private(set) var answers: [String: String] = [:]
  private(set) var created: [String: String] = [:]

  /// - Parameter origin: as a browser's page would say.
  init(port: UInt16, origin: String? = nil) throws {
    socket = try Socket(port: port)
    let field = origin.map { "Origin: \($0)\r\n" } ?? ""
    socket.send(
      Array(
        """
        GET /ws HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nUpgrade: websocket\r\n\
        Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\
        Sec-WebSocket-Version: 13\r\n\(field)\r\n
        """.utf8))
    let head = try socket.read(through: "\r\n\r\n")
    guard head.hasPrefix("HTTP/1.1 101") else { throw Refused(head: head) }
  }

  /// The handshake was refused.
  struct Refused: Error { var head: String }

  /// Sends a frame, masked with a fixed key.
  func send(_ payload: [UInt8], opcode: UInt8 = 1, isFinal: Bool = true) {
    var frame: [UInt8] = [(isFinal ? 128 : 0) | opcode]
    switch payload.count {
    case ..<126: frame.append(128 | UInt8(payload.count))
    case ..<65_536: frame += [254, UInt8(payload.count >> 8), UInt8(payload.count & 255)]
    default: frame += [255] + (0..<8).reversed().map { UInt8(payload.count >> ($0 * 8) & 255) }
    }
    let key: [UInt8] = [1, 2, 3, 4]
    socket.send(frame + key + payload.enumerated().map { $1 ^ key[$0 & 3] })
  }

  func say(_ message: ClientMessage) { send(JSONBytes.encode(message)) }

  func ask(_ command: Command, id: String) { say(.command(.init(id: id, do: command))) }

  /// Sends a command and waits for its answer.
  ///
  /// - Returns: what it made.
  @discardableResult
  func must(_ command: Command, id: String) throws -> String? {
    ask(command, id: id)
    try hear { self.answers[id] != nil }
    guard answers[id] == "done" else { throw Refused(head: "\(id): \(answers[id] ?? "")") }
    return created[id]
  }

  /// Reads until something holds, or the connection ends.
  ///
  /// - Throws: `Socket.Failure.ended` when it ends before.
  func hear(until holds: () -> Bool) throws {
    while !holds() { try readMessage() }
  }

  /// Reads until a message of this name came.
  func next(_ name: String) throws -> JSONValue {
    let count = heard.count
    try hear { self.heard[count...].contains { $0[name] != nil } }
    return heard[count...].lazy.compactMap { $0[name] }.first ?? .null
  }

  /// Reads until the server closes.
  ///
  /// - Returns: the code of its close frame; nil when there was none.
  func readToClose() -> UInt16? {
    do { try hear { self.closeCode != nil } } catch { return closeCode }
    return closeCode
  }

  private func readMessage() throws {
    var message: [UInt8] = []
    while true {
      let head = try socket.read(2)
      var size = Int(head[1] & 127)
      if size > 125 {
        size = try socket.read(size == 126 ? 2 : 8).reduce(0) { $0 << 8 | Int($1) }
      }
      let payload = try socket.read(size)
      switch head[0] & 15 {
      case 8:
        closeCode = payload.count < 2 ? 1005 : UInt16(payload[0]) << 8 | UInt16(payload[1])
        send(payload, opcode: 8)
        return
      case 9: send(payload, opcode: 10)
      case 10: continue
      default:
        message += payload
        if head[0] & 128 != 0 { return note(message) }
      }
    }
  }

  private func note(_ bytes: [UInt8]) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else { return }
    heard.append(value)
    if let done = value["done"], let id = done["id"]?.text {
      answers[id] = "done"
      created[id] = done["created"]?.text
    }
    if let refused = value["refused"], let id = refused["id"]?.text {
      answers[id] = refused["code"]?.text
    }
  }
}
