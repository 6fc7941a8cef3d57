extension QRCode {
  /// Light modules around the code that readers need: four, ISO/IEC 18004.
  package static let quietZone = 4

  /// Modules along one side of the picture: the code and its quiet zone on both sides.
  package var sideWithQuietZone: Int { width + 2 * Self.quietZone }

  /// The dark modules as the path of an SVG picture whose view box is
  /// `0 0 sideWithQuietZone sideWithQuietZone`: one rectangle per run of a row.
  package func svgPath() -> String {
    runs.map { run in
      let (x, y) = (run.column + Self.quietZone, run.row + Self.quietZone)
      return "M\(x) \(y)h\(run.length)v1h-\(run.length)z"
    }.joined()
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
