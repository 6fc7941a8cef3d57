/// The answer to an `HTTPRequest`.
package struct HTTPAnswer: Hashable, Sendable {
  /// The status of RFC 9110, 200...599.
  package var status: Int
  /// The media type of the body, or nil if there is none.
  package var contentType: String?
  /// The entity tag with its quotation marks. A client that names it gets 304 and no body.
  package var etag: String?
  /// Fields beside those of the configuration, which stand on every answer.
  package var fields: [HTTPField]
  /// The body, sent in pieces; it is shared, not copied, between answers.
  package var body: [UInt8]

  package init(
    status: Int, contentType: String? = nil, etag: String? = nil, fields: [HTTPField] = [],
    body: [UInt8] = []
  ) {
    self.status = status
    self.contentType = contentType
    self.etag = etag
    self.fields = fields
    self.body = body
  }

  /// A short answer in plain text, for refusals.
  package static func plain(_ status: Int) -> HTTPAnswer {
    HTTPAnswer(
      status: status, contentType: "text/plain; charset=utf-8",
      body: Array("\(status) \(StatusText.of(status))\n".utf8))
  }
}
