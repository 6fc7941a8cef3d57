/// Whom the load connects to.
struct Options: Sendable {
  enum Server: Sendable {
    case cafe(organizerKey: String)
    case echo(messageBytes: Int)
  }

  let port: UInt16
  /// The server's process, whose processor time is read.
  let process: Int32
  let server: Server

  init?(_ words: some Collection<String>) {
    let words = Array(words)
    guard words.count == 4, let port = UInt16(words[0]), let process = Int32(words[1]) else {
      return nil
    }
    self.port = port
    self.process = process
    switch (words[2], Int(words[3])) {
    case ("cafe", _): server = .cafe(organizerKey: words[3])
    case ("echo", let bytes?): server = .echo(messageBytes: bytes)
    default: return nil
    }
  }
}
