extension XLSX {
  private static let drawing: HTML = "http://schemas.openxmlformats.org/drawingml/2006"

  /// The parts behind the charts: for each sheet that has some a drawing that places them.
  static func chartParts(_ sheets: [Sheet]) -> [ArchiveEntry] {
    var entries: [ArchiveEntry] = []
    for (place, sheet) in sheets.enumerated() where !sheet.charts.isEmpty {
      let number = place + 1
      let names = sheet.charts.indices.map { "chart\(number)-\($0 + 1)" }
      entries += [
        ArchiveEntry(
          "xl/worksheets/_rels/sheet\(number).xml.rels",
          relations("drawing", to: ["../drawings/drawing\(number).xml"])),
        ArchiveEntry("xl/drawings/drawing\(number).xml", placing(sheet)),
        ArchiveEntry(
          "xl/drawings/_rels/drawing\(number).xml.rels",
          relations("chart", to: names.map { "../charts/\($0).xml" })),
      ]
      entries += zip(names, sheet.charts).map { name, chart in
        ArchiveEntry("xl/charts/\(name).xml", drawn(chart, of: sheet))
      }
    }
    return entries
  }

  static func chartTypes(_ sheets: [Sheet]) -> HTML {
    .run(
      sheets.enumerated().filter { !$0.element.charts.isEmpty }.flatMap { place, sheet -> [HTML] in
        let drawing: HTML = """
          <Override PartName="/xl/drawings/drawing\(place + 1).xml" \
          ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>
          """
        let charts = sheet.charts.indices.map {
          """
          <Override PartName="/xl/charts/chart\(place + 1)-\($0 + 1).xml" \
          ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>
          """ as HTML
        }
        return [drawing] + charts
      })
  }

  private static func relations(_ kind: String, to paths: [String]) -> HTML {
    let entries = paths.enumerated().map { index, path in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relations)/\(kind)\" Target=\"\(path)\"/>"
        as HTML
    }
    return """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      \(HTML.run(entries))</Relationships>
      """
  }

  /// The charts side by side, two rows below the last one; each says in words what it shows.
  private static func placing(_ sheet: Sheet) -> HTML {
    let top = sheet.lines.count + 1
    let anchors = sheet.charts.enumerated().map { index, chart -> HTML in
      let (left, right) = (index * 6, index * 6 + 5)
      return """
        <xdr:twoCellAnchor><xdr:from>\(corner(left, top))</xdr:from><xdr:to>\(corner(right, top + 15))</xdr:to>\
        <xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>\
        <xdr:cNvPr id="\(index + 2)" name="chart\(index + 1)" descr="\(summary(of: chart, in: sheet))"/>\
        <xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>\
        <xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>\
        <a:graphic><a:graphicData uri="\(drawing)/chart"><c:chart xmlns:c="\(drawing)/chart" r:id="rId\(index + 1)"/>\
        </a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>
        """
    }
    return """
      <xdr:wsDr xmlns:xdr="\(drawing)/spreadsheetDrawing" xmlns:a="\(drawing)/main" \
      xmlns:r="\(relations)">\(HTML.run(anchors))</xdr:wsDr>
      """
  }

  private static func corner(_ column: Int, _ row: Int) -> HTML {
    """
    <xdr:col>\(column)</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>\(row)</xdr:row><xdr:rowOff>0</xdr:rowOff>
    """
  }

  /// The numbers of a chart in words.
  private static func summary(of chart: SheetChart, in sheet: Sheet) -> String {
    let rows = sheet.lines.dropFirst().map { line in
      let values = chart.series.map { line[$0 - 1].words }.joined(separator: ", ")
      return "\(line[0].words): \(values)"
    }
    return "\(chart.title). " + rows.joined(separator: "; ")
  }

  /// Bars next to each other: what is planned as an outline, what was as a surface.
  private static func drawn(_ chart: SheetChart, of sheet: Sheet) -> HTML {
    let series = chart.series.enumerated().map { index, column in
      self.series(
        index, column, of: sheet, isHollow: index == 0 && chart.series.count > 1)
    }
    return """
      <c:chartSpace xmlns:c="\(drawing)/chart" xmlns:a="\(drawing)/main" xmlns:r="\(relations)">\
      <c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r>\
      <a:rPr lang="de" sz="1200" b="1"/><a:t>\(chart.title)</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>\
      <c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/>\
      <c:grouping val="clustered"/><c:varyColors val="0"/>\(HTML.run(series))<c:gapWidth val="80"/>\
      <c:axId val="1"/><c:axId val="2"/></c:barChart>\
      <c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>\
      <c:axPos val="b"/><c:crossAx val="2"/></c:catAx>\
      <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/>\
      <c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea>\
      <c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/></c:chart></c:chartSpace>
      """
  }

  private static func series(
    _ index: Int, _ column: Int, of sheet: Sheet, isHollow: Bool
  ) -> HTML {
    let letter = self.column(column)
    let last = sheet.lines.count
    let fill: HTML =
      isHollow ? "<a:noFill/>" : "<a:solidFill><a:srgbClr val=\"1D6350\"/></a:solidFill>"
    return """
      <c:ser><c:idx val="\(index)"/><c:order val="\(index)"/>\
      <c:tx><c:strRef><c:f>'\(sheet.name)'!$\(letter)$1</c:f></c:strRef></c:tx>\
      <c:spPr>\(fill)<a:ln w="15875"><a:solidFill><a:srgbClr val="1D6350"/></a:solidFill></a:ln></c:spPr>\
      <c:invertIfNegative val="0"/>\
      <c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>\
      <c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>\
      <c:cat><c:numRef><c:f>'\(sheet.name)'!$A$2:$A$\(last)</c:f></c:numRef></c:cat>\
      <c:val><c:numRef><c:f>'\(sheet.name)'!$\(letter)$2:$\(letter)$\(last)</c:f></c:numRef></c:val></c:ser>
      """
  }
}

extension CSVCell {
  fileprivate var words: String {
    switch self {
    case .empty: "–"
    case .number(let value): String(value)
    case .text(let text): text
    }
  }
}
