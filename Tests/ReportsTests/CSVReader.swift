/// Reads RFC 4180, strictly and independently of the writer.
enum CSVReader {
  /// The rows with their cells; `nil` for a quote where none may stand.
  static func rows(_ text: String, separator: Unicode.Scalar) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var wasQuoted = false
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch (isQuoted, scalar) {
      case (true, "\"") where scalars.first == "\"":
        scalars.removeFirst()
        cell += "\""
      case (true, "\""):
        isQuoted = false
        wasQuoted = true
      case (true, _):
        cell.unicodeScalars.append(scalar)
      case (false, "\""):
        guard cell.isEmpty && !wasQuoted else { return nil }
        isQuoted = true
      case (false, separator):
        row.append(cell)
        (cell, wasQuoted) = ("", false)
      case (false, "\r"):
        guard scalars.popFirst() == "\n" else { return nil }
        rows.append(row + [cell])
        (row, cell, wasQuoted) = ([], "", false)
      case (false, "\n"):
        return nil
      case (false, _):
        guard !wasQuoted else { return nil }
        cell.unicodeScalars.append(scalar)
      }
    }
    return isQuoted || !row.isEmpty || !cell.isEmpty ? nil : rows
  }
}
