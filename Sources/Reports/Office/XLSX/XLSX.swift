/// Writes workbooks. Own XML and not a library, because the one at hand writes files only, and a
/// writer that touches the disk is no function to bytes.
enum XLSX {
  static func package(_ sheets: [Sheet], title: String, language: ReportLanguage) -> [ArchiveEntry]
  {
    [
      ArchiveEntry("[Content_Types].xml", contentTypes(sheets)),
      ArchiveEntry("_rels/.rels", packageRelations),
      ArchiveEntry("docProps/core.xml", DOCX.properties(title: title, language: language)),
      ArchiveEntry("xl/workbook.xml", workbook(sheets)),
      ArchiveEntry("xl/_rels/workbook.xml.rels", workbookRelations(count: sheets.count)),
      ArchiveEntry("xl/styles.xml", styles),
    ]
      + sheets.enumerated().map { index, sheet in
        ArchiveEntry("xl/worksheets/sheet\(index + 1).xml", worksheet(sheet, isFirst: index == 0))
      } + chartParts(sheets)
  }

  static let relations: HTML =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let spreadsheet: HTML = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private static func contentTypes(_ all: [Sheet]) -> HTML {
    let sheets = (1...all.count).map {
      """
      <Override PartName="/xl/worksheets/sheet\($0).xml" \
      ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
      """ as HTML
    }
    return """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
      <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
      \(HTML.run(sheets))\(chartTypes(all))</Types>
      """
  }

  private static let packageRelations: HTML = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>\
    <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
    </Relationships>
    """

  private static func workbookRelations(count: Int) -> HTML {
    let sheets = (1...count).map {
      """
      <Relationship Id="rId\($0)" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
      Target="worksheets/sheet\($0).xml"/>
      """ as HTML
    }
    return """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\(HTML.run(sheets))\
      <Relationship Id="rId\(count + 1)" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
      </Relationships>
      """
  }

  private static func workbook(_ sheets: [Sheet]) -> HTML {
    let entries = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>" as HTML
    }
    // Excel keeps the range of a filter as a name of its own that nobody sees.
    let filters = sheets.enumerated().map { index, sheet in
      """
      <definedName name="_xlnm._FilterDatabase" localSheetId="\(index)" hidden="1">\
      '\(sheet.name)'!$A$1:$\(column(sheet.width))$\(sheet.lines.count)</definedName>
      """ as HTML
    }
    return """
      <workbook xmlns="\(spreadsheet)" \
      xmlns:r="\(relations)">\
      <sheets>\(HTML.run(entries))</sheets><definedNames>\(HTML.run(filters))</definedNames></workbook>
      """
  }

  /// Three cell styles: plain, header, and text that wraps.
  private static let styles: HTML = """
    <styleSheet xmlns="\(spreadsheet)"><fonts count="2"><font><sz val="10.5"/><name val="Liberation Sans"/></font>\
    <font><b/><sz val="10.5"/><name val="Liberation Sans"/></font></fonts>\
    <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
    <fill><patternFill patternType="solid"><fgColor rgb="FFE0ECE5"/><bgColor indexed="64"/></patternFill></fill></fills>\
    <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
    <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>\
    <xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"><alignment vertical="top" wrapText="1"/></xf>\
    <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>\
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
    """

  private static func worksheet(_ sheet: Sheet, isFirst: Bool) -> HTML {
    let rows = sheet.lines.enumerated().map { index, line in row(line, index + 1) }
    let range = "A1:\(column(sheet.width))\(sheet.lines.count)"
    let drawing: HTML = sheet.charts.isEmpty ? .nothing : "<drawing r:id=\"rId1\"/>"
    let selected: HTML = isFirst ? " tabSelected=\"1\"" : .nothing
    return """
      <worksheet xmlns="\(spreadsheet)" xmlns:r="\(relations)"><dimension ref="\(range)"/><sheetViews>\
      <sheetView\(selected) workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>\
      </sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>\(columns(sheet))</cols>\
      <sheetData>\(HTML.run(rows))</sheetData><autoFilter ref="\(range)"/>\(drawing)</worksheet>
      """
  }

  private static func columns(_ sheet: Sheet) -> HTML {
    let heads = sheet.lines.first ?? []
    return .run(
      heads.indices.map { index in
        let longest = sheet.lines.map { $0[index].length }.max() ?? 0
        let isWide = sheet.wide.map { heads[index] == .text($0) } ?? false
        let width = isWide ? 60 : min(28, max(8, longest + 2))
        let place = index + 1
        return "<col min=\"\(place)\" max=\"\(place)\" width=\"\(width)\" customWidth=\"1\"/>"
      })
  }

  private static func row(_ line: [CSVCell], _ number: Int) -> HTML {
    let cells = line.enumerated().map { index, cell in
      self.cell(cell, at: "\(column(index + 1))\(number)", isHead: number == 1)
    }
    return "<row r=\"\(number)\">\(HTML.run(cells))</row>"
  }

  private static func cell(_ cell: CSVCell, at place: String, isHead: Bool) -> HTML {
    switch cell {
    case .empty: return .nothing
    case .number(let value): return "<c r=\"\(place)\"><v>\(value)</v></c>"
    case .text(let text):
      let style = isHead ? 1 : 2
      // What the format allows in a cell; nobody types as much.
      let kept = text.utf16.count <= cellLengthMax ? text : text.first(utf16: cellLengthMax)
      return """
        <c r="\(place)" s="\(style)" t="inlineStr"><is><t xml:space="preserve">\(kept)</t></is></c>
        """
    }
  }

  /// Characters in a cell at most: Microsoft, "Excel specifications and limits".
  private static let cellLengthMax = 32_767

  /// The letters of a column, counted from 1.
  static func column(_ number: Int) -> String {
    var letters = ""
    var rest = number
    while rest > 0 {
      let letter = UInt8((rest - 1) % 26) + UInt8(ascii: "A")
      letters = String(UnicodeScalar(letter)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension Sheet {
  var width: Int { max(1, lines.first?.count ?? 1) }
}

extension CSVCell {
  fileprivate var length: Int {
    switch self {
    case .number(let value): String(value).count
    case .text(let text): text.split(separator: "\n").map(\.count).max() ?? 0
    case .empty: 0
    }
  }
}

extension String {
  /// The longest beginning of at most so many UTF-16 units.
  fileprivate func first(utf16 limit: Int) -> String {
    var kept = ""
    var count = 0
    for character in self {
      count += character.utf16.count
      guard count <= limit else { break }
      kept.append(character)
    }
    return kept
  }
}
