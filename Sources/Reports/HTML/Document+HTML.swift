extension Document {
  /// The report as one file that needs no other: style sheet inside, no script, nothing fetched.
  /// A policy in the file itself forbids both, should a text ever slip through.
  func html() -> String {
    let language = language.rawValue
    let words = self.language.wording
    let sheets = HTML.lines(parts.map { $0.html(words) })
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <style>
      \(HTML.styleSheet)
      \(HTML.pageFooter(title: title))
      </style>
      </head>
      <body>
      <main>
      \(sheets)
      </main>
      </body>
      </html>

      """
    return page.source
  }
}

extension Document.Part {
  /// The part as a sheet of paper with its heading and its blocks.
  fileprivate func html(_ words: any Wording) -> HTML {
    let body = HTML.lines(blocks.map { $0.html(words) })
    let top: HTML = eyebrow.map { "<p class=\"eyebrow\">\($0)</p>\n" } ?? .nothing
    let role = cssClass
    return """
      <section class="sheet \(role)" id="\(anchor.id)" aria-labelledby="\(anchor.id)-h">
      \(top)\(headingHTML)
      \(body)
      </section>
      """
  }

  private var headingHTML: HTML {
    let id = "\(anchor.id)-h"
    switch role {
    case .cover:
      return "<h1 id=\"\(id)\"><bdi>\(heading)</bdi></h1>"
    case .recommendation(let number):
      let spoken = prefix ?? ""
      return """
        <div class="numbered"><span class="number" aria-hidden="true">\(number)</span>
        <h2 id="\(id)"><span class="hidden">\(spoken): </span><bdi>\(heading)</bdi></h2></div>
        """
    case .contents, .chapter, .appendix, .card:
      return "<h2 id=\"\(id)\"><bdi>\(heading)</bdi></h2>"
    }
  }

  private var cssClass: String {
    switch role {
    case .cover: "cover"
    case .contents: "contents"
    case .recommendation: "recommendation"
    case .chapter: "chapter"
    case .appendix: "appendix"
    case .card: "card"
    }
  }
}
