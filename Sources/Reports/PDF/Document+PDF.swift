extension Document {
  /// The report as a tagged PDF (ISO 32000-1, ISO 14289-1: PDF/UA-1), for paper and for screen readers.
  ///
  /// Documents are drawn one at a time in a process; a second caller waits.
  ///
  /// - Parameter created: the report's own moment in RFC 3339; never the clock.
  /// - Returns: nil when there was no memory.
  func pdf(created: String?) -> [UInt8]? {
    Drawing.alone { draw(created: created) }
  }

  private func draw(created: String?) -> [UInt8]? {
    let words = language.wording
    let title = title.isolated
    let canvas = Canvas(
      title: self.title, language: language.locale, created: created ?? Self.earliest)
    var flow = PageFlow(canvas: canvas, words: words)
    canvas.begin(.document)
    var previous: Role?
    for part in parts {
      if let previous, !part.role.follows(previous) || flow.rest < 160 {
        flow.breakPage()
      } else {
        flow.space(24)
      }
      flow.set(part)
      previous = part.role
      let name = (part.prefix.map { "\($0): " } ?? "") + part.heading
      _ = canvas.addBookmark(name, to: part.anchor)
    }
    canvas.end(.document)
    let pageCount = flow.finish(footer: parts.first?.role == .card ? nil : title)
    guard let file = canvas.finish() else { return nil }
    return PDFUpdate(
      title: self.title, language: language.locale, pageCount: pageCount,
      headerScopes: canvas.headerScopes, figures: canvas.figures
    ).applied(to: file)
  }

  /// As in the archives of other formats: the time that stands for none.
  private static let earliest = "1980-01-01T00:00:00Z"
}

extension Document.Role {
  /// Short chapters stand one below the other, and so do the parts of the appendix.
  fileprivate func follows(_ previous: Self) -> Bool {
    self == previous && (self == .chapter || self == .appendix)
  }
}
