extension PageFlow {
  /// Sets a chart as a figure whose words are those of its numbers.
  mutating func set(_ chart: Chart) {
    let height = Canvas.height(of: chart)
    ensure(height + 10)
    let box = Box(x: Self.left, y: y, width: Self.width, height: height)
    canvas.beginFigure(chart.summary, in: box)
    canvas.draw(chart, x: box.x, y: box.y, width: box.width)
    canvas.end(.figure)
    y += height + 10
  }

  /// Sets a QR code, and the link below it for those who type.
  mutating func set(_ code: LinkCode, side: Double) {
    let link = layout([TextRun(code.link, .cell.coloured(.accent))])
    ensure(side + link.height + 20)
    let box = Box(x: Self.left, y: y, width: side, height: side)
    canvas.beginFigure(code.label, in: box)
    canvas.draw(code.code, x: box.x, y: box.y, side: side)
    canvas.end(.figure)
    y += side + 10
    set(link, as: .paragraph, below: 8)
  }
}
