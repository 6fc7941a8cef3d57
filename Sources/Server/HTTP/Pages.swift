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
  func answer(_ request: HTTPRequest) -> HTTPAnswer {
    switch request.path {
    case "/healthz":
      return text("ok\n")
    case "/metrics":
      guard ["127.0.0.1", "::1"].contains(request.peer.address) else { return .plain(404) }
      return text(shell.assumeIsolated { $0.metrics() })
    case let path where path.hasPrefix("/download/"):
      return download(String(path.dropFirst("/download/".count)), request.method)
    case let path where path.hasPrefix("/results/"):
      return results(String(path.dropFirst("/results/".count)))
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
  private func results(_ secret: String) -> HTTPAnswer {
    guard let page = shell.assumeIsolated({ $0.resultsPage(secret) }) else { return .plain(404) }
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
