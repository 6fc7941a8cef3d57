extension Document {
  /// The report as Markdown, for wikis and version control. Links between parts would depend on the
  /// reader's program, so numbers stand in their place.
  func markdown() -> String {
    let words = language.wording
    let parts = parts.filter { $0.role != .contents }
    return parts.map { $0.markdown(words).source + "\n" }.joined(separator: "\n")
  }
}

extension Document.Part {
  fileprivate func markdown(_ words: any Wording) -> Markdown {
    var lines: [Markdown] = []
    if let eyebrow, role != .appendix { lines.append("*\(eyebrow)*") }
    switch (role, prefix) {
    case (.cover, _): lines.insert("# \(heading)", at: 0)
    case (_, let prefix?): lines.insert("## \(prefix): \(heading)", at: 0)
    case (_, nil): lines.insert("## \(heading)", at: 0)
    }
    lines += blocks.compactMap { $0.markdown(words) }
    return Markdown(source: lines.map(\.source).joined(separator: "\n\n"))
  }
}

extension Block {
  /// Nothing for a chart: the table beside it has its numbers.
  fileprivate func markdown(_ words: any Wording) -> Markdown? {
    switch self {
    case .chart: return nil
    case .code(let code): return "\(code.link)"
    case .heading(let text): return "### \(text)"
    case .paragraph(let content), .lead(let content): return content.markdown
    case .motto(let text): return "**\(text)**"
    case .fields(let fields):
      return .list(fields.map { "- **\($0.label):** \($0.value.markdown)" })
    case .figures(let figures):
      return .list(figures.map { "- \($0.label): \($0.value)" })
    case .list(let items, let isNumbered):
      return .list(
        items.enumerated().map { index, item in
          isNumbered ? "\(index + 1). \(item.content.markdown)" : "- \(item.content.markdown)"
        })
    case .table(let grid): return grid.markdown
    case .votes(let votes):
      return """
        \(words.votes(votes.agree, .agree)) · \
        \(words.votes(votes.agreeWithChange, .agreeWithChange)) · \(words.votes(votes.object, .object))
        """
    }
  }
}

extension Markdown {
  /// One piece per line.
  fileprivate static func list(_ pieces: [Markdown]) -> Markdown {
    Markdown(source: pieces.map(\.source).joined(separator: "\n"))
  }
}

extension [Inline] {
  fileprivate var markdown: Markdown {
    Markdown(source: map(\.markdown.source).joined())
  }
}

extension Inline {
  fileprivate var markdown: Markdown {
    switch self {
    case .words(let text), .aside(let text):
      // Spaces at the ends separate runs and are kept; within a text they are not at a line's start.
      let lead: Markdown = text.hasPrefix(" ") ? " " : ""
      return "\(lead)\(text)"
    case .quote(let text), .link(let text, _), .quoteLink(let text, _): return "\(text)"
    }
  }
}

extension Grid {
  fileprivate var markdown: Markdown {
    let head = columns.map { "\($0.title)" as Markdown }
    let rule = columns.map { ($0.kind == .number ? "---:" : "---") as Markdown }
    let body = rows.map { $0.cells.map(\.markdown) }
    let lines = ([head, rule] + body).map { cells in
      "| " + cells.map(\.source).joined(separator: " | ") + " |"
    }
    return Markdown(source: lines.joined(separator: "\n"))
  }
}
