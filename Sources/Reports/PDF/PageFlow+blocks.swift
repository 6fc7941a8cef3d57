extension PageFlow {
  /// Sets a part: its small line, its heading, its blocks.
  mutating func set(_ part: Document.Part) {
    isOnCard = part.role == .card
    let isCover = part.role == .cover || isOnCard
    if isCover { setBand() }
    let eyebrow = part.eyebrow.map { layout([TextRun($0.isolated, .eyebrow)]) }
    let style: TextStyle = isCover ? .title : .part
    let prefix = part.prefix.map { [TextRun("\($0): ", style.coloured(.accent))] } ?? []
    let heading = layout(prefix + [TextRun(part.heading.isolated, style)], spacing: 1)
    // Below its band a cover begins anyway: a page with nothing but a band would be none.
    if !isCover { ensure((eyebrow?.height ?? 0) + min(heading.height, 80) + opening(of: part)) }
    canvas.mark(part.anchor, x: Self.left, y: y)
    if let eyebrow { set(eyebrow, as: .paragraph, below: 5) }
    set(heading, as: .heading(isCover ? 1 : 2), below: isCover ? 12 : 8)
    for (index, block) in part.blocks.enumerated() {
      if case .heading = block, index + 1 < part.blocks.count { keep(with: part.blocks[index + 1]) }
      set(block, isOnCover: isCover)
    }
  }

  /// What stands on the page of a part's heading, at least: a few lines, or the first row of a table.
  private func opening(of part: Document.Part) -> Double {
    for block in part.blocks.prefix(2) {
      if case .table(let grid) = block { return TableColumns.beginning(of: grid, in: self) + 60 }
    }
    return 70
  }

  /// A heading stands on the page of the chart below it.
  private mutating func keep(with next: Block) {
    guard case .chart(let chart) = next else { return }
    ensure(Canvas.height(of: chart) + 60)
  }

  /// The woven band at the head of the cover.
  private mutating func setBand() {
    decorate(.fill(Box(x: Self.left, y: Self.top, width: Self.width, height: 4), .accent))
    decorate(.fill(Box(x: Self.left, y: Self.top + 6, width: Self.width, height: 12), .accentSoft))
    y = 220
  }

  private mutating func set(_ block: Block, isOnCover: Bool) {
    switch block {
    case .heading(let text):
      let heading = layout([TextRun(text.isolated, .section)])
      space(12)
      ensure(heading.height + 60)
      set(heading, as: .heading(3), below: 4)
    case .paragraph(let content):
      set(layout(content.runs(.body)), as: .paragraph, below: 6)
    case .lead(let content):
      set(layout(content.runs(.soft)), as: .paragraph, below: 8)
    case .motto(let text):
      set(layout([TextRun(text.isolated, .motto)]), as: .paragraph, below: isOnCover ? 40 : 8)
    case .fields(let fields): set(fields)
    case .figures(let figures): set(figures)
    case .list(let items, let isNumbered): set(items, isNumbered: isNumbered)
    case .table(let grid): set(grid)
    case .votes(let votes): set(votes)
    case .chart(let chart): set(chart)
    case .code(let code): set(code, side: isOnCard ? 200 : 96)
    }
  }

  /// Labels beside their values, a rule above each.
  private mutating func set(_ fields: [Field]) {
    let indent = 118.0
    canvas.begin(.list)
    for field in fields {
      let label = layout([TextRun(field.label.isolated, .cell.bold)], width: indent - 10)
      let value = layout(field.value.runs(.body), width: Self.width - indent)
      ensure(max(label.height, min(value.height, 60)) + 10)
      decorate(.fill(Box(x: Self.left, y: y, width: Self.width, height: 0.5), .line))
      y += 5
      setItem(label: label, body: value, indent: indent, below: 5)
    }
    canvas.end(.list)
    y += 4
  }

  private mutating func set(_ items: [Item], isNumbered: Bool) {
    let indent = isNumbered && items.count > 99 ? 32.0 : 24.0
    canvas.begin(.list)
    for (index, item) in items.enumerated() {
      let mark =
        isNumbered
        ? TextRun("\(index + 1).", .body.bold.coloured(.accent)) : TextRun("•", .body)
      let body = layout(item.content.runs(.body), width: Self.width - indent)
      let label = layout([mark], width: indent - 4)
      ensure(body.height(0..<min(3, body.lines.count)))
      if let anchor = item.anchor { canvas.mark(anchor, x: Self.left, y: y) }
      setItem(label: label, body: body, indent: indent, below: 4)
    }
    canvas.end(.list)
    y += 4
  }

  /// A label and its body on one height. The label of many lines goes first, wherever it ends.
  private mutating func setItem(
    label: TextLayout, body: TextLayout, indent: Double, below: Double
  ) {
    canvas.begin(.item)
    let start = y
    if label.height <= rest {
      set(label, as: .label)
      let labelEnd = y
      y = start
      canvas.begin(.itemBody)
      let isOnePage = body.height <= rest
      set(body, as: .paragraph, x: Self.left + indent)
      canvas.end(.itemBody)
      y = (isOnePage ? max(y, labelEnd) : y) + below
    } else {
      set(label, as: .label, below: 2)
      canvas.begin(.itemBody)
      set(body, as: .paragraph, x: Self.left + indent, below: below)
      canvas.end(.itemBody)
    }
    canvas.end(.item)
  }

  /// Large numbers side by side, each over its label.
  private mutating func set(_ figures: [Figure]) {
    guard !figures.isEmpty else { return }
    let step = Self.width / Double(figures.count)
    let values = figures.map { layout([TextRun($0.value, .figure)], width: step - 6) }
    let labels = figures.map { layout([TextRun($0.label, .eyebrow)], width: step - 6) }
    let valueHeight = values.map(\.height).max() ?? 0
    let height = valueHeight + (labels.map(\.height).max() ?? 0)
    ensure(height + 20)
    y += 6
    let top = y
    canvas.begin(.list)
    for (index, value) in values.enumerated() {
      let x = Self.left + step * Double(index)
      canvas.begin(.item)
      y = top + valueHeight
      set(labels[index], as: .label, x: x)
      canvas.begin(.itemBody)
      y = top
      set(value, as: .paragraph, x: x)
      canvas.end(.itemBody)
      canvas.end(.item)
    }
    canvas.end(.list)
    y = top + height + 14
  }

  /// Three lengths for the eye, and the same in numbers and words for everybody.
  private mutating func set(_ votes: ReportModel.Recommendation.Votes) {
    let sentence = layout([TextRun(votes.sentence(words), .body)])
    ensure(sentence.height + 16)
    let counts = [
      (votes.agree, Colour.accent), (votes.agreeWithChange, .white), (votes.object, .soft),
    ]
    let total = Double(max(1, counts.reduce(0) { $0 + $1.0 }))
    var x = Self.left
    for (count, colour) in counts where count > 0 {
      let length = Self.width * Double(count) / total
      let bar = Box(x: x, y: y + 1, width: length - 2, height: 9)
      decorate(.fill(bar, colour == .white ? .accent : colour))
      if colour == .white {
        decorate(
          .fill(
            Box(x: x + 1, y: y + 2, width: max(0, length - 4), height: 7), .white))
      }
      x += length
    }
    y += 14
    set(sentence, as: .paragraph, below: 6)
  }
}
