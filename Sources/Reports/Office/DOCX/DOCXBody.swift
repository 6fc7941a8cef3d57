/// Writes the body, counting what must be unique in a file: bookmarks and numbered lists.
struct DOCXBody {
  private let language: ReportLanguage
  private let words: any Wording
  private(set) var pictures: [Picture] = []
  private var blocks: [HTML] = []
  private var bookmarks = 0
  private var numberedLists = 0

  /// The list style for bullets; numbered lists follow with a number each, so that each begins at 1.
  private static let bullets = 1

  init(language: ReportLanguage) {
    self.language = language
    words = language.wording
  }

  var document: HTML {
    """
    <w:document \(DOCX.namespaces)><w:body>\(HTML.run(blocks))\
    \(endsWithTable ? Self.afterTable : .nothing)<w:sectPr>\
    <w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>\
    <w:pgMar w:top="1304" w:right="1247" w:bottom="1304" w:left="1361" w:header="709" w:footer="624" w:gutter="0"/>\
    <w:titlePg/></w:sectPr></w:body></w:document>
    """
  }

  /// Between two tables, and after the last one, there must be a paragraph. Elsewhere there is none: below
  /// a table that fills its page it would stand on a page of its own.
  private static let afterTable: HTML = "<w:p><w:pPr><w:pStyle w:val=\"After\"/></w:pPr></w:p>"

  private var endsWithTable: Bool { blocks.last?.source.hasSuffix("</w:tbl>") == true }

  var numbering: HTML {
    let numbered = (0..<numberedLists).map { index in
      """
      <w:num w:numId="\(index + 2)"><w:abstractNumId w:val="1"/>\
      <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
      """ as HTML
    }
    return """
      <w:numbering \(DOCX.namespaces)>\(level(0, "bullet", "•"))\(level(1, "decimal", "%1."))\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\(HTML.run(numbered))</w:numbering>
      """
  }

  private func level(_ id: Int, _ format: String, _ text: String) -> HTML {
    """
    <w:abstractNum w:abstractNumId="\(id)"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">\
    <w:start w:val="1"/><w:numFmt w:val="\(format)"/><w:lvlText w:val="\(text)"/><w:lvlJc w:val="left"/>\
    <w:pPr><w:ind w:left="454" w:hanging="454"/></w:pPr></w:lvl></w:abstractNum>
    """
  }

