extension Canvas {
  /// The size of a chart in points.
  static func height(of chart: Chart) -> Double { 18 + 17 * Double(chart.bars.count) }

  /// Draws a chart as wide as `width`: a title, and below it label, bar and value of each number.
  func draw(_ chart: Chart, x: Double, y: Double, width: Double) {
    let labelWidth = 0.36 * width
    let lengthMax = width - labelWidth - 80
    line(TextRun(chart.title, .eyebrow), x: x, y: y, width: width)
    for (index, bar) in chart.bars.enumerated() {
      let top = y + 18 + 17 * Double(index)
      let length = max(1, chart.share(of: bar) * lengthMax)
      let box = Box(x: x + labelWidth, y: top + 1.5, width: length, height: 10)
      line(
        TextRun(bar.shortLabel.isolated, .cell), x: x, y: top, width: labelWidth - 8, isAtEnd: true)
      if bar.isHollow {
        let inner = Box(
          x: box.x + 0.5, y: box.y + 0.5, width: max(0.5, length - 1), height: box.height - 1)
        outline(inner, .accent, width: 1)
      } else {
        fill(box, .accent)
      }
      line(TextRun(bar.text, .cell), x: box.x + length + 6, y: top, width: 90)
    }
  }

  /// Draws a QR code without its quiet zone, which must be left free around it.
  func draw(_ code: QRCode, x: Double, y: Double, side: Double) {
    let module = side / Double(code.width)
    let boxes = code.runs.map { run in
      Box(
        x: x + Double(run.column) * module, y: y + Double(run.row) * module,
        width: Double(run.length) * module, height: module)
    }
    fill(boxes, .black)
  }

  private func line(
    _ run: TextRun, x: Double, y: Double, width: Double, isAtEnd: Bool = false
  ) {
    let text = TextLayout([run], width: width, isAtEnd: isAtEnd, on: self)
    guard !text.lines.isEmpty else { return }
    text.draw(0..<1, x: x, y: y, isTagged: false, on: self)
  }
}
