import Dispatch
import Glibc

/// A socket without manners: sends any bytes and shows what came back.
@safe final class RawSocket {
  enum Failure: Error { case cannotConnect(Int32) }

  private let descriptor: Int32
  private var unread: [UInt8] = []

  /// Connects to the port on loopback; every read ends after `timeoutSeconds`.
  init(port: UInt16, timeoutSeconds: Int = 10, receiveBufferBytes: Int32? = nil) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    if var size = receiveBufferBytes {
      unsafe setsockopt(
        descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
    }
    var limit = timeval(tv_sec: timeoutSeconds, tv_usec: 0)
    unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let status = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw Failure.cannotConnect(errno) }
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// What comes next; empty at the end of the stream or of the time.
  ///
  /// Waits on a thread of its own: the tests' few threads must stay free to run the other side.
  func read() async -> [UInt8] {
    if !unread.isEmpty {
      defer { unread = [] }
      return unread
    }
    let descriptor = descriptor
    return await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let room = buffer.count
        let count = unsafe buffer.withUnsafeMutableBytes {
          unsafe recv(descriptor, $0.baseAddress, room, 0)
        }
        continuation.resume(returning: count > 0 ? Array(buffer.prefix(count)) : [])
      }
    }
  }

  /// Everything until the peer ends the stream.
  func readToEnd() async -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let piece = await read()
      guard !piece.isEmpty else { return all }
      all += piece
    }
  }

  /// One answer: its head as text, and as much of its body as the head announces.
  func readAnswer(hasBody: Bool = true) async -> (head: String, body: [UInt8]) {
    var bytes: [UInt8] = []
    while true {
      if let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) {
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
        let length = head.lowercased().split(separator: "\r\n")
          .first { $0.hasPrefix("content-length: ") }
          .flatMap { Int($0.dropFirst(16)) }
        let wanted = end.upperBound + (hasBody ? length ?? 0 : 0)
        if bytes.count >= wanted {
          unread = Array(bytes[wanted...])
          return (head, Array(bytes[end.upperBound..<wanted]))
        }
      }
      let piece = await read()
      guard !piece.isEmpty else { return (String(decoding: bytes, as: UTF8.self), []) }
      bytes += piece
    }
  }

  /// Reads frames until a close frame and returns its code; nil if the stream ends without one.
  func readCloseCode() async -> UInt16? {
    guard let frame = await readFrames(until: 8).last, frame.opcode == 8 else { return nil }
    return frame.payload.count >= 2
      ? UInt16(frame.payload[0]) << 8 | UInt16(frame.payload[1]) : 1005
  }

  /// Reads frames until one with `opcode`, or the end of the stream.
  func readFrames(until opcode: UInt8) async -> [Frame] {
    var bytes: [UInt8] = []
    var frames: [Frame] = []
    while true {
      while let frame = Frame(parsing: bytes) {
        frames.append(frame)
        if frame.opcode == opcode { return frames }
        bytes.removeFirst(frame.wireBytes)
      }
      let piece = await read()
      guard !piece.isEmpty else { return frames }
      bytes += piece
    }
  }

  deinit {
    Glibc.close(descriptor)
  }
}
