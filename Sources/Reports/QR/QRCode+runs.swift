extension QRCode {
  /// Dark modules side by side in a row.
  struct Run: Equatable {
    var row: Int
    var column: Int
    var length: Int
  }

  /// All dark modules, from the top left corner of the code on.
  var runs: [Run] {
    var runs: [Run] = []
    for row in 0..<width {
      var column = 0
      while column < width {
        let start = column
        while column < width && isDark[row * width + column] { column += 1 }
        if column > start { runs.append(Run(row: row, column: start, length: column - start)) }
        column += 1
      }
    }
    return runs
  }
}
