/// The rows of a table of text as RFC 4180 has it, separated by commas; line ends of any kind.
///
/// It is read scalar by scalar: a mark that follows a comma makes one character with it, and still
/// belongs to the next cell.
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
  /// The scalar before was a carriage return: a line feed after it ends no further line.
  private var followsReturn = false
  private var state = State.plain

  private enum State { case plain, quoted, afterQuote }

  /// - Throws: `FileFault` naming the line of a quotation mark that is out of place.
  init(_ text: String) throws(FileFault) {
    for scalar in text.unicodeScalars {
      let endsLine = scalar.isLineEnd && !(scalar == "\n" && followsReturn)
      followsReturn = scalar == "\r"
      switch (state, scalar) {
      case (.quoted, "\""): state = .afterQuote
      case (.quoted, _):
        if endsLine { line += 1 }
        cell.unicodeScalars.append(scalar)
      case (.afterQuote, "\""):
        cell.append("\"")
        state = .quoted
      case (_, ","): endCell()
      case (_, _) where scalar.isLineEnd: if endsLine { endRow() }
      case (.plain, "\"") where cell.isEmpty: state = .quoted
      case (.plain, _): cell.unicodeScalars.append(scalar)
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

extension Unicode.Scalar {
  fileprivate var isLineEnd: Bool { self == "\n" || self == "\r" }
}
