/// An answer over HTTP.
struct Page {
  var status: Int
  var fields: [String: String] = [:]
  var body: String

  /// Asks for a path on a connection of its own.
  init(_ path: String, at port: UInt16, method: String = "GET") throws {
    let socket = try Socket(port: port)
    socket.send(
      Array("\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n".utf8))
    let lines = try socket.read(through: "\r\n\r\n").split(separator: "\r\n")
    status = Int(lines[0].split(separator: " ")[1]) ?? 0
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      fields[parts[0].lowercased()] = parts[1].drop { $0 == " " }.description
    }
    let length = method == "HEAD" ? 0 : Int(fields["content-length"] ?? "0") ?? 0
    body = String(decoding: try socket.read(length), as: UTF8.self)
  }
}
