extension Grid {
  /// A table whose header row repeats on each printed page.
  var html: HTML {
    let head = columns.map { column -> HTML in
      "<th scope=\"col\"\(Self.cssClass(of: column))>\(column.title)</th>"
    }
    let body = rows.map { row -> HTML in
      let id: HTML = row.anchor.map { " id=\"\($0.id)\"" } ?? .nothing
      let cells = zip(row.cells, columns).enumerated().map { index, cell -> HTML in
        let kind = Self.cssClass(of: cell.1)
        return index == 0
          ? "<th scope=\"row\"\(kind)>\(cell.0.html)</th>" : "<td\(kind)>\(cell.0.html)</td>"
      }
      return "<tr\(id)>\(HTML.run(cells))</tr>"
    }
    let table: HTML = """
      <table>
      <thead><tr>\(HTML.run(head))</tr></thead>
      <tbody>
      \(HTML.lines(body))
      </tbody>
      </table>
      """
    guard columns.count > Self.narrowColumnsMax else { return table }
    // On a phone it scrolls by itself, also by keyboard, and the page does not.
    return """
      <div class="wide" role="group" tabindex="0" aria-label="\(columns[0].title)">
      \(table)
      </div>
      """
  }

  /// So many columns fit on a phone.
  private static let narrowColumnsMax = 6

  private static func cssClass(of column: Column) -> HTML {
    switch column.kind {
    case .text: .nothing
    case .number: " class=\"figure\""
    case .short: " class=\"short\""
    }
  }
}
