/// The rows of a table of text as RFC 4180 has it, separated by commas; line ends of any kind.
struct CSVLines {
  /// A row with the line where it begins, counted from 1.
  struct Row: Equatable {
    var line: Int
    var cells: [String]
  }

  private(set) var rows: [Row] = []

  private var row = Row(line: 1, cells: [])
  private var cell = ""
  private var line = 1
  private var state = State.plain

  private enum State { case plain, quoted, afterQuote }

  /// - Throws: `FileFault` naming the line of a quotation mark that is out of place.
  init(_ text: String) throws(FileFault) {
    for character in text {
      switch (state, character) {
      case (.quoted, "\""): state = .afterQuote
      case (.quoted, _): add(character)
      case (.afterQuote, "\""):
        cell.append("\"")
        state = .quoted
      case (_, ","): endCell()
      case (_, _) where character.isNewline: endRow()
      case (.plain, "\"") where cell.isEmpty: state = .quoted
      case (.plain, _): cell.append(character)
      case (.afterQuote, _):
        throw FileFault(field: "line \(line)", problem: "has text after a closing quotation mark")
      }
    }
    guard state != .quoted else {
      throw FileFault(
        field: "line \(row.line)", problem: "has a quotation mark that is never closed")
    }
    if !cell.isEmpty || !row.cells.isEmpty { endRow() }
  }

  private mutating func add(_ character: Character) {
    if character.isNewline { line += 1 }
    cell.append(character)
  }

  private mutating func endCell() {
    row.cells.append(cell)
    cell = ""
    state = .plain
  }

  private mutating func endRow() {
    endCell()
    if row.cells != [""] { rows.append(row) }
    line += 1
    row = Row(line: line, cells: [])
  }
}
