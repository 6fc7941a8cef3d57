extension QRCode {
  /// Light modules around the code that readers need: four, ISO/IEC 18004.
  package static let quietZone = 4

  /// Modules along one side of the picture: the code and its quiet zone on both sides.
  package var sideWithQuietZone: Int { width + 2 * Self.quietZone }

  /// The dark modules as the path of an SVG picture whose view box is
  /// `0 0 sideWithQuietZone sideWithQuietZone`: one rectangle per run of a row.
  package func svgPath() -> String {
    var path = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        let start = column
        while column < width && isDark[row * width + column] { column += 1 }
        if column > start {
          let run = column - start
          path += "M\(start + Self.quietZone) \(row + Self.quietZone)h\(run)v1h-\(run)z"
        } else {
          column += 1
        }
      }
    }
    return path
  }

  /// A whole picture, black on white also where the page around it is dark.
  ///
  /// - Parameter label: what the code leads to, for those who do not see it.
  package func svg(label: String) -> String {
    let side = sideWithQuietZone
    let picture: HTML = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" role="img" \
      shape-rendering="crispEdges" aria-label="\(label)">\
      <path fill="#fff" d="M0 0h\(side)v\(side)h-\(side)z"/>\
      <path fill="#000" d="\(svgPath())"/></svg>
      """
    return picture.source
  }
}
