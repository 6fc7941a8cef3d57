/// A WebSocket handshake as text, with one thing wrong at a time.
struct Handshake {
  var method = "GET"
  var path = "/ws"
  var version = "HTTP/1.1"
  var host: String? = "cafe.example"
  var upgrade = "websocket"
  var connection = "Upgrade"
  var webSocketVersion = "13"
  var origin: String? = "http://cafe.example"
  var more = ""

  var text: String {
    var lines = ["\(method) \(path) \(version)"]
    if let host { lines.append("Host: \(host)") }
    if let origin { lines.append("Origin: \(origin)") }
    lines += [
      "Upgrade: \(upgrade)", "Connection: \(connection)",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
      "Sec-WebSocket-Version: \(webSocketVersion)",
    ]
    return lines.joined(separator: "\r\n") + "\r\n\(more)\r\n"
  }
}