  mutating func add(_ part: Document.Part) {
    if let eyebrow = part.eyebrow {
      let style = part.role == .cover ? "CoverEyebrow" : "Eyebrow"
      // The page begins above the small line, not between it and the heading.
      blocks.append(paragraph(style, [.words(eyebrow)], startsPage: part.role != .cover))
    }
    let heading = (part.prefix.map { "\($0): " } ?? "") + part.heading
    blocks.append(
      paragraph(
        part.role == .cover ? "Title" : "Heading1", [.words(heading)], anchor: part.anchor,
        startsPage: part.role != .cover && part.eyebrow == nil))
    for block in part.blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let text): blocks.append(paragraph("Heading2", [.words(text)]))
    case .paragraph(let content): blocks.append(paragraph(nil, content))
    case .lead(let content): blocks.append(paragraph("Lead", content))
    case .motto(let text): blocks.append(paragraph("Subtitle", [.words(text)]))
    case .fields(let fields):
      blocks += fields.map { self.field($0.label, $0.value) }
    case .figures(let figures):
      blocks += figures.map { self.field($0.label, [.words($0.value)]) }
    case .list(let items, let isNumbered):
      if isNumbered { numberedLists += 1 }
      let list = isNumbered ? numberedLists + 1 : Self.bullets
      for item in items {
        blocks.append(paragraph("List", item.content, anchor: item.anchor, list: list))
      }
    case .table(let grid):
      if endsWithTable { blocks.append(Self.afterTable) }
      blocks.append(table(grid))
    case .votes(let votes):
      blocks.append(paragraph(nil, [.words(votes.sentence(words))]))
    case .chart: add(block.picture(language))
    case .code(let code):
      add(block.picture(language))
      blocks.append(paragraph(nil, [.words(code.link)]))
    }
  }

  private mutating func add(_ picture: Picture?) {
    guard let picture else { return }
    blocks.append(DOCX.paragraph(picture, index: pictures.count))
    pictures.append(picture)
  }

  private func field(_ label: String, _ value: [Inline]) -> HTML {
    """
    <w:p><w:pPr><w:pStyle w:val="Field"/></w:pPr><w:r><w:rPr><w:b/></w:rPr>\
    <w:t xml:space="preserve">\(label)</w:t></w:r><w:r><w:tab/></w:r>\(value.docx)</w:p>
    """
  }

  private mutating func paragraph(
    _ style: String?, _ content: [Inline], anchor: Anchor? = nil, startsPage: Bool = false,
    list: Int? = nil
  ) -> HTML {
    let named: HTML = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? .nothing
    let page: HTML = startsPage ? "<w:pageBreakBefore/>" : .nothing
    let numbered: HTML =
      list.map { "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\($0)\"/></w:numPr>" } ?? .nothing
    return """
      <w:p><w:pPr>\(named)\(page)\(numbered)</w:pPr>\(marked(content.docx, anchor))</w:p>
      """
  }

  private mutating func marked(_ runs: HTML, _ anchor: Anchor?) -> HTML {
    guard let anchor else { return runs }
    bookmarks += 1
    return """
      <w:bookmarkStart w:id="\(bookmarks)" w:name="\(anchor.id)"/>\(runs)<w:bookmarkEnd w:id="\(bookmarks)"/>
      """
  }

  /// The header row is repeated on each page; rows do not break across pages unless they must.
  private mutating func table(_ grid: Grid) -> HTML {
    let widths = grid.widths(total: 9_298)
    let columns = widths.map { "<w:gridCol w:w=\"\($0)\"/>" as HTML }
    let head = zip(grid.columns, widths).map { column, width in
      cell([.words(column.title)], column.kind, width, style: "TableHead")
    }
    var rows: [HTML] = [
      "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(HTML.run(head))</w:tr>"
    ]
    for row in grid.rows {
      var cells: [HTML] = []
      for (index, content) in row.cells.enumerated() {
        cells.append(
          cell(
            content, grid.columns[index].kind, widths[index], style: "TableCell",
            anchor: index == 0 ? row.anchor : nil))
      }
      rows.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>\(HTML.run(cells))</w:tr>")
    }
    return """
      <w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="9298" w:type="dxa"/>\
      <w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" \
      w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>\
      <w:tblGrid>\(HTML.run(columns))</w:tblGrid>\(HTML.run(rows))</w:tbl>
      """
  }

  private mutating func cell(
    _ content: [Inline], _ kind: Grid.Kind, _ width: Int, style: String, anchor: Anchor? = nil
  ) -> HTML {
    let end: HTML = kind == .number ? "<w:jc w:val=\"right\"/>" : .nothing
    return """
      <w:tc><w:tcPr><w:tcW w:w="\(width)" w:type="dxa"/></w:tcPr>\
      <w:p><w:pPr><w:pStyle w:val="\(style)"/>\(end)</w:pPr>\(marked(content.docx, anchor))</w:p></w:tc>
      """
  }
}

extension [Inline] {
  fileprivate var docx: HTML { .run(map(\.docx)) }
}

extension Inline {
  fileprivate var docx: HTML {
    switch self {
    case .words(let text), .quote(let text): Self.run(text)
    case .aside(let text): Self.run(text, style: "Aside")
    case .link(let text, let anchor), .quoteLink(let text, let anchor):
      """
      <w:hyperlink w:anchor="\(anchor.id)" w:history="1">\(Self.run(text, style: "Link"))</w:hyperlink>
      """
    }
  }

  /// A run of text; its line ends become breaks.
  private static func run(_ text: String, style: String? = nil) -> HTML {
    let look: HTML = style.map { "<w:rPr><w:rStyle w:val=\"\($0)\"/></w:rPr>" } ?? .nothing
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "<w:t xml:space=\"preserve\">\(String($0))</w:t>" as HTML }
    return "<w:r>\(look)\(HTML(source: lines.map(\.source).joined(separator: "<w:br/>")))</w:r>"
  }
}
