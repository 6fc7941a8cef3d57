extension PageFlow {
  /// Sets a table. Its header is a row of the structure once, and for the eye on each further page.
  mutating func set(_ grid: Grid) {
    let table = TableColumns(grid, in: self)
    let header = table.layouts(grid.columns.map { [TextRun($0.title, .cell.bold)] }, in: self)
    let headerHeight = (header.map(\.height).max() ?? 0) + 2 * TableColumns.padding
    let rows = grid.rows.map { row in
      row.cells.map { $0.runs(.cell) }
    }
    ensure(TableColumns.beginning(of: grid, in: self))
    canvas.begin(.table)
    shadeHeader(headerHeight)
    set(header.map { $0.lines.indices }, of: header, table, isHeader: true)
    for (runs, row) in zip(rows, grid.rows) {
      let cells = table.layouts(runs, in: self)
      let height = (cells.map(\.height).max() ?? 0) + 2 * TableColumns.padding
      let whole = Self.bottom - Self.top - headerHeight
      if height > rest && (height <= whole || rest < 80) {
        goOn(under: header, table, height: headerHeight)
      }
      if let anchor = row.anchor { canvas.mark(anchor, x: Self.left, y: y) }
      var firsts = cells.map { _ in 0 }
      while true {
        let ranges = zip(cells, firsts).map { fitting($0, from: $1) }
        set(ranges, of: cells, table, isHeader: false)
        firsts = ranges.map(\.upperBound)
        if zip(cells, firsts).allSatisfy({ $0.lines.count == $1 }) { break }
        goOn(under: header, table, height: headerHeight)
      }
    }
    canvas.end(.table)
    y += 10
  }

  /// The lines of a cell from one on that fit on this page, at least one of those left.
  private func fitting(_ cell: TextLayout, from first: Int) -> Range<Int> {
    var end = first
    while end < cell.lines.count,
      end == first || cell.height(first..<end + 1) <= rest - 2 * TableColumns.padding
    { end += 1 }
    return first..<end
  }

  /// One row, or the part of it that stands on this page, and the rule below it.
  private mutating func set(
    _ ranges: [Range<Int>], of cells: [TextLayout], _ table: TableColumns, isHeader: Bool
  ) {
    canvas.begin(.row)
    var height = 0.0
    for (index, cell) in cells.enumerated() {
      let tag: Tag = isHeader ? .header(.column) : index == 0 ? .header(.row) : .cell
      canvas.begin(tag)
      if !ranges[index].isEmpty {
        canvas.begin(.paragraph)
        cell.draw(ranges[index], x: table.starts[index], y: y + TableColumns.padding, on: canvas)
        canvas.end(.paragraph)
      }
      canvas.end(tag)
      height = max(height, cell.height(ranges[index]))
    }
    canvas.end(.row)
    y += height + 2 * TableColumns.padding
    let rule = Box(x: Self.left, y: y, width: Self.width, height: isHeader ? 1 : 0.5)
    decorate(.fill(rule, isHeader ? .ink : .line))
  }

  private mutating func shadeHeader(_ height: Double) {
    let box = Box(x: Self.left, y: y, width: Self.width, height: height)
    decorate(.fill(box, .accentSoft))
  }

  /// Begins a page, and shows the header there again.
  private mutating func goOn(under header: [TextLayout], _ table: TableColumns, height: Double) {
    breakPage()
    shadeHeader(height)
    for (index, cell) in header.enumerated() {
      decorate(.text(cell, x: table.starts[index], y: y + TableColumns.padding))
    }
    y += height
    decorate(.fill(Box(x: Self.left, y: y, width: Self.width, height: 1), .ink))
  }
}
