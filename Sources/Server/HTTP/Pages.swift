import Transport

/// Answers requests for documents: the client's files, downloads, health and figures.
struct Pages {
  private let files: StaticFiles?
  private let shell: Shell

  init(files: StaticFiles?, shell: Shell) {
    self.files = files
    self.shell = shell
  }

  /// Called on the service thread.
  ///
  /// - Returns: nil when the answer comes later, because a café has to be fetched for it.
  func answer(_ request: HTTPRequest) -> HTTPAnswer? {
    switch request.path {
    case "/healthz":
      return text("ok\n")
    case "/metrics":
      guard ["127.0.0.1", "::1"].contains(request.peer.address) else { return .plain(404) }
      return text(shell.assumeIsolated { $0.metrics() })
    case let path where path.hasPrefix("/download/"):
      return download(String(path.dropFirst("/download/".count)), request.method)
    case let path where path.hasPrefix("/results/"):
      let secret = String(path.dropFirst("/results/".count))
      shell.assumeIsolated { $0.take(.resultsAsked(request.connection, secret: secret)) }
      return nil
    default:
      return files?.answer(request.path) ?? .plain(404)
    }
  }

  /// HEAD does not use a ticket up.
  private func download(_ secret: String, _ method: HTTPRequest.Method) -> HTTPAnswer {
    guard method == .get, let download = shell.assumeIsolated({ $0.redeem(secret) }) else {
      return .plain(404)
    }
    return HTTPAnswer(
      status: 200, contentType: download.mediaType,
      fields: [
        HTTPField("content-disposition", "attachment; filename=\"\(download.fileName)\""),
        HTTPField("cache-control", "no-store"),
      ],
      body: download.bytes)
  }

  /// Never kept by browsers and proxies: results that were withdrawn are gone at once.
  static func results(_ page: [UInt8]?, of results: LinkedResults) -> HTTPAnswer {
    guard let page else {
      guard case .unavailable = results else { return .plain(404) }
      var later = HTTPAnswer.plain(503)
      later.fields = [HTTPField("retry-after", String(Limits.unreadableMs / 1000))]
      return later
    }
    return HTTPAnswer(
      status: 200, contentType: "text/html; charset=utf-8",
      fields: [
        HTTPField("cache-control", "no-store"), HTTPField("x-robots-tag", "noindex, nofollow"),
      ],
      body: page)
  }

  private func text(_ text: String) -> HTTPAnswer {
    HTTPAnswer(
      status: 200, contentType: "text/plain; charset=utf-8",
      fields: [HTTPField("cache-control", "no-store")], body: Array(text.utf8))
  }
}
