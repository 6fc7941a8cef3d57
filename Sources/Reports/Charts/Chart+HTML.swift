extension Chart {
  private static let width = 340
  private static let labelWidth = 150
  private static let barLengthMax = 130
  private static let step = 22

  /// The chart as a picture in the page; its words are read aloud in its place.
  var html: HTML {
    let rows = bars.enumerated().map { index, bar in row(bar, at: index * Self.step) }
    return """
      <figure class="chart"><figcaption>\(title)</figcaption>
      <svg viewBox="0 0 \(Self.width) \(bars.count * Self.step)" role="img" aria-label="\(summary)">\
      \(HTML.run(rows))</svg></figure>
      """
  }

  private func row(_ bar: Bar, at top: Int) -> HTML {
    let length = max(1, Int((share(of: bar) * Double(Self.barLengthMax)).rounded()))
    let kind = bar.isHollow ? "bar hollow" : "bar"
    return """
      <text x="\(Self.labelWidth - 8)" y="\(top + 15)" text-anchor="end">\(bar.shortLabel)</text>\
      <rect class="\(kind)" x="\(Self.labelWidth)" y="\(top + 4)" width="\(length)" height="13"/>\
      <text x="\(Self.labelWidth + length + 6)" y="\(top + 15)">\(bar.text)</text>
      """
  }
}

extension LinkCode {
  /// The code with the link below it.
  var html: HTML {
    """
    <figure class="code">\(HTML(source: code.svg(label: label)))
    <figcaption><a href="\(link)">\(link)</a></figcaption></figure>
    """
  }
}
