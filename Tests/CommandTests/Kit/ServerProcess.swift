import Glibc

/// A running `worldcafe serve` on any free port; killed when the test lets go of it.
final class ServerProcess {
  enum Failure: Error { case noLinks(String) }

  private let process: ChildProcess
  /// What it printed until it was ready.
  let greeting: [String]
  let port: UInt16
  let organizerKey: String

  init(data directory: String) throws {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw Failure.noLinks("no pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let silence = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer { close(silence) }
    process = try ChildProcess(
      Program.path,
      [
        "serve", "--listen", "127.0.0.1:0", "--data", directory, "--public",
        Repository.clientFolder,
      ],
      output: ends[1], complaint: silence)
    close(ends[1])
    var text = ""
    while text.split(separator: "\n").count < 4 || !text.hasSuffix("\n") {
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = unsafe read(ends[0], &buffer, buffer.count)
      guard count > 0 else { throw Failure.noLinks(text) }
      text += String(decoding: buffer.prefix(count), as: UTF8.self)
    }
    greeting = text.split(separator: "\n").map(String.init)
    guard let link = greeting.first(where: { $0.contains("/#organizer=") }),
      let address = link.firstRange(of: "http://127.0.0.1:"),
      let mark = link.firstRange(of: "/#organizer="),
      let port = UInt16(link[address.upperBound..<mark.lowerBound])
    else { throw Failure.noLinks(text) }
    self.port = port
    organizerKey = String(link[mark.upperBound...])
  }

  /// Sends a signal and waits for the end.
  ///
  /// - Returns: the exit status, and how long it took.
  @discardableResult
  func end(_ signal: Int32) -> (status: Int32, seconds: Double) {
    let began = ContinuousClock.now
    let status = process.end(signal)
    let passed = began.duration(to: .now).components
    return (status, Double(passed.seconds) + Double(passed.attoseconds) / 1e18)
  }
}
