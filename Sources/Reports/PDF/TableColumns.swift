/// Where the columns of a table stand.
struct TableColumns {
  /// Above and below the text of a cell.
  static let padding = 3.5
  /// On both sides of the text of a cell.
  private static let gap = 5.0

  private(set) var starts: [Double] = []
  private var widths: [Double] = []
  private let kinds: [Grid.Kind]

  init(_ grid: Grid, in flow: PageFlow) {
    kinds = grid.columns.map(\.kind)
    var x = PageFlow.left
    for width in Self.outerWidths(of: grid, in: flow) {
      starts.append(x + Self.gap)
      widths.append(max(12, width - 2 * Self.gap))
      x += width
    }
  }

  /// The height of a table's header and its first row: they stand together, unless the row is long.
  static func beginning(of grid: Grid, in flow: PageFlow) -> Double {
    let columns = TableColumns(grid, in: flow)
    func height(_ cells: [[TextRun]]) -> Double {
      (columns.layouts(cells, in: flow).map(\.height).max() ?? 0) + 2 * padding
    }
    let first = grid.rows.first.map { height($0.cells.map { $0.runs(.cell) }) } ?? 0
    let header = height(grid.columns.map { [TextRun($0.title, .cell.bold)] })
    return header + max(60, min(first, longestKept))
  }

  private static let longestKept = 200.0

  func layouts(_ cells: [[TextRun]], in flow: PageFlow) -> [TextLayout] {
    cells.enumerated().map { index, runs in
      flow.layout(runs, width: widths[index], isAtEnd: kinds[index] == .number, spacing: 1)
    }
  }

  /// Numbers take the width they have, within limits; the other columns share the rest.
  private static func outerWidths(of grid: Grid, in flow: PageFlow) -> [Double] {
    let shares = grid.widths(total: 1_000).map(Double.init)
    let numbers = grid.columns.count { $0.kind == .number }
    guard numbers > 0, numbers < grid.columns.count else {
      return shares.map { $0 * PageFlow.width / 1_000 }
    }
    let limit = min(90, 0.7 * PageFlow.width / Double(numbers))
    var widths = shares
    var rest = PageFlow.width
    var others = 0.0
    for (index, column) in grid.columns.enumerated() {
      guard column.kind == .number else {
        others += shares[index]
        continue
      }
      let title = [TextRun(column.title, .cell.bold)]
      let texts = [title] + grid.rows.map { $0.cells[index].runs(.cell) }
      let longest = texts.max { Self.length($0) < Self.length($1) } ?? title
      let used = [title, longest].map { flow.layout($0, width: 10_000).usedWidth }.max() ?? 0
      widths[index] = min(limit, used + 2 * gap + 1)
      rest -= widths[index]
    }
    for (index, column) in grid.columns.enumerated() where column.kind != .number {
      widths[index] = rest * shares[index] / others
    }
    return widths
  }

  private static func length(_ runs: [TextRun]) -> Int {
    runs.reduce(0) { $0 + $1.text.utf8.count }
  }
}
