/// One answer on its way out.
struct Exchange {
  private let head: [UInt8]
  private let body: [UInt8]
  private var isHeadSent = false
  private var sent = 0
  /// The connection ends after this answer.
  let closes: Bool

  /// - Parameters:
  ///   - common: the fields of the configuration.
  ///   - isHead: the request was HEAD: the same head as for GET, without the body.
  ///   - isKnown: the client has this entity: 304.
  init(_ answer: HTTPAnswer, common: [HTTPField], isHead: Bool, isKnown: Bool, closes: Bool) {
    let status = isKnown ? 304 : answer.status
    let hasBody = status != 304 && status != 204
    var text = "HTTP/1.1 \(status) \(StatusText.of(status))\r\n"
    for field in common + answer.fields { text += field.line }
    if let etag = answer.etag { text += HTTPField("etag", etag).line }
    if hasBody {
      if let type = answer.contentType { text += HTTPField("content-type", type).line }
      text += "content-length: \(answer.body.count)\r\n"
    }
    text += closes ? "connection: close\r\n\r\n" : "connection: keep-alive\r\n\r\n"
    head = Array(text.utf8)
    body = hasBody && !isHead ? answer.body : []
    self.closes = closes
  }

  var isDone: Bool { isHeadSent && sent == body.count }

  /// The next piece to write, of at most `bytesMax` bytes of the body.
  mutating func next(bytesMax: Int) -> [UInt8] {
    let end = min(sent + bytesMax, body.count)
    let piece = body[sent..<end]
    sent = end
    guard !isHeadSent else { return Array(piece) }
    isHeadSent = true
    return head + piece
  }
}
