/// Sets blocks one below the other on pages.
///
/// What only the eye needs (rules, shades, bars, repeated headers, footers) is kept per page and drawn
/// after the last page of text, on pages of its own that `PDFUpdate` then lays under the others as
/// artifacts: cairo 1.16 can tag, but it cannot mark an artifact.
struct PageFlow {
  static let left = 62.4
  static let width = Canvas.width - 2 * left
  static let top = 54.0
  static let bottom = Canvas.height - 66

  let canvas: Canvas
  let words: any Wording
  var y = Self.top
  /// Whether the part that is set is a card to put up, where codes are large.
  var isOnCard = false
  /// Of each page so far.
  private var decorations: [[Decoration]] = [[]]

  /// Something for the eye only.
  enum Decoration {
    case fill(Box, Colour)
    case text(TextLayout, x: Double, y: Double)
  }

  init(canvas: Canvas, words: any Wording) {
    self.canvas = canvas
    self.words = words
  }

  var rest: Double { Self.bottom - y }
  var isAtTop: Bool { y <= Self.top }

  mutating func decorate(_ decoration: Decoration) {
    decorations[decorations.count - 1].append(decoration)
  }

  mutating func breakPage() {
    canvas.endPage()
    decorations.append([])
    y = Self.top
  }

  /// Begins a page unless this much is left, or nothing stands on this one yet.
  mutating func ensure(_ height: Double) {
    if rest < height && !isAtTop { breakPage() }
  }

  /// Leaves space, but none at the top of a page.
  mutating func space(_ height: Double) {
    if !isAtTop { y += height }
  }

  func layout(
    _ runs: [TextRun], width: Double = Self.width, isAtEnd: Bool = false, spacing: Double = 2
  ) -> TextLayout {
    TextLayout(runs, width: width, isAtEnd: isAtEnd, spacing: spacing, on: canvas)
  }

  /// How many lines from one on stand on this page: never one alone of several, before the break or
  /// after it; at least one at the top.
  func fittingCount(_ text: TextLayout, from first: Int) -> Int {
    let left = text.lines.count - first
    var count = 0
    while count < left, text.height(first..<first + count + 1) <= rest { count += 1 }
    if count == left { return count }
    if left - count == 1 { count -= 1 }
    if count < 2 { count = 0 }
    return isAtTop ? max(1, count) : count
  }

  /// Sets a text, on further pages where it does not fit; each page's part is tagged by itself.
  mutating func set(_ text: TextLayout, as tag: Tag, x: Double = Self.left, below: Double = 0) {
    var first = 0
    while first < text.lines.count {
      let count = fittingCount(text, from: first)
      if count > 0 {
        let range = first..<first + count
        canvas.begin(tag)
        text.draw(range, x: x, y: y, on: canvas)
        canvas.end(tag)
        y += text.height(range)
        first += count
      }
      if first < text.lines.count { breakPage() }
    }
    y += below
  }

  /// Ends the last page, and draws for each page what only the eye needs.
  ///
  /// - Parameter title: stands at the foot of all pages but the first; nil for pages without a foot.
  /// - Returns: how many pages of text there are; as many pages of artifacts follow them.
  mutating func finish(footer title: String?) -> Int {
    canvas.endPage()
    for (index, page) in decorations.enumerated() {
      for decoration in page {
        switch decoration {
        case .fill(let box, let colour): canvas.fill(box, colour)
        case .text(let text, let x, let y):
          text.draw(text.lines.indices, x: x, y: y, isTagged: false, on: canvas)
        }
      }
      if index > 0, let title { drawFooter(title, page: index + 1) }
      canvas.endPage()
    }
    return decorations.count
  }

  private func drawFooter(_ title: String, page: Int) {
    let y = Canvas.height - 46
    canvas.fill(Box(x: Self.left, y: y - 6, width: Self.width, height: 0.5), .line)
    let number = words.page(page, of: decorations.count)
    let short = title.count > 70 ? String(title.prefix(69)) + "…" : title
    let lines = [
      layout([TextRun(short.isolated, .footer)], width: Self.width - 100),
      layout([TextRun(number, .footer)], width: Self.width, isAtEnd: true),
    ]
    for line in lines where !line.lines.isEmpty {
      line.draw(0..<1, x: Self.left, y: y, isTagged: false, on: canvas)
    }
  }
}
