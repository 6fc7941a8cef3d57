extension Block {
  /// - Parameter words: the language, for the words beside the votes.
  func html(_ words: any Wording) -> HTML {
    switch self {
    case .heading(let text):
      return "<h3><bdi>\(text)</bdi></h3>"
    case .paragraph(let content):
      return "<p>\(content.html)</p>"
    case .lead(let content):
      return "<p class=\"lead\">\(content.html)</p>"
    case .motto(let text):
      return "<p class=\"motto\">\(text)</p>"
    case .fields(let fields):
      let rows = fields.map { "<dt><bdi>\($0.label)</bdi></dt><dd>\($0.value.html)</dd>" as HTML }
      return "<dl class=\"fields\">\n\(HTML.lines(rows))\n</dl>"
    case .figures(let figures):
      let rows = figures.map { "<div><dt>\($0.label)</dt><dd>\($0.value)</dd></div>" as HTML }
      return "<dl class=\"figures\">\n\(HTML.lines(rows))\n</dl>"
    case .list(let items, let isNumbered):
      let rows = HTML.lines(items.map(\.html))
      return isNumbered ? "<ol>\n\(rows)\n</ol>" : "<ul>\n\(rows)\n</ul>"
    case .table(let grid):
      return grid.html
    case .votes(let votes):
      return votes.html(words)
    case .chart(let chart):
      return chart.html
    case .code(let code):
      return code.html
    }
  }
}

extension Item {
  fileprivate var html: HTML {
    guard let anchor else { return "<li>\(content.html)</li>" }
    return "<li id=\"\(anchor.id)\">\(content.html)</li>"
  }
}

extension [Inline] {
  /// The runs one after the other.
  var html: HTML { .run(map(\.html)) }
}

extension Inline {
  /// What people wrote stands in `bdi`, so that its direction never reaches the words around it.
  fileprivate var html: HTML {
    switch self {
    case .words(let text): "\(text)"
    case .aside(let text): "<span class=\"aside\">\(text)</span>"
    case .quote(let text): "<bdi>\(text)</bdi>"
    case .link(let text, let anchor): "<a href=\"#\(anchor.id)\">\(text)</a>"
    case .quoteLink(let text, let anchor): "<a href=\"#\(anchor.id)\"><bdi>\(text)</bdi></a>"
    }
  }
}
