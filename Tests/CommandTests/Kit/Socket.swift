import Foundation
import Glibc

/// A blocking socket to a server in another process.
@safe final class Socket {
  enum Failure: Error {
    case cannotConnect(Int32)
    case ended
  }

  private let descriptor: Int32
  private var unread: [UInt8] = []

  /// Connects to the port on loopback; a read that takes longer than 20 seconds fails.
  init(port: UInt16) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var limit = timeval(tv_sec: 20, tv_usec: 0)
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

  deinit { close(descriptor) }

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

  /// Exactly this many bytes.
  func read(_ count: Int) throws -> [UInt8] {
    while unread.count < count { try fill() }
    defer { unread.removeFirst(count) }
    return Array(unread[..<count])
  }

  /// Everything up to and including a mark.
  func read(through mark: String) throws -> String {
    while true {
      if let end = unread.firstRange(of: Array(mark.utf8)) {
        return String(decoding: try read(end.upperBound), as: UTF8.self)
      }
      try fill()
    }
  }

  private func fill() throws {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let room = buffer.count
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe recv(descriptor, $0.baseAddress, room, 0)
    }
    guard count > 0 else { throw Failure.ended }
    unread += buffer.prefix(count)
  }
}
