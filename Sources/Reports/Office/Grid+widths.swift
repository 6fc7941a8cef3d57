extension Grid {
  /// The widths of the columns: numbers and short words take what they need, texts share the rest.
  ///
  /// - Parameter total: the width of the table, in any unit.
  func widths(total: Int) -> [Int] {
    // Where there are many, each holds a sign or two.
    let least = columns.count > Self.fewColumns ? 6 : 9
    let shares = columns.enumerated().map { index, column in
      switch column.kind {
      case .number: Self.share(ofCharacters: longestLine(inColumn: index), least: least)
      case .short: Self.share(ofCharacters: longestLine(inColumn: index), least: 12, most: 22)
      case .text: 0
      }
    }
    let texts = max(1, shares.count(where: { $0 == 0 }))
    let rest = max(25 * texts, 100 - shares.reduce(0, +))
    let whole = shares.reduce(0, +) + (shares.contains(0) ? rest : 0)
    return shares.map { total * ($0 == 0 ? rest / texts : $0) / whole }
  }

  private static let fewColumns = 8

  /// A number such as `20:02 Min.` stays on one line, and so do a table’s name and a heading of one word.
  private static func share(ofCharacters count: Int, least: Int, most: Int = 16) -> Int {
    max(least, min(most, count * 5 / 4 + 2))
  }

  private func longestLine(inColumn index: Int) -> Int {
    rows.map { $0.cells[index].reduce(0) { $0 + $1.text.count } }
      .reduce(columns[index].title.count, max)
  }
}
